import { z } from "zod";
import type { WixContext } from "../kernel/env";
import { applicationError, validationError } from "../kernel/errors";
import { requireAdmin, requireAnybody } from "../kernel/identity";
import { loginAnswer } from "./admission";
import { allowsRedirectUri, findClient } from "./clients";
import { readIam, refuseShortPassword } from "./iam-request";
import { findMember, setPassword } from "./persons";
import { startRecovery, takeRecovery } from "./recovery";

const redirect = z.object({ url: z.string(), clientId: z.string().optional() }).optional();

/**
 * `POST …/recovery/v1/send-email`. Unknown addresses get the same answer, so nobody learns who has an
 * account.
 */
export async function sendRecoveryEmail(c: WixContext) {
  requireAnybody(c);
  const body = await readIam(c, z.object({ email: z.string(), redirect }));
  startRecovery(c.var.world, body.email, allowedReturn(c, body.redirect));
  return c.json({});
}

/** `POST …/recovery/v1/recover` */
export async function recover(c: WixContext) {
  requireAnybody(c);
  const body = await readIam(c, z.object({ recoveryToken: z.string(), password: z.string() }));
  refuseShortPassword(body.password);
  const recovery = takeRecovery(c.var.world, body.recoveryToken);
  if (!recovery) throw applicationError(400, "EXPIRED_JWT_TOKEN", "the recovery token is used or expired");
  setPassword(recovery.member, body.password);
  return c.json(loginAnswer(c.var.world, recovery.member));
}

/**
 * `POST …/recovery/v1/activation-email`: a mail to choose a first password, for a member somebody else has
 * made.
 */
export async function sendActivationEmail(c: WixContext) {
  requireAdmin(c, "IAM.SEND_ACTIVATION_EMAIL");
  const emailOptions = z.object({ redirect }).optional();
  const body = await readIam(c, z.object({ identityId: z.string(), emailOptions }));
  const member = findMember(c.var.world, body.identityId);
  if (!member) throw applicationError(404, "-19999", "identity not found");
  startRecovery(c.var.world, member.loginEmail, allowedReturn(c, body.emailOptions?.redirect));
  return c.json({});
}

/**
 * Where the mail's page leads back to; 400 unless it is on the OAuth app's list. The error's shape is
 * inferred.
 */
function allowedReturn(c: WixContext, wanted: z.infer<typeof redirect>): string | undefined {
  if (!wanted) return undefined;
  const { world } = c.var;
  const client = findClient(world, wanted.clientId) ?? world.state.auth.clients[0];
  if (client && allowsRedirectUri(client, wanted.url)) return wanted.url;
  throw validationError({
    field: "redirect.url",
    description: "is not an allowed redirect URI of the OAuth app",
    violatedRule: "OTHER",
  });
}
