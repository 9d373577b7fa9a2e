import { createClient, OAuthStrategy } from "@wix/sdk";
import { catalogVersioning, productsV3 } from "@wix/stores";
import { describe, expect, it } from "vitest";
import { type DemoKeyName, demoApiKey, demoProject } from "../seed/project";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

interface Listed {
  sites: { id: string; displayName: string; namespace: string; published: boolean; viewUrl: string }[];
  metadata: { count: number; cursors: { next?: string }; hasNext: boolean };
  totalResults?: number;
}

const both = { namespace: { $in: ["WIX", "HEADLESS"] } };

function post(
  path: string,
  body: unknown,
  key: DemoKeyName = "account",
  headers: Record<string, string> = {},
) {
  return fetch(`https://www.wixapis.com${path}`, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      authorization: demoApiKey(key),
      "wix-account-id": demoProject.accountId,
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

async function list(query: unknown, key?: DemoKeyName): Promise<Listed> {
  return (await (await post("/site-list/v2/sites/query", { query }, key)).json()) as Listed;
}

const names = ({ sites }: Listed) => sites.map(({ displayName }) => displayName);

describe("the list of sites", () => {
  it("hides headless sites from whoever does not ask for them", async () => {
    expect(names(await list({ cursorPaging: { limit: 10 } }))).toEqual([
      "Studio Journal",
      "Winter Fair 2024",
    ]);
    expect(names(await list({ filter: both, cursorPaging: { limit: 10 } }))).toContain("Halden Goods");
  });

  it("comes in pages whose cursor remembers the filter", async () => {
    await sandbox.control("POST", "/reset", { sites: 130 });
    const first = await list({ filter: both, cursorPaging: { limit: 100 } });
    expect(first).toMatchObject({ metadata: { count: 100, hasNext: true } });
    const second = await list({ cursorPaging: { limit: 100, cursor: first.metadata.cursors.next } });
    expect(second).toMatchObject({ metadata: { count: 31, cursors: {}, hasNext: false } });
    expect(new Set([...first.sites, ...second.sites].map(({ id }) => id)).size).toBe(131);
  });

  it("ignores a filter on what cannot be filtered by, and counts without cursors", async () => {
    const found = await list({ filter: { ...both, displayName: "Halden Goods" } });
    expect(found).toMatchObject({ totalResults: 4 });
    const counted = await post("/site-list/v2/sites/count", { filter: both });
    expect(await counted.json()).toEqual({ count: 4 });
  });

  it("tells of publishing, and of the trash", async () => {
    await sandbox.control("POST", "/switches", { published: false });
    const demo = { filter: { id: demoProject.siteId, namespace: "HEADLESS" } };
    expect((await list(demo)).sites).toMatchObject([{ published: false, viewUrl: "" }]);
    await sandbox.control("POST", "/sites", { id: demoProject.siteId, published: true });
    expect((await list(demo)).sites).toMatchObject([{ published: true, viewUrl: sandbox.url }]);
    expect((await list({ filter: both })).sites).toContainEqual(
      expect.objectContaining({ displayName: "Winter Fair 2024", trashedDate: expect.any(String) }),
    );
  });

  it("refuses a key without the permission, another account's and none at all", async () => {
    const refused = await post("/site-list/v2/sites/query", {}, "full");
    expect([refused.status, await refused.json()]).toMatchObject([
      403,
      { message: "", details: { applicationError: { description: "" } } },
    ]);
    expect((await post("/site-list/v2/sites/query", {}, "elsewhere")).status).toBe(403);
    expect((await post("/site-list/v2/sites/query", {}, "account", { "wix-account-id": "" })).status).toBe(
      403,
    );
    const unknown = await post("/site-list/v2/sites/query", {}, "account", { authorization: "IST.nobody" });
    expect([unknown.status, unknown.headers.get("content-type")]).toEqual([
      403,
      expect.stringContaining("text/html"),
    ]);
  });
});

describe("creating a headless site", () => {
  const wish = (metaSiteName: string, seedDemoContent: boolean) => ({
    newMetasite: {
      namingStrategy: { metaSiteName },
      seedOptions: [{ businessSolution: "STORES", clearTemplateContent: true, seedDemoContent }],
    },
    synchronousSteps: ["SET_METASITE_NAME", "CONFIGURE_HEADLESS_APP"],
  });
  const path = "/headless-business-setup/v1/headless-business/provision";

  it("answers a client id that shoppers can use, and goods if they were wished for", async () => {
    for (const [demo, some] of [
      [true, 1],
      [false, 0],
    ] as const) {
      const made = (await (await post(path, wish("Corner Shop", demo))).json()) as { appId: string };
      const client = createClient({
        auth: OAuthStrategy({ clientId: made.appId }),
        modules: { productsV3, catalogVersioning },
      });
      expect(await client.catalogVersioning.getCatalogVersion()).toEqual({ catalogVersion: "V3_CATALOG" });
      expect((await client.productsV3.queryProducts().limit(1).find()).items).toHaveLength(some);
    }
    // Asked twice, made twice.
    expect(names(await list({ filter: both })).filter((name) => name === "Corner Shop")).toHaveLength(2);
  });

  it("is refused to keys of a site, and to nobody in particular", async () => {
    expect((await post(path, wish("Corner Shop", false), "full")).status).toBe(403);
    expect((await post(path, wish("Corner Shop", false), "account", { authorization: "" })).status).toBe(401);
    expect((await post(path, {})).status).toBe(400);
  });

  it("gives a site that is there already an OAuth app", async () => {
    const { sites } = await list({ filter: { namespace: "WIX" } });
    const siteId = sites[0]?.id ?? "";
    const made = await post(path, { existingMetasite: {} }, "account", { "wix-site-id": siteId });
    expect(await made.json()).toEqual({ metaSiteId: siteId, appId: expect.any(String) });
  });
});

describe("inviting", () => {
  const headers = { "wix-site-id": demoProject.siteId };
  const roleId = "6600344420111308828";

  it("sends one invite for every address that is one, which can be revoked", async () => {
    const sent = await post(
      "/invites/site-invite/bulk",
      { policyIds: [roleId], emails: ["client@example.com", "nobody"] },
      "account",
      headers,
    );
    const { invites, failedEmails } = (await sent.json()) as {
      invites: { id: string }[];
      failedEmails: string[];
    };
    expect(invites).toMatchObject([
      { email: "client@example.com", status: "Pending", siteId: demoProject.siteId },
    ]);
    expect(failedEmails).toEqual(["nobody"]);
    const revoked = await post(`/invites/site-invite/${invites[0]?.id}/revoke`, {}, "account", headers);
    expect(revoked.status).toBe(200);
  });

  it("refuses unknown roles and keys that may not", async () => {
    const wish = { policyIds: ["none"], emails: ["client@example.com"] };
    expect((await post("/invites/site-invite/bulk", wish, "account", headers)).status).toBe(400);
    expect((await post("/invites/site-invite/bulk", wish, "orders", headers)).status).toBe(403);
  });

  it("takes people into the account", async () => {
    const wish = {
      subjectsAssignments: [{ subjectEmail: "colleague@example.com", assignments: [{ policyId: roleId }] }],
    };
    expect(await (await post("/invites/account-invite/create", wish)).json()).toMatchObject({
      successfulInvites: [{ email: "colleague@example.com", policyIds: [roleId] }],
      failedInvites: [],
    });
    expect((await post("/invites/account-invite/create", wish, "lister")).status).toBe(403);
  });
});
