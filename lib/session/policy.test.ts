import { describe, expect, it } from "vitest";
import { decide, earlySeconds, remainingSeconds } from "./policy";
import type { Session } from "./types";

const now = 1_800_000_000;
const idle = { acts: false, prefetch: false };
const acting = { acts: true, prefetch: false };
const ahead = { acts: true, prefetch: true };

function session(expiresIn: number, more: Partial<Session> = {}): Session {
  return {
    clientId: "c",
    id: "0123456789abcdef",
    kind: "visitor",
    slot: "visitor",
    tokens: { accessToken: "a", refreshToken: "r", expiresAt: now + expiresIn },
    issuedAt: now + expiresIn - 14_400,
    seenAt: now + expiresIn - 14_400,
    ...more,
  };
}

/** A token that Wix gave for a minute. */
const brief = (left: number) => session(left, { seenAt: now + left - 60 });

describe("decide", () => {
  it.each([
    ["a page view without a session", undefined, idle, "none"],
    ["a posted action without a session", undefined, acting, "issue"],
    ["a prefetch without a session", undefined, ahead, "none"],
    ["a good token", session(3_600), idle, "keep"],
    ["a token one second outside the early window", session(earlySeconds + 1), acting, "keep"],
    ["a token at the edge of the early window", session(earlySeconds), idle, "renew"],
    ["a token with a second left", session(1), idle, "renew"],
    ["a token that expires now", session(0), idle, "revive"],
    ["a token long expired", session(-90_000), acting, "revive"],
    ["a due token on a prefetch", session(10), { acts: false, prefetch: true }, "keep"],
    ["an expired token on a prefetch", session(-10), { acts: false, prefetch: true }, "revive"],
    ["a token without a sensible lifetime", session(Number.NaN), idle, "revive"],
    ["a token that would last for ever", session(Number.POSITIVE_INFINITY), idle, "revive"],
    ["a token of a minute's life with half of it left", brief(30), idle, "keep"],
    ["a token of a minute's life in its last quarter", brief(14), idle, "renew"],
  ])("%s", (_name, given, request, expected) => {
    expect(decide(given, now, request)).toBe(expected);
  });
});

describe("remainingSeconds", () => {
  const lifetimes = {
    SESSION_VISITOR_IDLE_SECONDS: 1_000,
    SESSION_VISITOR_MAX_SECONDS: 5_000,
    SESSION_MEMBER_IDLE_SECONDS: 100,
    SESSION_MEMBER_MAX_SECONDS: 500,
  };

  it("counts from the last time the session was written", () => {
    expect(remainingSeconds(session(0, { issuedAt: now, seenAt: now }), lifetimes, now + 400)).toBe(600);
  });

  it("ends at the absolute limit, however busy the session is", () => {
    const busy = session(0, { issuedAt: now - 4_900, seenAt: now });
    expect(remainingSeconds(busy, lifetimes, now)).toBe(100);
  });

  it("gives members their own limits", () => {
    expect(
      remainingSeconds(session(0, { kind: "member", issuedAt: now, seenAt: now }), lifetimes, now + 101),
    ).toBe(-1);
  });
});
