import type { CartNotice } from "@/lib/cart/types";
import { Notice } from "@/lib/ui/primitives/notice";
import type { CartState } from "./cart-state";
import { noticeText } from "./notice-text";

const failureText = {
  failed: "That change did not go through. This is what is in your cart; please try again.",
  unclear:
    "The shop is not answering, so nobody knows whether that change was made. Please look again in a moment.",
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
