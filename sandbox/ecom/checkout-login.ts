import { html } from "hono/html";
import { startLoginFlow } from "../auth/login-flows";
import { withQuery } from "../auth/redirect-sessions";
import type { WixContext } from "../kernel/env";
import type { Html } from "../kernel/page";
import { type Journey, pageOf } from "./checkout-journey";

/** Who is checking out, or how to log in first. */
export function accountNote(journey: Journey): Html {
  const { member } = journey;
  return member
    ? html`<p class="muted">Logged in as ${member.loginEmail}</p>`
    : html`<p class="muted">Have an account? <a href="${pageOf(journey, "/login")}">Log in</a></p>`;
}

/**
 * To the shop's own login page when it named one, otherwise to the hosted one and back to this checkout.
 * Documented, except which parameters `loginUrl` gets: it is a callback like the others, so it gets what they
 * get.
 */
export function goToLogin(c: WixContext, journey: Journey) {
  const { loginUrl } = journey.callbacks;
  c.header("cache-control", "private, no-store");
  if (loginUrl)
    return c.redirect(withQuery(loginUrl, { wixMemberLoggedIn: String(Boolean(journey.member)) }));
  return c.redirect(`/hosted/login?flow=${startLoginFlow(c.var.world, { returnTo: pageOf(journey) })}`);
}
