import { html } from "hono/html";
import type { WixContext } from "../kernel/env";
import { hostedPage, sendPage } from "../kernel/page";
import { currentPageMember } from "./page-session";
import { findRedirectSession, withQuery } from "./redirect-sessions";
import type { RedirectSession } from "./state";

/** What a `fullUrl` shows when it is visited again: it works once. */
export function usedUp(c: WixContext, session: RedirectSession | undefined) {
  const back = wayBack(c, session?.callbacks.cartPageUrl ?? session?.callbacks.postFlowUrl);
  const body = html`<div class="sheet"><h1>This link has been used</h1>
<p>A link to these pages works once. Go back to the shop and try again from there.</p>
${back ? html`<p><a class="button" href="${back}">Back to the shop</a></p>` : ""}</div>`;
  return sendPage(c, hostedPage({ title: "Link already used", world: c.var.world, body }), { status: 410 });
}

/** Stands where the site's own product page would be (`storesProduct`). */
export function productPage(c: WixContext) {
  const session = findRedirectSession(c.var.world, c.req.query("redirectSessionId"));
  const back = wayBack(c, session?.callbacks.postFlowUrl);
  const body = html`<div class="sheet"><h1>Product “${c.req.param("slug") ?? ""}”</h1>
<p>On Wix, the site's own product page is here.</p>
${back ? html`<p><a class="button" href="${back}">Back to the shop</a></p>` : ""}</div>`;
  return sendPage(c, hostedPage({ title: "Product", world: c.var.world, body }));
}

/** Every way back says whether somebody is logged in on these pages. */
function wayBack(c: WixContext, url: string | undefined): string | undefined {
  return url && withQuery(url, { wixMemberLoggedIn: String(currentPageMember(c) !== undefined) });
}
