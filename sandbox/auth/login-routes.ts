import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import type { Html } from "../kernel/page";
import type { World } from "../kernel/world";
import type { Member } from "../members/state";
import { demoMembers } from "../seed/project";
import { authorize } from "./authorize";
import { findFlow } from "./login-flows";
import { forgotPage, loginPage, mailSentPage, messagePage, registerPage, resetPage } from "./login-pages";
import { abandon, admit, askForCode, gone, page, readForm } from "./login-steps";
import { formToken, formTokenIsGenuine } from "./page-session";
import {
  addMember,
  applySignOnPolicy,
  confirmEmail,
  findMember,
  findMemberByEmail,
  setPassword,
  shortestPassword,
} from "./persons";
import { recoveryLink, startRecovery, takeRecovery } from "./recovery";
import { openVerification, takeVerification } from "./verification";

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
    const flow = findFlow(c.var.world, c.req.query("flow"));
    return flow ? abandon(c, flow) : gone(c);
  });
  return router;
}

interface Problem {
  error: string;
  email?: string | undefined;
  firstName?: string;
  lastName?: string;
}

type Form = { flow: string; csrf: string; shop: string } & Partial<Problem>;

function show(c: WixContext, title: string, form: (state: Form) => Html, problem?: Problem, id?: string) {
  const flow = findFlow(c.var.world, id ?? c.req.query("flow"));
  if (!flow) return gone(c);
  const { world } = c.var;
  const state = { flow: flow.id, csrf: formToken(c, flow.id), shop: world.state.site.name, ...problem };
  return page(c, title, form(state), problem ? 400 : 200);
}

async function login(c: WixContext) {
  const form = await readForm(c);
  if (!form) return gone(c);
  const { world } = c.var;
  const demo = demoPerson(world, form.field("demo"));
  const email = demo?.loginEmail ?? form.field("email");
  const member = demo ?? withPassword(world, email, form.field("password"));
  const refuse = (error: string) => show(c, "Log in", loginPage, { error, email }, form.flow.id);
  if (!member) return refuse("Wrong email or password. Please check both and try again.");
  if (member.mustResetPassword) return refuse("Please choose a new password first.");
  return admit(c, form.flow, member);
}

/** Whom one of the buttons stands for, whatever their password is by now. */
function demoPerson(world: World, key: string): Member | undefined {
  const person = Object.entries(demoMembers).find(([name]) => name === key)?.[1];
  return person && findMemberByEmail(world, person.email);
}

function withPassword(world: World, email: string, password: string): Member | undefined {
  const member = findMemberByEmail(world, email);
  return member?.password === password ? member : undefined;
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

async function verify(c: WixContext) {
  const form = await readForm(c);
  if (!form) return gone(c);
  const stateToken = form.field("stateToken");
  const memberId = takeVerification(c.var.world, stateToken, form.field("code"));
  const member = memberId ? findMember(c.var.world, memberId) : undefined;
  if (!member && !openVerification(c.var.world, stateToken)) {
    return show(
      c,
      "Log in",
      loginPage,
      { error: "That code has expired. Log in to get a new one." },
      form.flow.id,
    );
  }
  if (!member) return askForCode(c, form.flow, stateToken, "That is not the code from the mail.");
  confirmEmail(c.var.world, member);
  return admit(c, form.flow, member);
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
