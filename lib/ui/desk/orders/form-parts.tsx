import type { ReactNode } from "react";
import { controlClass, Field } from "@/lib/ui/primitives/field";
import { OnceField } from "../once-field";

/** What every form of an order says: which, and that it is the same form when it arrives twice. */
export function OrderFields({ orderId, shown }: { orderId: string; shown?: Record<string, string> }) {
  return (
    <>
      <input name="orderId" type="hidden" value={orderId} />
      <OnceField />
      {Object.entries(shown ?? {}).map(([name, value]) => (
        <input key={name} name={name} type="hidden" value={value} />
      ))}
    </>
  );
}

/** How many of a line. */
export function Units({
  id,
  name,
  most,
  value,
  hint,
}: {
  id: string;
  name: string;
  most: number;
  value: number;
  hint: string;
}) {
  return (
    <label className="flex items-center justify-between gap-4 text-sm">
      <span>
        {name}
        <span className="block text-muted">{hint}</span>
      </span>
      <input
        className={`${controlClass} max-w-24 text-right tabular-nums`}
        defaultValue={value}
        inputMode="numeric"
        max={most}
        min={0}
        name={`line.${id}`}
        step={1}
        type="number"
      />
    </label>
  );
}

/** A box to tick. */
export function Tickbox({
  name,
  isTicked = false,
  children,
}: {
  name: string;
  isTicked?: boolean;
  children: ReactNode;
}) {
  return (
    <label className="flex min-h-11 items-center gap-3 text-sm">
      <input
        className="size-5 shrink-0 accent-accent"
        defaultChecked={isTicked}
        name={name}
        type="checkbox"
      />
      <span>{children}</span>
    </label>
  );
}

/** Whether Wix tells the buyer, and what the shop adds to that. */
export function BuyerMail({ id }: { id: string }) {
  return (
    <>
      <Tickbox isTicked name="notify">
        Wix sends the buyer an e-mail
      </Tickbox>
      <Field id={id} label="A sentence for that e-mail">
        <textarea className={controlClass} id={id} maxLength={1_000} name="message" rows={2} />
      </Field>
    </>
  );
}

/** Folded away until somebody wants to do it. */
export function Folded({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="border-line border-t py-2">
      <summary className="link inline-flex min-h-11 cursor-pointer items-center">{title}</summary>
      <div className="py-3">{children}</div>
    </details>
  );
}
