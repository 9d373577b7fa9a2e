import type { PickerVariant } from "@/lib/catalog/picker";

/** Whether it can be had, in words; colour only underlines them. */
export function StockNote({ variant }: { variant: PickerVariant }) {
  switch (variant.stock) {
    case "sold-out":
      return <Note dot="bg-control">Sold out in this version. Another one may still be there.</Note>;
    case "pre-order":
      return (
        <Note dot="bg-accent">
          Pre-order. {variant.preorderMessage ?? "It is not made yet; we send it as soon as it is."}
        </Note>
      );
    case "low-stock":
      return (
        <Note dot="bg-danger">
          {variant.quantity === 1 ? "Only one left" : `Only ${variant.quantity ?? "a few"} left`}, ready to
          send
        </Note>
      );
    default:
      return <Note dot="bg-ok">In stock, ready to send</Note>;
  }
}

function Note({ dot, children }: { dot: string; children: React.ReactNode }) {
  return (
    <p aria-live="polite" className="flex items-baseline gap-2.5 text-sm">
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${dot}`} />
      <span>{children}</span>
    </p>
  );
}
