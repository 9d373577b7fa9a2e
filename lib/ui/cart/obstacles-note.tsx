import type { Cart } from "@/lib/cart/types";
import { Notice } from "@/lib/ui/primitives/notice";

/** What else keeps a cart from being ordered, or is worth knowing before; nothing where nothing is. */
export function ObstaclesNote({ obstacles = [] }: { obstacles: Cart["obstacles"] }) {
  return obstacles.map((obstacle) => (
    <Notice
      key={obstacle.kind === "rule" ? obstacle.text : obstacle.kind}
      tone={obstacle.blocking ? "danger" : "info"}
    >
      {obstacle.kind === "rule" ? (
        obstacle.text
      ) : (
        <>
          Something in your cart is for members only.{" "}
          <a className="link" href="/login?returnTo=%2Fcart">
            Log in
          </a>{" "}
          to order it.
        </>
      )}
    </Notice>
  ));
}
