import { Hono } from "hono";
import type { Env, Router } from "../kernel/env";
import { changePassword, login, register, validateEmail } from "./iam-login";
import { recover, sendActivationEmail, sendRecoveryEmail } from "./iam-recovery";
import { getSignOnPolicy, signOn, updateSignOnPolicy } from "./iam-sign-on";
import { startEmailVerification, verify } from "./iam-verification";

/** The IAM endpoints behind a shop's own login form (`/_api/iam/…` and `/iam/…`). */
export function iamRoutes(): Router {
  const router: Router = new Hono<Env>();
  for (const prefix of ["/_api/iam", "/iam"]) {
    router.post(`${prefix}/authentication/v2/login`, login);
    router.post(`${prefix}/authentication/v2/register`, register);
    router.post(`${prefix}/authentication/v2/change-password`, changePassword);
    router.post(`${prefix}/authentication/v2/validate-email`, validateEmail);
    router.post(`${prefix}/authentication/v2/sign-on`, signOn);
    router.post(`${prefix}/verification/v1/start`, startEmailVerification);
    router.post(`${prefix}/verification/v1/auth/verify`, verify);
    router.post(`${prefix}/recovery/v1/send-email`, sendRecoveryEmail);
    router.post(`${prefix}/recovery/v1/recover`, recover);
    router.post(`${prefix}/recovery/v1/activation-email`, sendActivationEmail);
    router.get(`${prefix}/signon/v1/sign-on-policies`, getSignOnPolicy);
    router.patch(`${prefix}/signon/v1/sign-on-policies`, updateSignOnPolicy);
  }
  return router;
}
