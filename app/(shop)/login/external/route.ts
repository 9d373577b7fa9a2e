import type { Route } from "next";
import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { carryCartOver } from "@/lib/cart/carry-over";
import { becomeMember, externalCallback, identifyExternally } from "@/lib/session/external-login";
import { takeLoginAttempt } from "@/lib/session/login-attempt";
import { safeReturnPath } from "@/lib/session/return-path";
import { getViewer } from "@/lib/session/viewer";
import { startMemberSession } from "@/lib/session/write";
import { site } from "@/lib/site";

/** Where the owner's own login sends the browser back to. Only the browser that started an attempt can finish it. */
export async function GET(request: NextRequest) {
  const query = request.nextUrl.searchParams;
  const attempt = await takeLoginAttempt(query.get("state") ?? "", externalCallback);
  if (!attempt) return redirect("/login?notice=expired");

  const returnTo = safeReturnPath(attempt.returnTo, site.url);
  const back = (notice: string) =>
    redirect(`/login?notice=${notice}&returnTo=${encodeURIComponent(returnTo)}`);
  if (query.has("error")) return back("cancelled");

  const identified = await identifyExternally(attempt, query);
  if (identified.kind !== "person") {
    return back(identified.kind === "refused" ? "unverified" : "unavailable");
  }
  const viewer = await getViewer();
  const member = await becomeMember(viewer, identified.person);
  if (member.kind !== "tokens") return back(member.kind === "refused" ? "refused" : "unavailable");

  const carried =
    viewer.kind !== "visitor" || (await carryCartOver(viewer.accessToken, member.tokens.accessToken));
  await startMemberSession(member.tokens, { keepVisitor: !carried });
  return redirect(returnTo as Route);
}
