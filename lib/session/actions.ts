"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { env } from "@/lib/env";
import { type Failure, failed, ok } from "@/lib/result";
import { hostedLogoutUrl, startHostedLogin } from "@/lib/wix/login";
import { shopperClient } from "@/lib/wix/shopper";
import { guard } from "./action";
import { keepLoginAttempt } from "./login-attempt";
import { safeReturnPath } from "./return-path";
import { getViewer } from "./viewer";
import { endSession } from "./write";

const loginInput = z.object({
  returnTo: z.string().optional(),
  provider: z.enum(["google", "facebook"]).optional(),
});

/** Sends the browser to Wix's login page, or through it to another provider's. Comes back to `/login` with a notice when that cannot be done. */
export async function loginAction(form: FormData): Promise<void> {
  let returnTo: `/${string}` = "/account";
  const result = await guard(
    loginInput,
    form,
    async (input) => {
      returnTo = safeReturnPath(input.returnTo, env.SITE_URL);
      const viewer = await getViewer();
      if (viewer.kind === "member") {
        // Perhaps they are here because Wix refuses their token: then this throws, and the guard gets another one.
        await shopperClient(viewer.accessToken).members.getCurrentMember();
        return ok(undefined);
      }
      if (viewer.kind !== "visitor") return failed("unavailable", "NO_VISITOR");
      const { attempt, url } = await startHostedLogin(
        shopperClient(viewer.accessToken),
        `${env.SITE_URL}/login/callback`,
        { provider: input.provider },
      );
      await keepLoginAttempt(attempt, { returnTo });
      return ok(url);
    },
    { anybody: true },
  );
  if (result.ok) redirect((result.value ?? returnTo) as Route);
  redirect(`/login?notice=${noticeOf(result.error)}&returnTo=${encodeURIComponent(returnTo)}`);
}

function noticeOf({ kind, code }: Failure): string {
  if (code === "FOREIGN_ORIGIN") return "address";
  return kind === "unavailable" ? "unavailable" : "refused";
}

/** Logs out here at once and then at Wix. An outage there does not keep anybody logged in here. */
export async function logoutAction(form: FormData): Promise<void> {
  const home = `${env.SITE_URL}/`;
  const result = await guard(z.object({}), form, async () => {
    const viewer = await getViewer();
    await endSession();
    if (viewer.kind !== "member") return ok(home);
    const url = await hostedLogoutUrl(shopperClient(viewer.accessToken), home).catch((error: unknown) => {
      console.error(
        "logout: the Wix session could not be ended:",
        error instanceof Error ? error.name : "unknown",
      );
      return undefined;
    });
    return ok(url ?? home);
  });
  redirect((result.ok ? result.value : "/") as Route);
}
