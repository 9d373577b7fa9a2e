import "server-only";
import { revalidateTag } from "next/cache";
import { after } from "next/server";
import { catalogAnswers } from "@/lib/catalog/reachable";
import { env } from "@/lib/env";
import { freshener } from "./freshen";

/** What `freshener` makes of the running shop, for whoever learns that something in Wix has changed. */
export const freshenShop = freshener({
  expire: (tag) => revalidateTag(tag, { expire: 0 }),
  ready: catalogAnswers,
  later: (work) => after(work),
  now: Date.now,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  lag: env.WIX_READ_LAG_SECONDS * 1000,
});
