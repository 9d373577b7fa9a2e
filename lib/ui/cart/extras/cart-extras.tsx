import { type ReactNode, useRef, useState } from "react";
import type { CartFormState } from "@/lib/cart/extras-types";
import type { Cart } from "@/lib/cart/types";
import { useKeptFocus } from "@/lib/ui/primitives/use-kept-focus";
import { CodeForm } from "./code-form";
import { DestinationForm } from "./destination-form";
import { NoteForm } from "./note-form";

export interface CartExtrasProps {
  cart: Cart;
  countries: [code: string, name: string][];
  home: string;
  regions: [code: string, name: string][];
  /** The form that was posted without scripts, and what became of it. */
  before?: { about: string; state: CartFormState } | undefined;
}

/** Codes, a note and where it is to go: folded away until somebody wants them, or has them. */
export function CartExtras({ cart, countries, home, regions, before }: CartExtrasProps) {
  const stateOf = (about: string) => (before?.about === about ? before.state : {});
  return (
    <div className="divide-y divide-line border-line border-y">
      <Fold holds={cart.coupon?.id} open={Boolean(cart.coupon) || before?.about === "coupon"} title="Coupon">
        <CodeForm applied={cart.coupon} before={stateOf("coupon")} key={cart.coupon?.id} kind="coupon" />
      </Fold>
      <Fold
        holds={cart.giftCard?.id}
        open={Boolean(cart.giftCard) || before?.about === "gift card"}
        title="Gift card"
      >
        <CodeForm
          applied={cart.giftCard}
          before={stateOf("gift card")}
          key={cart.giftCard?.id}
          kind="gift card"
        />
      </Fold>
      <Fold
        open={Boolean(cart.destination) || before?.about === "destination"}
        title="Estimate tax and delivery"
      >
        <DestinationForm
          before={stateOf("destination")}
          countries={countries}
          destination={cart.destination}
          home={home}
          regions={regions}
        />
      </Fold>
      <Fold open={Boolean(cart.note) || before?.about === "note"} title="Note to the shop">
        <NoteForm
          before={stateOf("note")}
          note={cart.note}
          saved={before?.about === "note" && !before.state.error}
        />
      </Fold>
    </div>
  );
}

interface FoldProps {
  title: string;
  open: boolean;
  /** What is in it; where it becomes something else, its form gives way to another. */
  holds?: string | undefined;
  children: ReactNode;
}

function Fold({ title, open, holds, children }: FoldProps) {
  const inner = useRef<HTMLDivElement>(null);
  // What has been opened stays open when its code goes: another one may be typed.
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  useKeptFocus(inner, holds, "button, input:not([type=hidden])");
  return (
    <details className="group" open={opened}>
      <summary className="flex min-h-12 cursor-pointer items-center justify-between py-3 font-medium marker:content-none">
        {title}
        <span aria-hidden="true" className="text-muted transition-transform group-open:rotate-45">
          +
        </span>
      </summary>
      <div className="pb-5" ref={inner}>
        {children}
      </div>
    </details>
  );
}
