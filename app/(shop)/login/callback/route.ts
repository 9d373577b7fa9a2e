import type { Route } from "next";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { carryCartOver } from "@/lib/cart/carry-over";
import { takeLoginAttempt } from "@/lib/session/login-attempt";
import { exchangeLoginCode } from "@/lib/session/login-code";
import { safeReturnPath } from "@/lib/session/return-path";
import { getViewer } from "@/lib/session/viewer";
import { startMemberSession } from "@/lib/session/write";
import { site } from "@/lib/site";

/** Where Wix's login page sends the browser back to. Only the browser that started an attempt can finish it. */
export async function GET(request: NextRequest) {
  const query = request.nextUrl.searchParams;
  const state = query.get("state") ?? "";
  const attempt = state ? await takeLoginAttempt(state, `${site.url}/login/callback`) : undefined;
  if (!attempt) return redirect("/login?notice=expired");

  const returnTo = safeReturnPath(attempt.returnTo, site.url);
  const back = (notice: string) =>
    redirect(`/login?notice=${notice}&returnTo=${encodeURIComponent(returnTo)}`);
  const code = query.get("code");
  if (query.has("error") || !code) return attempt.silent ? redirect(returnTo as Route) : back("cancelled");

  const result = await exchangeLoginCode(attempt, code);
  if (result.kind !== "tokens") return back(result.kind === "dead" ? "expired" : "unavailable");

  const viewer = await getViewer();
  const carried =
    viewer.kind !== "visitor" || (await carryCartOver(viewer.accessToken, result.tokens.accessToken));
  await startMemberSession(result.tokens, { keepVisitor: !carried });
  return redirect(returnTo as Route);
}
