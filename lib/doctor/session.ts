import { problemsIn } from "@/lib/env-schema";
import { judgeSetting } from "./settings";
import type { Finding, Question, Settings } from "./types";
import { lookOf } from "./values";

const makeOne = "node -e \"console.log(require('crypto').randomBytes(32).toString('base64url'))\"";

/** Whether what seals everybody's session is worth anything. */
export function askSession(settings: Settings): Question[] {
  return [
    {
      id: "session.secret",
      group: "Session",
      title: "The session secret is hard to guess",
      look: () => (unusable(settings) ? putRight : judgeSecret(settings)),
    },
    {
      id: "session.rotation",
      group: "Session",
      title: "The session secrets rotate as they should",
      look: () => (unusable(settings) ? putRight : judgeRotation(settings)),
    },
  ];
}

const putRight: Finding = { status: "skip", means: "SESSION_SECRET has to be put right first." };

/** Whether the line about the variable says it all. */
function unusable(settings: Settings): boolean {
  return judgeSetting("SESSION_SECRET", settings, problemsIn(settings)).status === "fail";
}

/** Secrets by their numbers, newest first; a secret without a number is the first. */
function secretsIn({ SESSION_SECRET: value = "" }: Settings): { id: number; secret: string }[] {
  const parts = /^\d+:/.test(value) ? value.split(",") : [`1:${value}`];
  return parts
    .map((part) => /^(\d+):(.*)$/s.exec(part))
    .map((match) => ({ id: Number(match?.[1]), secret: match?.[2] ?? "" }))
    .sort((a, b) => b.id - a.id);
}

/** Secrets everybody can read in this repository or in examples. */
const wellKnown =
  /only-for-tests|canary-this-must|complex_password_at_least_32|at[-_ ]least[-_ ]32|change[-_ ]?me|your[-_ ]?(session|secret)|super[-_ ]?secret|password|0123456789|abcdefgh|qwerty/i;

export function judgeSecret(settings: Settings): Finding {
  const [newest] = secretsIn(settings);
  if (!newest) return putRight;
  const weakness = weaknessOf(newest.secret);
  if (!weakness) return { status: "ok" };
  return {
    status: "fail",
    title: `The session secret ${weakness}`,
    means: "Whoever guesses it can write themselves a session as any member.",
    todo: `Make one with: ${makeOne}. With SESSION_SECRET=2:<new>,1:<old> nobody is logged out; leave the old one out if others may know it.`,
  };
}

function weaknessOf(secret: string): string | undefined {
  if (Buffer.byteLength(secret) < 32) return "is shorter than 32 bytes";
  if (wellKnown.test(secret)) return "is taken from an example";
  if (lookOf(secret) === "guid") return "is an id, which others know";
  if (new Set(secret).size < 12) return "repeats the same few characters";
  if (/^[a-z]+( [a-z]+)*$/i.test(secret) && secret.includes(" ")) return "is made of plain words";
  return undefined;
}

export function judgeRotation(settings: Settings): Finding {
  const secrets = secretsIn(settings);
  if (secrets.length < 2) return { status: "ok", title: "One session secret, and none on its way out" };
  const numbers = new Set(secrets.map(({ id }) => id));
  const values = new Set(secrets.map(({ secret }) => secret));
  if (numbers.size < secrets.length || values.size < secrets.length)
    return {
      status: "fail",
      title: `Two session secrets have the same ${numbers.size < secrets.length ? "number" : "text"}`,
      means:
        numbers.size < secrets.length
          ? "Only one of them is used, so sessions sealed with the other are lost."
          : "Rotating has changed nothing: the old secret still seals.",
      todo: "Give the new secret a higher number than every old one: SESSION_SECRET=2:<new>,1:<old>.",
    };
  if (secrets.length > 3)
    return {
      status: "warn",
      title: `${secrets.length} session secrets are in use`,
      means: "Every old one still opens sessions. One that leaked long ago is as good as the newest.",
      todo: "Drop those older than your longest session: 180 days for guests, 30 for members, unless you changed it.",
    };
  return {
    status: "ok",
    title: `${secrets.length} session secrets: number ${secrets[0]?.id} seals, all of them open`,
  };
}
