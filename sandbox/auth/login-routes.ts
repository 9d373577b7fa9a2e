import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { type Html, hostedPage, sendPage } from "../kernel/page";
import type { Member } from "../members/state";
import { demoMembers } from "../seed/project";
import { answerCode, answerError, authorize } from "./authorize";
import {
  codePage,
  forgotPage,
  loginPage,
  mailSentPage,
  messagePage,
  registerPage,
  resetPage,
} from "./login-pages";
import { formToken, formTokenIsGenuine, startPageSession } from "./page-session";
import {
  addMember,
  applySignOnPolicy,
  confirmEmail,
  findMember,
  findMemberByEmail,
  setPassword,
  shortestPassword,
  touchLogin,
} from "./persons";
import { recoveryLink, startRecovery, takeRecovery } from "./recovery";
import type { LoginFlow } from "./state";
import { startVerification, takeVerification } from "./verification";

/** The authorize endpoint and the login, register and password pages behind it. */
export function hostedLoginRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get("/_api/oauth2/authorize", authorize);
  router.get("/hosted/login", (c) => show(c, "Log in", loginPage));
  router.post("/hosted/login", login);
  router.get("/hosted/register", (c) => show(c, "Create an account", registerPage));
  router.post("/hosted/register", register);
  router.post("/hosted/verify", verify);
  router.get("/hosted/forgot", (c) => show(c, "Reset your password", forgotPage));
  router.post("/hosted/forgot", forgot);
  router.get("/hosted/reset", (c) => showReset(c));
  router.post("/hosted/reset", reset);
  router.get("/hosted/cancel", (c) => {
    const flow = findFlow(c, c.req.query("flow"));
    return flow ? answerError(c, flow.request, "access_denied", "The login was cancelled.") : gone(c);
  });
  return router;
}

export function findFlow(c: WixContext, id: string | undefined): LoginFlow | undefined {
  const { world } = c.var;
  const flow = world.state.auth.loginFlows[id ?? ""];
  return flow && flow.expiresAt > world.now().getTime() ? flow : undefined;
}

interface Problem {
  error: string;
  email?: string | undefined;
  firstName?: string;
  lastName?: string;
}

type Form = { flow: string; csrf: string; shop: string } & Partial<Problem>;

function show(c: WixContext, title: string, form: (state: Form) => Html, problem?: Problem, id?: string) {
  const flow = findFlow(c, id ?? c.req.query("flow"));
  if (!flow) return gone(c);
  const { world } = c.var;
  const state = { flow: flow.id, csrf: formToken(c, flow.id), shop: world.state.site.name, ...problem };
  return page(c, title, form(state), problem ? 400 : 200);
}

function page(c: WixContext, title: string, body: Html, status: 200 | 400 | 403 | 410 = 200) {
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
  const flow = findFlow(c, field("flow"));
  return flow && formTokenIsGenuine(c, flow.id, field("csrf")) ? { flow, field } : undefined;
}

async function login(c: WixContext) {
  const form = await readForm(c);
  if (!form) return gone(c);
  const { world } = c.var;
  const demo = form.field("demo");
  if (demo === "ada" || demo === "sam") {
    const person = findMemberByEmail(world, demoMembers[demo].email);
    if (person) return finish(c, form.flow, person);
  }
  const email = form.field("email");
  const member = findMemberByEmail(world, email);
  const refuse = (error: string) => show(c, "Log in", loginPage, { error, email }, form.flow.id);
  if (!member || member.password !== form.field("password")) {
    return refuse("Wrong email or password. Please check both and try again.");
  }
  if (member.status === "BLOCKED") return refuse("This account has been blocked by the shop's owner.");
  if (member.mustResetPassword) return refuse("Please choose a new password first.");
  return admit(c, form.flow, member);
}

async function register(c: WixContext) {
  const form = await readForm(c);
  if (!form) return gone(c);
  const email = form.field("email");
  const password = form.field("password");
  const names = { firstName: form.field("firstName"), lastName: form.field("lastName") };
  const refuse = (error: string) =>
    show(c, "Create an account", registerPage, { error, email, ...names }, form.flow.id);
  if (!/^[^@\s]+@[^@\s]+$/.test(email)) return refuse("That does not look like an email address.");
  if (password.length < shortestPassword) {
    return refuse(`The password needs at least ${shortestPassword} characters.`);
  }
  if (findMemberByEmail(c.var.world, email)) {
    return refuse("There is already an account with this email. Log in instead.");
  }
  const { world } = c.var;
  const member = addMember(world, { email, password, ...names });
  applySignOnPolicy(world, member);
  return admit(c, form.flow, member);
}

/** On to the shop, or to what the site still asks of a new account. */
function admit(c: WixContext, flow: LoginFlow, member: Member) {
  if (member.emailUnconfirmed) return askForCode(c, flow, startVerification(c.var.world, member.id));
  if (member.status !== "PENDING") return finish(c, flow, member);
  const text = "The shop's owner looks at every new account. You can log in as soon as yours is approved.";
  return page(c, "Waiting for approval", messagePage("Waiting for approval", text));
}

function askForCode(c: WixContext, flow: LoginFlow, stateToken: string, error?: string) {
  const form = { flow: flow.id, csrf: formToken(c, flow.id), shop: c.var.world.state.site.name };
  const body = codePage({ ...form, stateToken, ...(error ? { error } : {}) });
  return page(c, "Confirm your email", body, error ? 400 : 200);
}

async function verify(c: WixContext) {
  const form = await readForm(c);
  if (!form) return gone(c);
  const stateToken = form.field("stateToken");
  const memberId = takeVerification(c.var.world, stateToken, form.field("code"));
  const member = memberId ? findMember(c.var.world, memberId) : undefined;
  if (!member) return askForCode(c, form.flow, stateToken, "That is not the code from the mail.");
  confirmEmail(c.var.world, member);
  return admit(c, form.flow, member);
}

/** Signs the member in on these pages too, and goes back to the shop with a code. */
export function finish(c: WixContext, flow: LoginFlow, member: Member) {
  delete c.var.world.state.auth.loginFlows[flow.id];
  touchLogin(c.var.world, member);
  startPageSession(c, member.id);
  return answerCode(c, flow.request, member.id, flow.visitorId);
}

async function forgot(c: WixContext) {
  const form = await readForm(c);
  if (!form) return gone(c);
  const recovery = startRecovery(c.var.world, form.field("email"));
  const link = recovery && recoveryLink(c.var.world, recovery);
  return page(c, "Check your inbox", mailSentPage(link, form.flow.id));
}

function showReset(c: WixContext, error?: string, used?: string) {
  const token = used ?? c.req.query("token") ?? "";
  const problem = error ? { error } : {};
  return page(c, "Choose a new password", resetPage({ token, csrf: formToken(c, token), ...problem }));
}

async function reset(c: WixContext) {
  const fields = await c.req.parseBody();
  const token = String(fields.token ?? "");
  const password = String(fields.password ?? "");
  if (!formTokenIsGenuine(c, token, String(fields.csrf ?? ""))) return gone(c);
  if (password.length < shortestPassword) {
    return showReset(c, `The password needs at least ${shortestPassword} characters.`, token);
  }
  const recovery = takeRecovery(c.var.world, token);
  if (!recovery) return gone(c);
  setPassword(recovery.member, password);
  if (recovery.redirectUrl) return c.redirect(recovery.redirectUrl);
  return page(c, "Password saved", messagePage("Password saved", "You can log in with it now."));
}
