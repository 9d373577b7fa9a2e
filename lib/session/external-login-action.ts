"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { env } from "@/lib/env";
import { failed, ok } from "@/lib/result";
import { guard } from "./action";
import { externalLoginName, startExternalLogin } from "./external-login";
import { keepLoginAttempt } from "./login-attempt";
import { safeReturnPath } from "./return-path";

const input = z.object({ returnTo: z.string().optional() });

/** Sends the browser to the owner's own login. Comes back to `/login` with a notice when that cannot be done. */
export async function externalLoginAction(form: FormData): Promise<void> {
  let returnTo: `/${string}` = "/account";
  const result = await guard(input, form, async (given) => {
    returnTo = safeReturnPath(given.returnTo, env.SITE_URL);
    if (!externalLoginName()) return failed("not-found", "EXTERNAL_LOGIN_IS_OFF");
    const { attempt, nonce, url } = await startExternalLogin();
    await keepLoginAttempt(attempt, { returnTo, nonce });
    return ok(url);
  });
  if (result.ok) redirect(result.value as Route);
  redirect(`/login?notice=unavailable&returnTo=${encodeURIComponent(returnTo)}`);
}
