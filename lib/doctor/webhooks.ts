import "server-only";
import { exportSPKI, generateKeyPair, SignJWT } from "jose";
import { parseEnv, problemsIn } from "@/lib/env-schema";
import { readWebhook, type WixApp } from "@/lib/wix/webhook";
import { dashboard } from "./dashboard";
import type { Finding, Question, Settings, Shop } from "./types";
import type { Wix } from "./wix";

const names = ["WIX_APP_ID", "WIX_APP_PUBLIC_KEY", "WIX_APP_INSTANCE_ID"] as const;

/** Whether the shop would believe what Wix tells it, and nobody else. */
export function askWebhooks({ settings, now }: Shop, wix: Wix): Question[] {
  const app = appIn(settings);
  return [
    {
      id: "webhooks.key",
      group: "Webhooks",
      title: "The app's public key can be read",
      look: () => judgeKey(settings, app),
    },
    {
      id: "webhooks.event",
      group: "Webhooks",
      title: "A signed event is understood, a forged one is refused",
      look: () => (app ? tryEvents(app, now()) : off),
    },
    {
      id: "webhooks.instance",
      group: "Webhooks",
      title: "The instance id is this site's",
      look: async () => (app ? judgeInstance(app, settings, (await wix.visitor())?.facts.instanceId) : off),
    },
  ];
}

const off: Finding = { status: "skip", means: "No webhooks are set up." };

const livingByTime: Finding = {
  status: "skip",
  means:
    "No webhooks are set up: changes in Wix show within a quarter of an hour. docs/webhooks.md has them show at once.",
};

/** The app as the shop itself would read it; undefined without one, and where something of it is not usable. */
function appIn(settings: Settings): WixApp | undefined {
  // Of the others whatever the shop would start with: they are not looked at here.
  const alone = {
    WIX_CLIENT_ID: "11111111-1111-4111-8111-111111111111",
    SITE_URL: "http://localhost",
    SESSION_SECRET: "-".repeat(32),
    ...Object.fromEntries(names.map((name) => [name, settings[name]])),
  };
  if (problemsIn(alone).length > 0) return undefined;
  const { WIX_APP_ID: id, WIX_APP_PUBLIC_KEY: publicKey, WIX_APP_INSTANCE_ID: instanceId } = parseEnv(alone);
  return id && publicKey && instanceId ? { id, publicKey, instanceId } : undefined;
}

function judgeKey(settings: Settings, app: WixApp | undefined): Finding {
  if (app) return { status: "ok" };
  if (names.every((name) => !settings[name])) return livingByTime;
  return {
    status: "fail",
    title: "Webhooks are set up by halves",
    means:
      "The shop needs the app's id, its public key and its instance id, all three usable. The settings above say which is not.",
    todo: `${dashboard.webhooks} > Get Public Key; the rest is in docs/webhooks.md.`,
  };
}

/** An event as Wix sends them, signed with `privateKey`. Three levels of JSON in strings. */
async function eventFor(app: WixApp, privateKey: CryptoKey, at: number): Promise<string> {
  const seconds = Math.floor(at / 1000);
  const event = {
    id: crypto.randomUUID(),
    entityFqdn: "wix.stores.catalog.v3.product",
    slug: "updated",
    entityId: "p",
  };
  const envelope = {
    eventType: "wix.stores.catalog.v3.product_updated",
    instanceId: app.instanceId,
    data: JSON.stringify(event),
  };
  return new SignJWT({ data: JSON.stringify(envelope) })
    .setProtectedHeader({ alg: "RS256" })
    .setIssuer("wix.com")
    .setAudience(app.id)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 3_600)
    .sign(privateKey);
}

/**
 * Signs an event with a key made for this and hands it to the code that reads Wix's: once as if that key were the app's,
 * once with the app's real one. Nothing is sent.
 */
async function tryEvents(app: WixApp, now: number): Promise<Finding> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwt = await eventFor(app, privateKey, now);
  const own = await readWebhook(jwt, { ...app, publicKey: await exportSPKI(publicKey) });
  const foreign = await readWebhook(jwt, app);
  if (own.kind === "event" && foreign.kind === "forged") return { status: "ok" };
  const reason =
    own.kind === "event" ? "a forged event is believed" : `a good event is ${own.kind} (${own.reason})`;
  return {
    status: "fail",
    title: "Webhooks would not work",
    means: `With these settings ${reason}.`,
    todo: `Copy the app's id, instance id and key again: ${dashboard.webhooks}, docs/webhooks.md.`,
  };
}

/** Only a project that Wix manages has one app for everything, so that its token tells what the instance id must be. */
export function judgeInstance(app: WixApp, settings: Settings, said: string | undefined): Finding {
  if (app.id !== settings.WIX_CLIENT_ID)
    return {
      status: "skip",
      means: "It is known to the private app alone. Webhooks > Test in Wix tells whether it is right.",
    };
  if (!said) return { status: "skip", means: "Wix's token does not name it." };
  if (said.toLowerCase() === app.instanceId.toLowerCase()) return { status: "ok" };
  return {
    status: "fail",
    title: "WIX_APP_INSTANCE_ID is another site's",
    means: "Every webhook of this site is answered with 403.",
    todo: `Set WIX_APP_INSTANCE_ID to ${said}.`,
  };
}
