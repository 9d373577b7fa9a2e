import "server-only";
import { failed, ok, type Result } from "@/lib/result";
import { getViewer } from "@/lib/session/viewer";
import { type ShopperClient, shopperClient } from "@/lib/wix/shopper";

/** Does something with Wix as the visitor or member who is here; their cart is the one Wix finds by their own token. */
export async function asShopper<T>(run: (client: ShopperClient) => Promise<T>): Promise<Result<T>> {
  const viewer = await getViewer();
  if (viewer.kind === "guest" && viewer.ended) return failed("unauthenticated", "SESSION_ENDED");
  if (viewer.kind === "guest" || viewer.kind === "unavailable") return failed("unavailable", "NO_SESSION");
  return ok(await run(shopperClient(viewer.accessToken)));
}
