import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerAll } from "./examine";
import { redacting } from "./redact";
import type { Check, Question } from "./types";

const settings = { SESSION_SECRET: "open-sesame-open-sesame" };
const question = (id: string, look: Question["look"], patience?: number): Question => ({
  id,
  group: "Wix",
  title: id,
  look,
  ...(patience !== undefined && { patience }),
});

describe("looking at everything", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it("keeps the order, and tells of each as soon as it is over and of those it waits for", async () => {
    const heard: string[] = [];
    const slow = () => new Promise<{ status: "ok" }>((resolve) => setTimeout(resolve, 500, { status: "ok" }));
    const all = answerAll(
      [question("slow", slow), question("quick", () => ({ status: "ok" }))],
      settings,
      (check, waiting) => heard.push(`${check.id}, then ${waiting.join()}`),
    );
    await vi.advanceTimersByTimeAsync(600);
    expect((await all).map(({ id }) => id)).toEqual(["slow", "quick"]);
    expect(heard).toEqual(["quick, then slow", "slow, then "]);
  });

  it("ends though an answer never comes", async () => {
    const all = answerAll([question("hanging", () => new Promise(() => undefined), 3)], settings);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(await all).toMatchObject([{ status: "fail", means: "There was no answer within 3 seconds." }]);
  });

  it("takes out what nobody may read, for whoever listens as well", async () => {
    const told: Check[] = [];
    const loose = question("loose", () => ({ status: "ok", title: `It is ${settings.SESSION_SECRET}` }));
    const all = await answerAll([loose], settings, (check) => told.push(check));
    expect(all).toMatchObject([{ title: "It is [hidden]" }]);
    expect(told).toEqual(all);
  });

  it("goes on when a check breaks, and repeats nothing of why", async () => {
    const broken = () => {
      throw new TypeError("secret-of-somebody");
    };
    const all = await answerAll(
      [question("broken", broken), question("fine", () => ({ status: "ok" }))],
      settings,
    );
    expect(all).toMatchObject([
      { status: "fail", means: "This check itself failed (TypeError)." },
      { status: "ok" },
    ]);
    expect(JSON.stringify(all)).not.toContain("secret-of-somebody");
  });
});

describe("what nobody may read", () => {
  const check = (text: string): Check => ({
    id: "x",
    group: "Wix",
    title: text,
    status: "fail",
    means: text,
    todo: text,
    took: 1,
  });
  const clean = redacting({
    SESSION_SECRET: "2:newer-newer-newer,1:older-older-older",
    WIX_API_KEY_ORDERS: "IST.abc.def.ghi",
    EXTERNAL_LOGIN_CLIENT_SECRET: "open-sesame",
    REDIS_URL: "redis://me:tr@ub4%2Fdor@redis.halden.shop:6379",
    SITE_URL: "https://halden.shop",
  });

  it.each([
    "newer-newer-newer",
    "older-older-older",
    "open-sesame",
    "IST.eyJraWQiOi.abcdefgh.ijkl",
    "OauthNG.JWS.eyJ0eXAi.abc.def",
    "Fe26.2*1*abc*def",
    "-----BEGIN PRIVATE KEY-----\nMIIE",
    "me:tr0ub4dor@",
  ])("is taken out wherever it stands: %s", (secret) => {
    const { title, means, todo } = clean(check(`redis://${secret} and so on`));
    for (const text of [title, means, todo]) {
      expect(text).not.toContain(secret);
      expect(text).toContain("[hidden]");
    }
  });

  it.each([
    ["as it is written", "tr@ub4%2Fdor"],
    ["as an address has it", "tr%40ub4%2Fdor"],
    ["as it is meant", "tr@ub4/dor"],
  ])("is the whole password of Redis %s, with an @ in it too", (_how, password) => {
    const { means } = clean(check(`redis://me:${password}@redis.halden.shop and "${password}"`));
    expect(means).not.toMatch(/ub4|tr@|dor/);
    expect(means).toContain("redis.halden.shop");
  });

  it("is nothing else", () => {
    expect(clean(check("Set SITE_URL to https://halden.shop."))).toEqual(
      check("Set SITE_URL to https://halden.shop."),
    );
  });
});
