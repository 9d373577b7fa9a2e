import "server-only";
import { env } from "./env";

/** How this shop presents itself. `url` is its public origin; redirects are built from it and never from a request. */
export const site = {
  name: env.SITE_NAME,
  url: env.SITE_URL,
  locale: env.SITE_LOCALE,
  currency: env.SITE_CURRENCY,
} as const;
