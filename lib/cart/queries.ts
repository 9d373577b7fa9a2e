import "server-only";
import { env } from "@/lib/env";
import { failed, ok, type Result } from "@/lib/result";
import type { Viewer } from "@/lib/session/types";
import { askAsViewer } from "@/lib/session/viewer";
import { toFailure } from "@/lib/wix/errors";
import { shopperClient } from "@/lib/wix/shopper";
import { readCart } from "./read";
import { type Cart, emptyCart } from "./types";

/** The current shopper's cart. A guest has none and costs no call; an outage is a failure, never an empty cart. */
export async function getCart(): Promise<Result<Cart>> {
  try {
    return await askAsViewer(cartOf);
  } catch (error) {
    return { ok: false, error: toFailure(error) };
  }
}

async function cartOf(viewer: Viewer): Promise<Result<Cart>> {
  if (viewer.kind === "guest") return ok(emptyCart(env.SITE_CURRENCY));
  if (viewer.kind === "unavailable") return failed("unavailable", "SESSION_UNAVAILABLE");
  return ok(await readCart(shopperClient(viewer.accessToken)));
}
