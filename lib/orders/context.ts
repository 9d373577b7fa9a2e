import "server-only";
import { env } from "@/lib/env";
import type { OrderContext } from "./convert";

/** How orders are read in this shop. */
export const context: OrderContext = {
  mediaOrigin: env.WIX_MEDIA_ORIGIN,
  currency: env.SITE_CURRENCY,
  locale: env.SITE_LOCALE,
};
