import "server-only";
import { failed, ok, type Result } from "@/lib/result";
import { type ShopperClient, shopperClient } from "@/lib/wix/shopper";
import { getViewer } from "./viewer";

/**
 * Does something with Wix as the visitor or member who is here. Wix finds what is theirs by their own token.
 *
 * @returns failures `unauthenticated` when a member's session has just ended, `unavailable` when there is none to act with
 */
export async function asShopper<T>(run: (client: ShopperClient) => Promise<T>): Promise<Result<T>> {
  const viewer = await getViewer();
  if (viewer.kind === "guest" && viewer.ended) return failed("unauthenticated", "SESSION_ENDED");
  if (viewer.kind === "guest" || viewer.kind === "unavailable") return failed("unavailable", "NO_SESSION");
  return ok(await run(shopperClient(viewer.accessToken)));
}

/** The same as the member who is here; `unauthenticated` for everybody else. */
export async function asMember<T>(run: (client: ShopperClient) => Promise<Result<T>>): Promise<Result<T>> {
  const viewer = await getViewer();
  if (viewer.kind === "unavailable") return failed("unavailable", "SESSION_UNAVAILABLE");
  if (viewer.kind !== "member") return failed("unauthenticated", "NOT_A_MEMBER");
  return run(shopperClient(viewer.accessToken));
}
