import { z } from "zod";
import type { WixContext } from "../kernel/env";
import { requireAdmin } from "../kernel/identity";
import { refuseShutOut } from "./admission";
import { issueLoginToken } from "./grants";
import { loginId, namesIn, profile, readIam } from "./iam-request";
import { wireIdentity } from "./iam-wire";
import { addMember, confirmEmail, findMemberByEmail, renameMember, touchLogin } from "./persons";

/**
 * `POST …/authentication/v2/sign-on`, for a person authenticated elsewhere: finds the member and updates
 * their names, or makes one. Admins only; the permission is spelled as Wix spells it. That blocked members
 * are refused, and that new ones skip the sign-on policy, is inferred.
 */
export async function signOn(c: WixContext) {
  requireAdmin(c, "IAM.AUTHENTICAITON_SIGN_ON");
  const { world } = c.var;
  const body = await readIam(c, z.object({ loginId, profile, verifyEmail: z.boolean().default(false) }));
  const { email } = body.loginId;
  const names = namesIn(body.profile);
  const known = findMemberByEmail(world, email);
  if (known) {
    refuseShutOut(known);
    renameMember(world, known, names);
  }
  const member = known ?? addMember(world, { email, password: world.newId(), ...names });
  if (body.verifyEmail) confirmEmail(world, member);
  touchLogin(world, member);
  return c.json({ sessionToken: issueLoginToken(world, member.id), identity: wireIdentity(member) });
}

/**
 * `GET /iam/signon/v1/sign-on-policies`: the site's settings for new accounts, which are the switches of
 * those names.
 */
export function getSignOnPolicy(c: WixContext) {
  requireAdmin(c, "IAM.SIGN_ON_POLICY_READ");
  return c.json({ signOnPolicy: policyOf(c) });
}

/** `PATCH` of the same; what is left out stays as it is. */
export async function updateSignOnPolicy(c: WixContext) {
  requireAdmin(c, "IAM.SIGN_ON_POLICY_UPDATE");
  const setting = z.boolean().optional();
  const shape = z.object({ requireOwnerApproval: setting, requireEmailVerification: setting });
  const { signOnPolicy } = await readIam(c, z.object({ signOnPolicy: shape }));
  for (const name of ["requireOwnerApproval", "requireEmailVerification"] as const) {
    const wanted = signOnPolicy[name];
    if (wanted !== undefined) c.var.world.switches[name] = wanted;
  }
  return c.json({ signOnPolicy: policyOf(c) });
}

function policyOf(c: WixContext) {
  const { requireOwnerApproval, requireEmailVerification } = c.var.world.switches;
  return { requireOwnerApproval, requireEmailVerification };
}
