import type { CartNotice } from "@/lib/cart/types";
import { formatMoney } from "@/lib/money";
import { Notice } from "@/lib/ui/primitives/notice";
import type { CartState } from "./cart-store";

/** The sentence for one thing that did not go as asked. */
export function noticeText(notice: CartNotice, locale: string): string {
  switch (notice.kind) {
    case "clamped":
      return `Only ${notice.quantity} of ${notice.name} left, so we set it to ${notice.quantity}.`;
    case "sold-out":
      return `${notice.name} has just sold out.`;
    case "gone":
      return `${notice.name} is no longer sold.`;
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

const failureText = {
  failed: "That change did not go through. This is what is in your cart; please try again.",
  offline: "You are offline, so nothing was changed. Try again when you are back.",
};

/** What did not go as asked, in words. */
export function CartNotices({
  notices,
  failure,
  locale,
  className = "",
}: {
  notices: readonly CartNotice[];
  failure: CartState["failure"];
  locale: string;
  className?: string;
}) {
  const something = failure !== undefined || notices.length > 0;
  // Always there, so that a screen reader notices when something appears in it.
  return (
    <div aria-live="polite" className={something ? `grid gap-2 ${className}` : ""}>
      {[...new Set(notices.map((notice) => noticeText(notice, locale)))].map((text) => (
        <Notice key={text}>{text}</Notice>
      ))}
      {failure ? <Notice tone="danger">{failureText[failure]}</Notice> : null}
    </div>
  );
}
