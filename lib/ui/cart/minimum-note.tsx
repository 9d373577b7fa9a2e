import type { Cart } from "@/lib/cart/types";
import { formatMoney } from "@/lib/money";
import { Notice } from "@/lib/ui/primitives/notice";

/** How much is missing before the shop takes the order; nothing where it takes any, or enough is there. */
export function MinimumNote({ minimum, locale }: { minimum: Cart["minimum"]; locale: string }) {
  if (!minimum) return null;
  return (
    <Notice title={`Add ${formatMoney(minimum.left, locale)} more to check out`}>
      This shop takes orders from {formatMoney(minimum.least, locale)} on.
    </Notice>
  );
}
