import { describe, expect, it } from "vitest";
import type { GrantResult } from "@/lib/wix/oauth";
import { isRefreshing, refreshTokens } from "./refresh";

const clientId = "c1";
let serial = 0;
/** A refresh token nobody has used before: what is remembered is shared by the whole process. */
const freshToken = () => `refresh-${++serial}`;

const granted = (name: string): GrantResult => ({
  kind: "granted",
  grant: { accessToken: `access-${name}`, refreshToken: `next-${name}`, expiresIn: 14_400 },
});

function wix(...answers: GrantResult[]) {
  const calls: string[] = [];
  return {
    calls,
    grant: async (_client: string, token: string) => {
      calls.push(token);
      return answers[Math.min(calls.length, answers.length) - 1] ?? { kind: "dead" as const };
    },
  };
}

describe("refreshTokens", () => {
  it("asks Wix once for fifty requests at the same time", async () => {
    const { calls, grant } = wix(granted("a"));
    const token = freshToken();
    const results = await Promise.all(
      Array.from({ length: 50 }, () => refreshTokens(token, { clientId, grant, now: () => 1_000 })),
    );
    expect(calls).toHaveLength(1);
    expect(new Set(results.map((result) => result.kind))).toEqual(new Set(["fresh"]));
  });

  it("answers late requests with the old token from memory for a minute", async () => {
    const { calls, grant } = wix(granted("b"));
    const token = freshToken();
    await refreshTokens(token, { clientId, grant, now: () => 0 });
    const late = await refreshTokens(token, { clientId, grant, now: () => 59_000 });
    expect(late).toMatchObject({
      kind: "fresh",
      tokens: { accessToken: "access-b", refreshToken: "next-b" },
    });
    expect(calls).toHaveLength(1);
    await refreshTokens(token, { clientId, grant, now: () => 61_000 });
    expect(calls).toHaveLength(2);
  });

  it("turns a lifetime into a time", async () => {
    const { grant } = wix(granted("c"));
    const result = await refreshTokens(freshToken(), { clientId, grant, now: () => 1_800_000_000_500 });
    expect(result).toMatchObject({ tokens: { expiresAt: 1_800_014_400 } });
  });

  it("does not ask again at once when Wix could not answer, and asks when the pause is over", async () => {
    const { calls, grant } = wix({ kind: "unavailable", reason: "503" }, granted("d"));
    const token = freshToken();
    expect((await refreshTokens(token, { clientId, grant, now: () => 0 })).kind).toBe("unavailable");
    expect((await refreshTokens(token, { clientId, grant, now: () => 1_000 })).kind).toBe("unavailable");
    expect(calls).toHaveLength(1);
    expect((await refreshTokens(token, { clientId, grant, now: () => 3_001 })).kind).toBe("fresh");
  });

  it("waits as long as Wix says", async () => {
    const { calls, grant } = wix({ kind: "unavailable", reason: "429", retryAfter: 30 }, granted("e"));
    const token = freshToken();
    await refreshTokens(token, { clientId, grant, now: () => 0 });
    await refreshTokens(token, { clientId, grant, now: () => 29_000 });
    expect(calls).toHaveLength(1);
    expect((await refreshTokens(token, { clientId, grant, now: () => 30_001 })).kind).toBe("fresh");
  });

  it("says that a token is dead only when Wix does, and does not ask again", async () => {
    const { calls, grant } = wix({ kind: "dead" }, granted("never"));
    const token = freshToken();
    expect(await refreshTokens(token, { clientId, grant, now: () => 0 })).toEqual({ kind: "dead" });
    expect(await refreshTokens(token, { clientId, grant, now: () => 59_000 })).toEqual({ kind: "dead" });
    expect(calls).toHaveLength(1);
  });

  it("forgets what nobody will ask for again", async () => {
    const { calls, grant } = wix(granted("g"));
    const later = () => 10_000_000;
    const token = freshToken();
    await refreshTokens(token, { clientId, grant, now: () => 0 });
    await refreshTokens(freshToken(), { clientId, grant, now: later });
    await refreshTokens(token, { clientId, grant, now: () => 0 });
    expect(calls).toHaveLength(3);
  });

  it("never mixes two people, or two shops", async () => {
    const token = freshToken();
    const one = wix(granted("one"));
    const two = wix(granted("two"));
    const [first, second] = await Promise.all([
      refreshTokens(token, { clientId: "shop-1", grant: one.grant, now: () => 0 }),
      refreshTokens(token, { clientId: "shop-2", grant: two.grant, now: () => 0 }),
    ]);
    expect(first).toMatchObject({ tokens: { accessToken: "access-one" } });
    expect(second).toMatchObject({ tokens: { accessToken: "access-two" } });
  });

  it("tells while somebody is on it", async () => {
    let finish: (result: GrantResult) => void = () => undefined;
    const grant = () => new Promise<GrantResult>((resolve) => (finish = resolve));
    const token = freshToken();
    const flight = refreshTokens(token, { clientId, grant, now: () => 0 });
    expect(isRefreshing(clientId, token)).toBe(true);
    finish(granted("f"));
    await flight;
    expect(isRefreshing(clientId, token)).toBe(false);
  });
});
