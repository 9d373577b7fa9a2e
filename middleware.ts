import type { NextRequest } from "next/server";
import { desk } from "@/lib/desk/gate";
import { handleSession } from "@/lib/session/middleware";

/** Issues and renews sessions. An optimisation, never a lock: everything personal checks for itself who is asking. */
export function middleware(request: NextRequest) {
  return handleSession(request, desk);
}

// Only where an identity is used. Pages that everybody shares never come through here, so a cache may keep them.
export const config = {
  runtime: "nodejs",
  matcher: [
    "/account/:path*",
    "/admin/:path*",
    "/api/:path((?!webhooks).*)",
    "/cart",
    "/checkout/:path*",
    "/login/:path*",
    "/orders/:path*",
    // What only comes from inside, and would be copied into the page.
    { source: "/:path*", has: [{ type: "header", key: "content-security-policy" }] },
    { source: "/:path*", has: [{ type: "header", key: "content-security-policy-report-only" }] },
    // The page an action leads to, which Next fetches from itself and answers with: personal like the action.
    { source: "/:path*", has: [{ type: "header", key: "x-action-redirect" }] },
    // Server actions are posted to whatever page they are on, with a script and without one.
    { source: "/:path*", has: [{ type: "header", key: "next-action" }] },
    { source: "/:path*", has: [{ type: "header", key: "content-type", value: "multipart/form-data.*" }] },
  ],
};
