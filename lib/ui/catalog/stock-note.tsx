import type { PickerVariant } from "@/lib/catalog/picker";

const dots: Record<PickerVariant["stock"], string> = {
  "in-stock": "bg-ok",
  "low-stock": "bg-danger",
  "pre-order": "bg-accent",
  "sold-out": "bg-control",
};

/** Whether it can be had, in words; colour only underlines them. */
export function StockNote({ variant }: { variant: PickerVariant }) {
  return (
    <p className="flex items-baseline gap-2.5 text-sm">
      <span aria-hidden="true" className={`size-2 shrink-0 rounded-full ${dots[variant.stock]}`} />
      <span>{stockText(variant)}</span>
    </p>
  );
}

/** The same words, for whoever hears them. */
export function stockText({ stock, quantity, preorderMessage, choices }: PickerVariant): string {
  switch (stock) {
    case "sold-out":
      return Object.keys(choices).length > 0
        ? "Sold out in this version. Another one may still be there."
        : "Sold out for now.";
    case "pre-order":
      return `Pre-order. ${preorderMessage ?? "It is not made yet; we send it as soon as it is."}`;
    case "low-stock":
      return `${quantity === 1 ? "Only one left" : `Only ${quantity ?? "a few"} left`}, ready to send`;
    default:
      return "In stock, ready to send";
  }
}
