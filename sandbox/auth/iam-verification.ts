import { z } from "zod";
import type { WixContext } from "../kernel/env";
import { applicationError, permissionDenied } from "../kernel/errors";
import { requireAdmin, requireAnybody } from "../kernel/identity";
import { loginAnswer } from "./admission";
import { readIam } from "./iam-request";
import { confirmEmail, findMember } from "./persons";
import { sendAnotherCode, takeVerification } from "./verification";

/** `POST …/verification/v1/auth/verify`: the six digits, and the state token of the login they belong to. */
export async function verify(c: WixContext) {
  requireAnybody(c);
  const { world } = c.var;
  const body = await readIam(c, z.object({ code: z.string().length(6), stateToken: z.string() }));
  const memberId = takeVerification(world, body.stateToken, body.code);
  const member = memberId ? findMember(world, memberId) : undefined;
  if (!member) throw applicationError(400, "VERIFICATION_FAILED", "wrong or expired code");
  confirmEmail(world, member);
  return c.json(loginAnswer(world, member));
}

/**
 * `POST …/verification/v1/start`: mails another code. The permission is Wix's; that members may do it for
 * themselves and visitors for nobody is inferred.
 */
export async function startEmailVerification(c: WixContext) {
  const identity = requireAnybody(c);
  const { identityId } = await readIam(
    c,
    z.object({ identityId: z.string(), target: z.literal("EMAIL").optional() }),
  );
  if (identity.kind === "visitor") throw permissionDenied();
  if (identity.kind === "member") {
    if (identity.memberId !== identityId) throw permissionDenied();
  } else requireAdmin(c, "IAM.START");
  const member = findMember(c.var.world, identityId);
  if (!member) throw applicationError(404, "-19999", "identity not found");
  return c.json({ verificationId: sendAnotherCode(c.var.world, member.id) });
}
