import "server-only";
import { cookies } from "next/headers";
import { env } from "@/lib/env";
import { endedCookieName } from "./hint";
import { visitorLeft } from "./outgoing";
import { refreshTokens } from "./refresh";
import { sessionIn } from "./request-session";
import type { Session } from "./types";
import { nowSeconds, readSession, send } from "./write";

/**
 * The visitor a member was before they logged in, kept behind the member's session as long as what the visitor had in
 * the cart has not been carried over.
 */
async function visitorBehindMember(): Promise<Session | undefined> {
  if ((await readSession())?.kind !== "member") return undefined;
  return sessionIn(await cookies(), env, nowSeconds(), ["visitor"]);
}

/** Whether there is one. */
export async function hasVisitorBehind(): Promise<boolean> {
  return (await visitorBehindMember()) !== undefined;
}

/** An access token of that visitor; `gone` when Wix has ended them, `unavailable` when it cannot be asked. */
export async function tokenOfVisitorBehind(): Promise<
  { kind: "token"; accessToken: string } | { kind: "gone" | "unavailable" }
> {
  const visitor = await visitorBehindMember();
  if (!visitor) return { kind: "gone" };
  const { accessToken, refreshToken, expiresAt } = visitor.tokens;
  if (expiresAt > nowSeconds()) return { kind: "token", accessToken };
  const result = await refreshTokens(refreshToken, { clientId: visitor.clientId });
  if (result.kind === "fresh") return { kind: "token", accessToken: result.tokens.accessToken };
  return { kind: result.kind === "dead" ? "gone" : "unavailable" };
}

/** Ends that visitor's session. Only in server actions and route handlers. */
export async function endVisitorBehind(): Promise<void> {
  const visitor = await visitorBehindMember();
  const jar = await cookies();
  if (visitor) send(jar, visitorLeft(visitor, jar.get(endedCookieName)?.value, env));
}
