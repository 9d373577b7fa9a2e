import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Question, Shop } from "./types";
import { askWebhooks, judgeInstance } from "./webhooks";
import { wixOf } from "./wix";

const pem = String(
  generateKeyPairSync("rsa", { modulusLength: 2048 }).publicKey.export({ type: "spki", format: "pem" }),
);
const app = {
  WIX_APP_ID: "66666666-7777-4888-8999-aaaaaaaaaaaa",
  WIX_APP_PUBLIC_KEY: pem.replaceAll("\n", "\\n"),
  WIX_APP_INSTANCE_ID: "b4d2f0e8-6c7a-4b5d-9e3f-1a0c2e4d6f81",
};

function questions(settings: Record<string, string>, now = Date.now()): Record<string, Question["look"]> {
  // Without a client id nothing is asked of Wix.
  const shop: Shop = { settings, root: ".", now: () => now };
  return Object.fromEntries(askWebhooks(shop, wixOf(shop)).map(({ id, look }) => [id, look]));
}

describe("webhooks", () => {
  it("are tried with the code that reads Wix's, whatever else is wrong with the settings", async () => {
    const { "webhooks.key": key, "webhooks.event": event } = questions({ ...app, SITE_URL: "nonsense" });
    expect(await key?.()).toEqual({ status: "ok" });
    expect(await event?.()).toEqual({ status: "ok" });
  });

  it("fail with a clock of another hour", async () => {
    const { "webhooks.event": event } = questions(app, Date.now() + 7_200_000);
    expect(await event?.()).toMatchObject({
      status: "fail",
      means: expect.stringMatching(/a good event is forged \(from the future\)/),
    });
  });

  it("may be left out, but not by halves", async () => {
    const none = questions({});
    expect(await none["webhooks.key"]?.()).toMatchObject({ status: "skip" });
    expect(await none["webhooks.event"]?.()).toMatchObject({ status: "skip" });
    const half = questions({ ...app, WIX_APP_PUBLIC_KEY: "" });
    expect(await half["webhooks.key"]?.()).toMatchObject({
      status: "fail",
      todo: expect.stringMatching(/Get Public Key/),
    });
  });

  it("are for this site's instance, where one app is everything", () => {
    const one = { id: app.WIX_APP_ID, publicKey: pem, instanceId: app.WIX_APP_INSTANCE_ID };
    expect(judgeInstance(one, {}, "other")).toMatchObject({ status: "skip" });
    const managed = { WIX_CLIENT_ID: app.WIX_APP_ID };
    expect(judgeInstance(one, managed, one.instanceId.toUpperCase())).toEqual({ status: "ok" });
    expect(judgeInstance(one, managed, "other")).toMatchObject({ status: "fail" });
  });
});
