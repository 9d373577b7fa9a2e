import type { ReactNode } from "react";

/**
 * React streams what it waited for into hidden elements at the end of the body, named `S:<n>`, and a script moves
 * them into place. Without scripts they are shown where they are, between page and footer, and the placeholder goes.
 * The first rule is in Tailwind's first layer because an important rule of its second one hides `[hidden]`, and among
 * important rules the earlier layer wins.
 */
const withoutScripts = [
  '@layer theme{body>[hidden][id^="S:"]{display:block!important}}',
  'body>[id^="S:"]{order:1;flex:1;width:100%;max-width:92rem;margin-inline:auto;padding-inline:clamp(1.25rem,4vw,4rem)}',
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
