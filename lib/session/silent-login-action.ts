"use server";

import { z } from "zod";
import { env } from "@/lib/env";
import { ok } from "@/lib/result";
import { startHostedLogin } from "@/lib/wix/login";
import { shopperClient } from "@/lib/wix/shopper";
import { guard } from "./action";
import { keepLoginAttempt } from "./login-attempt";
import { safeReturnPath } from "./return-path";
import { getViewer } from "./viewer";

/**
 * For somebody whom Wix has just logged in on its own pages, at checkout for instance, while the shop still has them
 * for a visitor: asks Wix who it is, without a page.
 *
 * @returns where the browser has to go for that; undefined when there is nothing to ask
 */
export async function silentLoginAction(returnTo: string): Promise<string | undefined> {
  const result = await guard(z.string(), returnTo, async (path) => {
    const viewer = await getViewer();
    if (viewer.kind !== "visitor") return ok(undefined);
    const { attempt, url } = await startHostedLogin(
      shopperClient(viewer.accessToken),
      `${env.SITE_URL}/login/callback`,
      { prompt: "none" },
    );
    await keepLoginAttempt(attempt, { returnTo: safeReturnPath(path, env.SITE_URL, "/"), silent: true });
    return ok(url);
  });
  return result.ok ? result.value : undefined;
}
