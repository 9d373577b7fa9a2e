import { siteProperties } from "@wix/business-tools";
import { createClient } from "@wix/sdk";
import { afterAll, expect, it } from "vitest";
import { keyAuth, projectAuth, shopperAuth } from "../testing/clients";
import { startSandbox } from "../testing/harness";

const sandbox = await startSandbox();
afterAll(() => sandbox.stop());

it("tells keys and the project the shop's name, currency and language", async () => {
  for (const auth of [keyAuth("site"), projectAuth()]) {
    const client = createClient({ auth: auth as ReturnType<typeof keyAuth>, modules: { siteProperties } });
    const { properties } = await client.siteProperties.getSiteProperties();
    expect(properties).toMatchObject({
      siteDisplayName: "Halden Goods",
      paymentCurrency: "USD",
      language: "en",
    });
  }
});

it("answers only the fields that were asked for", async () => {
  const client = createClient({ auth: keyAuth("full"), modules: { siteProperties } });
  const { properties } = await client.siteProperties.getSiteProperties({
    fields: ["paymentCurrency", "locale"],
  });
  expect(Object.keys(properties ?? {}).sort()).toEqual(["locale", "paymentCurrency"]);
});

it("refuses visitors and keys without the permission", async () => {
  const visitor = createClient({ auth: shopperAuth(), modules: { siteProperties } });
  await expect(visitor.siteProperties.getSiteProperties()).rejects.toMatchObject({ status: 403 });
  const members = createClient({ auth: keyAuth("members"), modules: { siteProperties } });
  await expect(members.siteProperties.getSiteProperties()).rejects.toMatchObject({ status: 403 });
});
