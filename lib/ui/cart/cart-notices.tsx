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
export function CartNotices({ notices, failed }: { notices: readonly CartNotice[]; failed: boolean }) {
  return (
    <div aria-live="polite" className="grid gap-2 empty:hidden">
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
