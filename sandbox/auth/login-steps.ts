import type { WixContext } from "../kernel/env";
import { type Html, hostedPage, sendPage } from "../kernel/page";
import type { Member } from "../members/state";
import { answerCode, answerError } from "./authorize";
import { endFlow, findFlow } from "./login-flows";
import { codePage, messagePage } from "./login-pages";
import { formToken, formTokenIsGenuine, startPageSession } from "./page-session";
import { mayLogIn, touchLogin } from "./persons";
import type { LoginFlow } from "./state";
import { startVerification } from "./verification";

/** Answers one of the hosted login pages. */
export function page(c: WixContext, title: string, body: Html, status: 200 | 400 | 403 | 410 = 200) {
  return sendPage(c, hostedPage({ title, world: c.var.world, body }), { status });
}

export function gone(c: WixContext) {
  const text =
    "This login was started too long ago, or has finished. Go back to the shop and log in from there.";
  return page(c, "This page has expired", messagePage("This page has expired", text), 410);
}

/** The form's fields and flow; undefined when the form did not come from this browser's own page. */
export async function readForm(c: WixContext) {
  const fields = await c.req.parseBody();
  const field = (name: string) => (typeof fields[name] === "string" ? fields[name].trim() : "");
  const flow = findFlow(c.var.world, field("flow"));
  return flow && formTokenIsGenuine(c, flow.id, field("csrf")) ? { flow, field } : undefined;
}

/** On to where somebody wanted to go, or to what the site still asks of them. */
export function admit(c: WixContext, flow: LoginFlow, member: Member) {
  if (!mayLogIn(member)) {
    const text = "This account has been blocked by the shop's owner.";
    return page(c, "You cannot log in", messagePage("You cannot log in", text), 403);
  }
  if (member.emailUnconfirmed) return askForCode(c, flow, startVerification(c.var.world, member.id));
  if (member.status !== "PENDING") return finish(c, flow, member);
  const text = "The shop's owner looks at every new account. You can log in as soon as yours is approved.";
  return page(c, "Waiting for approval", messagePage("Waiting for approval", text));
}

export function askForCode(c: WixContext, flow: LoginFlow, stateToken: string, error?: string) {
  const form = { flow: flow.id, csrf: formToken(c, flow.id), shop: c.var.world.state.site.name };
  const body = codePage({ ...form, stateToken, ...(error ? { error } : {}) });
  return page(c, "Confirm your email", body, error ? 400 : 200);
}

/**
 * Signs the member in on these pages, and goes back to the shop with a code, or to the page they came from.
 */
function finish(c: WixContext, flow: LoginFlow, member: Member) {
  endFlow(c.var.world, flow);
  touchLogin(c.var.world, member);
  startPageSession(c, member.id);
  if ("returnTo" in flow) return c.redirect(flow.returnTo, 303);
  return answerCode(c, flow.request, member.id, flow.visitorId);
}

/** Back without a login. */
export function abandon(c: WixContext, flow: LoginFlow) {
  if ("returnTo" in flow) return c.redirect(flow.returnTo, 303);
  return answerError(c, flow.request, "access_denied", "The login was cancelled.");
}
