import type { CartNotice } from "@/lib/cart/types";
import { formatMoney } from "@/lib/money";

/** The sentence for one thing that did not go as asked. */
export function noticeText(notice: CartNotice, locale: string): string {
  switch (notice.kind) {
    case "clamped":
      return `Only ${notice.quantity} of ${notice.name} left, so we set it to ${notice.quantity}.`;
    case "sold-out":
      return `${notice.name} has just sold out.`;
    case "gone":
      return `${notice.name} is no longer sold.`;
    case "missing":
      return "What you changed is no longer in your cart.";
    case "not-added":
      return notice.available
        ? `There are only ${notice.available} of ${notice.name}, and your cart may hold some already. Nothing was added.`
        : `${notice.name} could not be added. Choose its options again, please.`;
    case "price-changed":
      return `${notice.name} now costs ${formatMoney(notice.price, locale)}.`;
    case "interrupted":
      return notice.added === false
        ? `The connection broke off, and ${notice.name} was not added. Please try once more.`
        : `The connection broke off while ${notice.name} was being added. This is what is in your cart now.`;
    case "restored":
      return `Your cart had run out. We put ${notice.lines === 1 ? "what was in it" : `its ${notice.lines} items`} back.`;
    case "ordered":
      return "What was in this cart has been ordered, so it is empty now.";
  }
}
