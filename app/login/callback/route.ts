import type { Route } from "next";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { carryCartOver } from "@/lib/cart/carry-over";
import { env } from "@/lib/env";
import { takeLoginAttempt } from "@/lib/session/login-attempt";
import { toTokens } from "@/lib/session/refresh";
import { safeReturnPath } from "@/lib/session/return-path";
import { getViewer } from "@/lib/session/viewer";
import { startMemberSession } from "@/lib/session/write";
import { grantTokens } from "@/lib/wix/oauth";

/** Where Wix's login page sends the browser back to. Only the browser that started an attempt can finish it. */
export async function GET(request: NextRequest) {
  const query = request.nextUrl.searchParams;
  const state = query.get("state") ?? "";
  const attempt = state ? await takeLoginAttempt(state) : undefined;
  if (!attempt) return redirect("/login?notice=expired");

  const returnTo = safeReturnPath(attempt.returnTo, env.SITE_URL);
  const back = (notice: string) => redirect(`/login?notice=${notice}&returnTo=${encodeURIComponent(returnTo)}`);
  const code = query.get("code");
  if (query.has("error") || !code) return back("cancelled");

  const result = await grantTokens(env.WIX_CLIENT_ID, {
    grantType: "authorization_code",
    code,
    codeVerifier: attempt.codeVerifier,
    redirectUri: attempt.redirectUri,
  });
  if (result.kind !== "granted") return back(result.kind === "dead" ? "expired" : "unavailable");

  const viewer = await getViewer();
  if (viewer.kind === "visitor") await carryCartOver(viewer.accessToken, result.grant.accessToken);
  await startMemberSession(toTokens(result.grant, Date.now()));
  return redirect(returnTo as Route);
}
