import { type ReactNode, Suspense } from "react";
import { viewerTag } from "@/lib/session/viewer";
import { Awaiting } from "@/lib/ui/primitives/awaiting";
import { OnlyFor } from "@/lib/ui/session/only-for";

/**
 * Something that belongs to the member who is here. Streamed in place of its skeleton, also without scripts; hidden
 * behind the skeleton again as soon as the browser belongs to somebody else.
 */
export function Personal({ skeleton, children }: { skeleton: ReactNode; children: ReactNode }) {
  return (
    <Suspense fallback={<Awaiting>{skeleton}</Awaiting>}>
      <Owned skeleton={skeleton}>{children}</Owned>
    </Suspense>
  );
}

async function Owned({ skeleton, children }: { skeleton: ReactNode; children: ReactNode }) {
  return (
    <OnlyFor instead={skeleton} who={await viewerTag()}>
      {children}
    </OnlyFor>
  );
}
