import type { ReactNode } from "react";

/**
 * React streams what it waited for into hidden elements at the end of the body, named `S:<n>`, and a script moves
 * them into place. Without scripts they are shown where they are, between page and footer, and the placeholder goes.
 */
const withoutScripts = [
  'body>[hidden][id^="S:"]{display:block!important;order:1;flex:1;width:100%;max-width:92rem;margin-inline:auto;padding-inline:clamp(1.25rem,4vw,4rem)}',
  "body>main{flex:none}",
  "body>footer{order:2}",
  ".awaiting{display:none}",
].join("");

/** Fallback of a `Suspense` whose content must reach people without scripts, too. */
export function Awaiting({ children }: { children: ReactNode }) {
  return (
    <>
      <noscript>
        <style>{withoutScripts}</style>
      </noscript>
      <div className="awaiting">{children}</div>
    </>
  );
}
