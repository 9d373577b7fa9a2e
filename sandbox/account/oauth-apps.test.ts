import { oAuthApps } from "@wix/auth-management";
import { ApiKeyStrategy, createClient } from "@wix/sdk";
import { expect, it } from "vitest";
import { type DemoKeyName, demoApiKey, demoProject } from "../seed/project";
import { projectAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

/** Its package has these too, and marks them internal: its types leave them out. */
interface Unlisted {
  deleteOAuthApp(id: string): Promise<void>;
  generateOAuthAppSecret(id: string): Promise<{ oAuthAppSecret?: string }>;
  getOAuthAppSecret(id: string): Promise<{ oAuthAppSecret?: string }>;
}

function apps(key: DemoKeyName = "account", siteId: string = demoProject.siteId) {
  const auth = ApiKeyStrategy({ apiKey: demoApiKey(key), siteId });
  const client = createClient({ auth, modules: { oAuthApps } });
  return client.oAuthApps as typeof client.oAuthApps & Unlisted;
}

const wish = {
  name: "Corner shop",
  applicationType: "WEB_APP",
  technology: "REACT",
  allowedRedirectUris: ["http://localhost:3000/login/callback"],
  allowedRedirectDomains: ["localhost:3000"],
} as const;

const lists = () => ({
  ...wish,
  allowedRedirectUris: [...wish.allowedRedirectUris],
  allowedRedirectDomains: [...wish.allowedRedirectDomains],
});

it("makes, lists, reads and deletes OAuth apps of one site", async () => {
  const made = await apps().createOAuthApp(lists());
  expect(made).toMatchObject({ ...wish, _id: expect.any(String), _createdDate: expect.any(Date) });
  const found = await apps().queryOAuthApps().find();
  expect(found.items.map(({ name }) => name)).toEqual(["Mainstreet storefront", "Corner shop"]);
  expect(found.items[0]).not.toHaveProperty("secret");
  expect(await apps().getOAuthApp(made._id ?? "")).toMatchObject(wish);
  await apps().deleteOAuthApp(made._id ?? "");
  await expect(apps().getOAuthApp(made._id ?? "")).rejects.toMatchObject({ status: 404 });
});

it("changes what the mask names, and without a mask nothing", async () => {
  const id = demoProject.clientId;
  const before = await apps().getOAuthApp(id);
  const changed = { allowedRedirectDomains: ["shop.example.com"], name: "Renamed" };
  expect(await apps().updateOAuthApp(id, changed, [])).toEqual(before);
  expect(await apps().updateOAuthApp(id, changed, ["allowedRedirectDomains"])).toEqual({
    ...before,
    allowedRedirectDomains: ["shop.example.com"],
  });
  const paths = await fetch(`https://www.wixapis.com/oauth-app/v1/oauth-apps/${id}`, {
    method: "PATCH",
    headers: { authorization: demoApiKey("account"), "wix-site-id": demoProject.siteId },
    body: JSON.stringify({ oAuthApp: { name: "Renamed" }, mask: { paths: ["name"] } }),
  });
  expect(await paths.json()).toMatchObject({ oAuthApp: { id, name: "Renamed" } });
});

it("keeps lists to twenty entries", async () => {
  const allowedRedirectUris = Array.from({ length: 21 }, (_, index) => `https://shop-${index}.example.com/`);
  await expect(
    apps().updateOAuthApp(demoProject.clientId, { allowedRedirectUris }, ["allowedRedirectUris"]),
  ).rejects.toMatchObject({ status: 400 });
});

it("refuses a key without the permission, for another site, and of another account", async () => {
  for (const key of ["orders", "lister", "elsewhere"] as const) {
    await expect(apps(key).queryOAuthApps().find()).rejects.toMatchObject({ status: 403 });
  }
  await expect(apps("account", crypto.randomUUID()).queryOAuthApps().find()).rejects.toMatchObject({
    status: 403,
  });
});

it("gives no secret away unless it is told to, and then makes one once", async () => {
  const { _id = "" } = await apps().createOAuthApp(lists());
  const id = _id ?? "";
  await expect(apps().getOAuthAppSecret(id)).rejects.toMatchObject({ status: 403 });
  await sandbox.control("POST", "/switches", { secretsByApi: true });
  await expect(apps().getOAuthAppSecret(id)).rejects.toMatchObject({ status: 404 });
  const made = await apps().generateOAuthAppSecret(id);
  expect(await apps().getOAuthAppSecret(id)).toMatchObject({ oAuthAppSecret: made.oAuthAppSecret });
  await expect(apps().generateOAuthAppSecret(id)).rejects.toMatchObject({ status: 409 });
  const demo = await apps().getOAuthAppSecret(demoProject.clientId);
  expect(demo.oAuthAppSecret).toBe(demoProject.clientSecret);
});

it("knows no other site's apps", async () => {
  const projects = createClient({ auth: projectAuth() as never, modules: { oAuthApps } });
  expect((await projects.oAuthApps.queryOAuthApps().find()).items).toHaveLength(1);
});
