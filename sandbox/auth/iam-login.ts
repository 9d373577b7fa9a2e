import { z } from "zod";
import type { WixContext } from "../kernel/env";
import { applicationError, permissionDenied, validationError } from "../kernel/errors";
import { requireAnybody, requireMember } from "../kernel/identity";
import type { World } from "../kernel/world";
import type { Member } from "../members/state";
import { loginAnswer, refuseShutOut } from "./admission";
import { isEmail, loginId, namesIn, profile, readIam, refuseShortPassword } from "./iam-request";
import { countFailure, forgetFailures, refuseThrottled, refuseWithoutCaptcha } from "./login-limits";
import { addMember, applySignOnPolicy, findMember, findMemberByEmail } from "./persons";

const captchaTokens = z.unknown().optional();

/** `POST …/authentication/v2/login` */
export async function login(c: WixContext) {
  requireAnybody(c);
  const { world } = c.var;
  const body = await readIam(c, z.object({ loginId, password: z.string(), captchaTokens }));
  const { email } = body.loginId;
  refuseWithoutCaptcha(world, body.captchaTokens);
  refuseThrottled(world, email);
  const member = identified(world, email, body.password);
  refuseShutOut(member);
  if (isOnlyWaitingForApproval(member) && world.switches.pendingLogin === "error") {
    throw applicationError(403, "-19958", "waiting for the owner's approval");
  }
  return c.json(loginAnswer(world, member));
}

/** The member with this password. Codes recorded or reported; the order of the checks is inferred. */
function identified(world: World, email: string, password: string): Member {
  const member = findMemberByEmail(world, email);
  if (member?.mustResetPassword) throw applicationError(403, "-19973", "the password has to be reset");
  if (member?.password === password) {
    forgetFailures(world, email);
    return member;
  }
  countFailure(world, email);
  throw member
    ? applicationError(401, "-19976", "wrong password")
    : applicationError(404, "-19999", "identity not found");
}

function isOnlyWaitingForApproval({ status, emailUnconfirmed }: Member): boolean {
  return status === "PENDING" && !emailUnconfirmed;
}

/** `POST …/authentication/v2/register` */
export async function register(c: WixContext) {
  requireAnybody(c);
  const { world } = c.var;
  const body = await readIam(c, z.object({ loginId, password: z.string(), profile, captchaTokens }));
  const { email } = body.loginId;
  refuseWithoutCaptcha(world, body.captchaTokens);
  refuseThrottled(world);
  if (!isEmail(email)) {
    throw validationError({
      field: "loginId.email",
      description: "must be a valid email",
      violatedRule: "FORMAT",
      data: { type: "EMAIL" },
    });
  }
  refuseShortPassword(body.password);
  if (findMemberByEmail(world, email)) throw applicationError(409, "-19995", "email already exists");
  const member = addMember(world, { email, password: body.password, ...namesIn(body.profile) });
  applySignOnPolicy(world, member);
  return c.json(loginAnswer(world, member));
}

/** `POST …/authentication/v2/change-password` */
export async function changePassword(c: WixContext) {
  const identity = requireMember(c);
  const { newPassword } = await readIam(c, z.object({ newPassword: z.string() }));
  refuseShortPassword(newPassword);
  const member = findMember(c.var.world, identity.memberId);
  if (!member) throw permissionDenied();
  member.password = newPassword;
  return c.json({});
}

/** `POST …/authentication/v2/validate-email`; only the form is looked at. */
export async function validateEmail(c: WixContext) {
  requireAnybody(c);
  const { email } = await readIam(c, z.object({ email: z.string() }));
  const valid = isEmail(email);
  return c.json({ valid, formatInvalid: !valid });
}
