import "server-only";
import { env } from "./env";

/** How this shop presents itself. `url` is its public origin; redirects are built from it and never from a request. */
export const site = {
  name: env.SITE_NAME,
  url: env.SITE_URL,
  locale: env.SITE_LOCALE,
  currency: env.SITE_CURRENCY,
} as const;

/** Whether people log in on the shop's own pages; else on Wix's. Asked of the running shop, not of the build. */
export const shopHasOwnLogin = env.LOGIN_PAGES === "custom";

/** Buttons for logging in with an account elsewhere, in the order they are shown. */
export const loginProviders = env.LOGIN_PROVIDERS;
