import { beforeEach, describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import { ShopError } from "@/lib/result";
import { checkoutsCookieName, sealSession } from "./cookie";
import { hintCookieName } from "./hint";
import { replaceRefusedToken } from "./refused";
import { sessionIn } from "./request-session";
import { newSession } from "./session";
import type { Session, Viewer } from "./types";
import { askAsViewer, getViewer, requireMember } from "./viewer";
import { endSession, startMemberSession } from "./write";

interface Kept {
  name: string;
  value: string;
  maxAge?: number;
}

let jar: Map<string, Kept>;
vi.mock("next/headers", () => ({
  cookies: async () => ({
    get: (name: string) => jar.get(name),
    delete: (name: string) => jar.delete(name),
    set: (cookie: Kept) => (cookie.maxAge === 0 ? jar.delete(cookie.name) : jar.set(cookie.name, cookie)),
  }),
}));
vi.mock("next/server", () => ({ connection: async () => undefined }));

let wix: ReturnType<typeof vi.fn<typeof fetch>>;
let serial = 0;
const now = () => Math.floor(Date.now() / 1000);

const granted = () =>
  Response.json({ access_token: `access-${++serial}`, refresh_token: "next", expires_in: 14_400 });
const isMint = (init?: RequestInit) => String(init?.body).includes("anonymous");
const dead = () => Response.json({ error: "invalid_grant" }, { status: 400 });

beforeEach(() => {
  jar = new Map();
  vi.spyOn(console, "info").mockImplementation(() => undefined);
  wix = vi.fn<typeof fetch>(async () => granted());
  vi.stubGlobal("fetch", wix);
});

async function arrive(kind: Session["kind"], left: number): Promise<Session> {
  const tokens = { accessToken: "old", refreshToken: `refresh-${++serial}`, expiresAt: now() + left };
  const session = newSession(kind, env.WIX_CLIENT_ID, tokens, now());
  const cookie = await sealSession(session, env, now());
  if (cookie) jar.set(cookie.name, cookie);
  return session;
}

const notes = checkoutsCookieName(env);
const kept = () => sessionIn({ get: (name) => jar.get(name) }, env, now());

describe("getViewer", () => {
  it("is a guest without a session", async () => {
    expect(await getViewer()).toEqual({ kind: "guest" });
  });

  it("asks Wix nothing while the token is good", async () => {
    await arrive("member", 60);
    expect(await getViewer()).toEqual({ kind: "member", accessToken: "old" });
    expect(wix).not.toHaveBeenCalled();
  });

  it("renews for itself what has expired since the middleware", async () => {
    await arrive("visitor", -1);
    expect(await getViewer()).toMatchObject({
      kind: "visitor",
      accessToken: expect.stringMatching(/^access-/),
    });
  });

  it("never takes an outage for a logout", async () => {
    wix.mockImplementation(async () => new Response("", { status: 503 }));
    await arrive("member", -1);
    expect(await getViewer()).toEqual({ kind: "unavailable", was: "member" });
    await expect(requireMember("/account")).rejects.toBeInstanceOf(ShopError);
  });

  it("is a guest when Wix has ended the session", async () => {
    wix.mockImplementation(async () => dead());
    await arrive("visitor", -1);
    expect(await getViewer()).toEqual({ kind: "guest" });
    await arrive("member", -1);
    expect(await getViewer()).toEqual({ kind: "guest", ended: true });
    await expect(requireMember("/account")).rejects.toMatchObject({
      digest: expect.stringContaining("/login?notice=ended&returnTo=%2Faccount"),
    });
  });
});

describe("requireMember", () => {
  it("gives a member's token", async () => {
    await arrive("member", 60);
    expect(await requireMember("/account")).toMatchObject({ accessToken: "old" });
  });

  it.each(["guest", "visitor"] as const)("sends a %s to log in, and back", async (who) => {
    if (who === "visitor") await arrive("visitor", 60);
    await expect(requireMember("/account/orders")).rejects.toMatchObject({
      digest: expect.stringContaining("/login?returnTo=%2Faccount%2Forders"),
    });
  });
});

describe("askAsViewer", () => {
  /** What the SDK throws when Wix refuses a token. */
  const refused = Object.assign(new Error("refused"), { status: 401 });
  const question = () =>
    vi.fn(async (viewer: Viewer) => {
      if ("accessToken" in viewer && viewer.accessToken === "old") throw refused;
      return viewer.kind;
    });

  it("asks again with a new token when Wix refuses one before its time", async () => {
    await arrive("member", 3_600);
    expect(await askAsViewer(question())).toBe("member");
    expect(wix).toHaveBeenCalledOnce();
  });

  it("asks as a guest when Wix has ended the session, and as unavailable when it cannot tell", async () => {
    wix.mockImplementation(async () => dead());
    await arrive("member", 3_600);
    expect(await askAsViewer(question())).toBe("guest");
    wix.mockRejectedValue(new TypeError("fetch failed"));
    await arrive("member", 3_600);
    expect(await askAsViewer(question())).toBe("unavailable");
  });

  it("asks no third time", async () => {
    await arrive("member", 3_600);
    const ask = vi.fn(async () => {
      throw new ShopError({ kind: "unauthenticated", code: "HTTP_401" }, { cause: refused });
    });
    await expect(askAsViewer(ask)).rejects.toMatchObject({ failure: { kind: "unauthenticated" } });
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it("renews nothing for what is refused here, without asking Wix", async () => {
    await arrive("visitor", 3_600);
    const ask = async () => {
      throw new ShopError({ kind: "unauthenticated", code: "NOT_A_MEMBER" });
    };
    await expect(askAsViewer(ask)).rejects.toBeInstanceOf(ShopError);
    expect(wix).not.toHaveBeenCalled();
  });
});

describe("replaceRefusedToken", () => {
  it("renews a session whose token Wix refused before its time", async () => {
    const session = await arrive("member", 3_600);
    expect(await replaceRefusedToken()).toBe(true);
    expect(await kept()).toMatchObject({ kind: "member", id: session.id, issuedAt: session.issuedAt });
    expect(await getViewer()).toMatchObject({
      kind: "member",
      accessToken: expect.stringMatching(/^access-/),
    });
    expect(jar.get(hintCookieName)?.value).toMatch(/^m\./);
  });

  it("makes another visitor where Wix has ended a visitor", async () => {
    wix.mockImplementation(async (_url, init) => (isMint(init) ? granted() : dead()));
    const session = await arrive("visitor", 3_600);
    jar.set(notes, { name: notes, value: "a guest's checkouts" });
    expect(await replaceRefusedToken()).toBe(true);
    expect(await kept()).toMatchObject({ kind: "visitor" });
    expect(jar.has(notes), "it is the same guest").toBe(true);
    expect((await kept())?.id).not.toBe(session.id);
  });

  it("makes nobody else of a member whose session Wix has ended, and leaves them a word", async () => {
    wix.mockImplementation(async (_url, init) => (isMint(init) ? granted() : dead()));
    await arrive("member", 3_600);
    jar.set(notes, { name: notes, value: "their checkouts" });
    expect(await replaceRefusedToken()).toBe(false);
    expect(await getViewer()).toEqual({ kind: "guest", ended: true });
    expect(jar.has(notes), "whoever comes next is shown nothing of theirs").toBe(false);
    await arrive("member", 3_600);
    expect(await replaceRefusedToken({ anybody: true })).toBe(true);
    expect(await kept()).toMatchObject({ kind: "visitor" });
  });

  it("leaves everything as it is when Wix cannot be asked", async () => {
    wix.mockRejectedValue(new TypeError("fetch failed"));
    const session = await arrive("member", 3_600);
    expect(await replaceRefusedToken()).toBe(false);
    expect(await kept()).toEqual(session);
  });

  it("makes nothing for a guest", async () => {
    expect(await replaceRefusedToken()).toBe(false);
    expect(wix).not.toHaveBeenCalled();
  });
});

describe("startMemberSession", () => {
  it("is not undone by a late answer to what the same person did as a visitor", async () => {
    const visitor = await arrive("visitor", 60);
    await startMemberSession({ accessToken: "theirs", refreshToken: "r", expiresAt: now() + 60 });
    const late = await sealSession(visitor, env, now());
    if (late) jar.set(late.name, late);
    expect(await getViewer()).toEqual({ kind: "member", accessToken: "theirs" });
    await endSession();
    if (late) jar.set(late.name, late);
    expect(await getViewer()).toEqual({ kind: "guest" });
  });

  it("has an id of its own, also when the same member logs in again", async () => {
    const tokens = { accessToken: "theirs", refreshToken: "r", expiresAt: now() + 60 };
    const ids = new Set([(await arrive("visitor", 60)).id]);
    for (let login = 0; login < 2; login += 1) {
      await startMemberSession(tokens);
      ids.add((await kept())?.id ?? "");
    }
    expect(ids.size).toBe(3);
  });
});

describe("endSession", () => {
  it("leaves no session in the browser", async () => {
    await arrive("member", 60);
    await endSession();
    expect(await getViewer()).toEqual({ kind: "guest" });
    expect([...jar.keys()]).toEqual(["wx-out"]);
  });

  it("cannot be undone by an answer that was still on its way", async () => {
    const session = await arrive("member", 60);
    await endSession();
    const late = await sealSession(session, env, now());
    if (late) jar.set(late.name, late);
    expect(await getViewer()).toEqual({ kind: "guest" });
    await arrive("member", 60);
    expect(await getViewer()).toMatchObject({ kind: "member" });
  });
});
