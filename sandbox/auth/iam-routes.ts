import { Hono } from "hono";
import { z } from "zod";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, permissionDenied, validationError } from "../kernel/errors";
import { requireAdmin, requireAnybody, requireMember } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { Member } from "../members/state";
import { allowsRedirectUri, findClient } from "./clients";
import { issueLoginToken } from "./grants";
import { stateMachine, wireIdentity } from "./iam-wire";
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
import { startRecovery, takeRecovery } from "./recovery";
import { startVerification, takeVerification } from "./verification";

const loginId = z.object({ email: z.string() });
const captchaTokens = z.unknown().optional();
const profile = z
  .object({
    firstName: z.string().optional(),
    lastName: z.string().optional(),
    nickname: z.string().optional(),
  })
  .default({});

/** The IAM endpoints behind a shop's own login form (`/_api/iam/…` and `/iam/…`). */
export function iamRoutes(): Router {
  const router: Router = new Hono<Env>();
  for (const prefix of ["/_api/iam", "/iam"]) {
    router.post(`${prefix}/authentication/v2/login`, login);
    router.post(`${prefix}/authentication/v2/register`, register);
    router.post(`${prefix}/authentication/v2/change-password`, changePassword);
    router.post(`${prefix}/authentication/v2/validate-email`, validateEmail);
    router.post(`${prefix}/authentication/v2/sign-on`, signOn);
    router.post(`${prefix}/verification/v1/auth/verify`, verify);
    router.post(`${prefix}/recovery/v1/send-email`, sendRecoveryEmail);
    router.post(`${prefix}/recovery/v1/recover`, recover);
    router.post(`${prefix}/recovery/v1/activation-email`, sendActivationEmail);
    router.get(`${prefix}/signon/v1/sign-on-policies`, getSignOnPolicy);
    router.patch(`${prefix}/signon/v1/sign-on-policies`, updateSignOnPolicy);
  }
  return router;
}

async function read<T>(c: WixContext, schema: z.ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(await readPayload(c));
  if (parsed.success) return parsed.data;
  throw validationError(
    ...parsed.error.issues.map((issue) => ({
      field: issue.path.join("."),
      description: issue.message,
      violatedRule: "OTHER",
    })),
  );
}

async function login(c: WixContext) {
  requireAnybody(c);
  const body = await read(c, z.object({ loginId, password: z.string(), captchaTokens }));
  refuseWithoutCaptcha(c, body.captchaTokens);
  const member = findMemberByEmail(c.var.world, body.loginId.email);
  if (!member) throw applicationError(404, "-19999", "identity not found");
  // Status and order of this check are inferred.
  if (member.mustResetPassword) throw applicationError(403, "-19973", "the password has to be reset");
  if (member.password !== body.password) throw applicationError(401, "-19976", "wrong password");
  if (member.status === "BLOCKED") throw applicationError(403, "-19956", "access denied");
  return c.json(admitted(c, member));
}

/** A member with the right password: what still stands between them and a session. */
function admitted(c: WixContext, member: Member) {
  const { world } = c.var;
  if (member.emailUnconfirmed) {
    const stateToken = startVerification(world, member.id);
    return stateMachine(member, { state: "REQUIRE_EMAIL_VERIFICATION", stateToken });
  }
  if (member.status === "PENDING") return stateMachine(member, { state: "REQUIRE_OWNER_APPROVAL" });
  touchLogin(world, member);
  return success(c, member.id);
}

/** Wix's codes; their status is inferred. */
function refuseWithoutCaptcha(c: WixContext, tokens: unknown): void {
  if (c.var.world.switches.captcha === "off") return;
  const given = JSON.stringify(tokens ?? []);
  if (given === "[]") throw applicationError(400, "-19971", "a captcha token is required");
  if (!given.includes('"captcha-ok"')) throw applicationError(400, "-19970", "the captcha token is invalid");
}

function success(c: WixContext, memberId: string) {
  const member = findMember(c.var.world, memberId);
  if (!member) throw applicationError(404, "-19999", "identity not found");
  return stateMachine(member, {
    state: "SUCCESS",
    sessionToken: issueLoginToken(c.var.world, memberId),
  });
}

async function register(c: WixContext) {
  requireAnybody(c);
  const { world } = c.var;
  const body = await read(c, z.object({ loginId, password: z.string(), profile, captchaTokens }));
  refuseWithoutCaptcha(c, body.captchaTokens);
  if (!isEmail(body.loginId.email)) {
    throw validationError({
      field: "loginId.email",
      description: "must be a valid email",
      violatedRule: "FORMAT",
      data: { type: "EMAIL" },
    });
  }
  refuseShortPassword(body.password);
  if (findMemberByEmail(world, body.loginId.email)) {
    throw applicationError(409, "-19995", "email already exists");
  }
  const { firstName, lastName, nickname } = body.profile;
  const member = addMember(world, {
    email: body.loginId.email,
    password: body.password,
    ...(firstName ? { firstName } : {}),
    ...(lastName ? { lastName } : {}),
    ...(nickname ? { nickname } : {}),
  });
  applySignOnPolicy(world, member);
  return c.json(admitted(c, member));
}

async function verify(c: WixContext) {
  requireAnybody(c);
  const body = await read(c, z.object({ code: z.string().length(6), stateToken: z.string() }));
  const memberId = takeVerification(c.var.world, body.stateToken, body.code);
  const member = memberId ? findMember(c.var.world, memberId) : undefined;
  if (!member) throw applicationError(400, "VERIFICATION_FAILED", "wrong or expired code");
  confirmEmail(c.var.world, member);
  return c.json(admitted(c, member));
}

async function changePassword(c: WixContext) {
  const identity = requireMember(c);
  const { newPassword } = await read(c, z.object({ newPassword: z.string() }));
  refuseShortPassword(newPassword);
  const member = findMember(c.var.world, identity.memberId);
  if (!member) throw permissionDenied();
  member.password = newPassword;
  return c.json({});
}

async function validateEmail(c: WixContext) {
  requireAnybody(c);
  const { email } = await read(c, z.object({ email: z.string() }));
  const valid = isEmail(email);
  return c.json({ valid, formatInvalid: !valid });
}

/** For a person authenticated elsewhere: finds or creates the member. Admins only. */
async function signOn(c: WixContext) {
  requireAdmin(c, "IAM.SIGN_ON");
  const { world } = c.var;
  const body = await read(c, z.object({ loginId, profile }));
  const { firstName, lastName, nickname } = body.profile;
  const member =
    findMemberByEmail(world, body.loginId.email) ??
    addMember(world, {
      email: body.loginId.email,
      password: world.newId(),
      ...(firstName ? { firstName } : {}),
      ...(lastName ? { lastName } : {}),
      ...(nickname ? { nickname } : {}),
    });
  touchLogin(world, member);
  return c.json({ sessionToken: issueLoginToken(world, member.id), identity: wireIdentity(member) });
}

/** Answers the same for unknown addresses, so that nobody learns who has an account. */
async function sendRecoveryEmail(c: WixContext) {
  requireAnybody(c);
  const { world } = c.var;
  const redirect = z.object({ url: z.string(), clientId: z.string().optional() }).optional();
  const body = await read(c, z.object({ email: z.string(), redirect }));
  const client = findClient(world, body.redirect?.clientId) ?? world.state.auth.clients[0];
  if (body.redirect && !(client && allowsRedirectUri(client, body.redirect.url))) {
    throw validationError({
      field: "redirect.url",
      description: "is not an allowed redirect URI of the OAuth app",
      violatedRule: "OTHER",
    });
  }
  startRecovery(world, body.email, body.redirect?.url);
  return c.json({});
}

async function recover(c: WixContext) {
  requireAnybody(c);
  const body = await read(c, z.object({ recoveryToken: z.string(), password: z.string() }));
  refuseShortPassword(body.password);
  const recovery = takeRecovery(c.var.world, body.recoveryToken);
  if (!recovery) throw applicationError(400, "EXPIRED_JWT_TOKEN", "the recovery token is used or expired");
  setPassword(recovery.member, body.password);
  return c.json(success(c, recovery.member.id));
}

/** A mail with a link to choose a first password, for a member somebody else has made. Admins only. */
async function sendActivationEmail(c: WixContext) {
  requireAdmin(c, "IAM.SEND_ACTIVATION_EMAIL");
  const { identityId } = await read(c, z.object({ identityId: z.string() }));
  const member = findMember(c.var.world, identityId);
  if (!member) throw applicationError(404, "-19999", "identity not found");
  startRecovery(c.var.world, member.loginEmail);
  return c.json({});
}

/** The site's settings for new accounts; the switches of the same names. The permission's name is inferred. */
function getSignOnPolicy(c: WixContext) {
  requireAdmin(c, "IAM.SIGN_ON_POLICY_READ");
  const { requireOwnerApproval, requireEmailVerification } = c.var.world.switches;
  return c.json({ signOnPolicy: { requireOwnerApproval, requireEmailVerification } });
}

async function updateSignOnPolicy(c: WixContext) {
  requireAdmin(c, "IAM.SIGN_ON_POLICY_UPDATE");
  const setting = z.boolean().optional();
  const shape = z.object({ requireOwnerApproval: setting, requireEmailVerification: setting });
  const { signOnPolicy } = await read(c, z.object({ signOnPolicy: shape }));
  for (const name of ["requireOwnerApproval", "requireEmailVerification"] as const) {
    const wanted = signOnPolicy[name];
    if (wanted !== undefined) c.var.world.switches[name] = wanted;
  }
  return getSignOnPolicy(c);
}

function refuseShortPassword(password: string): void {
  if (password.length >= shortestPassword) return;
  throw validationError({
    field: "password",
    description: `has length ${password.length}, expected ${shortestPassword} or more`,
    violatedRule: "MIN_LENGTH",
    data: { threshold: shortestPassword },
  });
}

function isEmail(value: string): boolean {
  return z.email().safeParse(value).success;
}
