import type { CartNotice } from "@/lib/cart/types";
import { Notice } from "@/lib/ui/primitives/notice";

/** The sentence for one thing that did not go as asked. */
export function noticeText(notice: CartNotice): string {
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
  }
}

/** What did not go as asked, in words. */
export function CartNotices({
  notices,
  failed,
  className = "",
}: {
  notices: readonly CartNotice[];
  failed: boolean;
  className?: string;
}) {
  const something = failed || notices.length > 0;
  // Always there, so that a screen reader notices when something appears in it.
  return (
    <div aria-live="polite" className={something ? `grid gap-2 ${className}` : ""}>
      {notices.map((notice) => (
        <Notice key={`${notice.kind} ${notice.name}`}>{noticeText(notice)}</Notice>
      ))}
      {failed ? (
        <Notice tone="danger">
          That change did not go through. Your cart is as it was; please try again.
        </Notice>
      ) : null}
    </div>
  );
}
