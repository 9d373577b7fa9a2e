import { beforeEach, describe, expect, it } from "vitest";
import { grantTokens } from "../auth/grants";
import { demoApiKey, demoProject, projectSeed } from "../seed/project";
import { identityFromHeaders } from "./identify";
import { createWorld, type State, type World } from "./world";

let world: World;
let visitorToken: string;

beforeEach(async () => {
  const seed = () => ({ ...projectSeed(), catalog: {}, ecom: {} }) as unknown as State;
  world = createWorld({ origin: "http://sandbox", seed });
  const [client] = world.state.auth.clients;
  if (!client) throw new Error("the seed has no OAuth client");
  const person = { kind: "visitor", visitorId: world.newId(), clientId: client.id } as const;
  visitorToken = (await grantTokens(world, client, { person, scope: "offline_access" })).access.value;
});

const read = (headers: Record<string, string>) => identityFromHeaders(world, new Headers(headers));

describe("the Authorization header", () => {
  it("may hold a raw token or a Bearer token", async () => {
    expect(await read({ authorization: visitorToken })).toMatchObject({ kind: "visitor" });
    expect(await read({ authorization: `Bearer ${visitorToken}` })).toMatchObject({ kind: "visitor" });
  });

  it("means nobody when it is missing, empty, forged or of another sandbox", async () => {
    expect(await read({})).toEqual({ kind: "none" });
    expect(await read({ authorization: "" })).toEqual({ kind: "none" });
    expect(await read({ authorization: `${visitorToken.slice(0, -4)}AAAA` })).toEqual({ kind: "none" });
    world.state.auth.signingKey = "another sandbox's signing key, long enough";
    expect(await read({ authorization: visitorToken })).toEqual({ kind: "none" });
  });

  it("tells an expired token from a wrong one", async () => {
    world.clockOffset += 4 * 60 * 60 * 1000 + 1000;
    expect(await read({ authorization: visitorToken })).toEqual({ kind: "expired" });
  });

  it("may hold an API key with the site or account beside it", async () => {
    const authorization = demoApiKey("orders");
    expect(await read({ authorization, "wix-site-id": demoProject.siteId })).toMatchObject({
      kind: "apiKey",
      siteId: demoProject.siteId,
    });
    const account = await read({ authorization, "wix-account-id": demoProject.accountId });
    expect(account).toMatchObject({ kind: "apiKey", accountId: demoProject.accountId });
    expect(account).not.toHaveProperty("siteId");
  });

  it("may hold a visitor token and a key, in which case the key acts on the visitor's site", async () => {
    expect(await read({ authorization: `${visitorToken},${demoApiKey("members")}` })).toMatchObject({
      kind: "apiKey",
      siteId: demoProject.siteId,
    });
    expect(await read({ authorization: `${visitorToken},nonsense` })).toEqual({ kind: "none" });
  });
});
