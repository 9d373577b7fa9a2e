import Link from "next/link";
import type { LowStock } from "@/lib/desk/today/types";
import { Mark } from "../mark";

/** What is about to be sold out, or is. */
export function LowStockView({
  items,
  isMore,
  few,
}: {
  items: LowStock[];
  isMore: boolean;
  /** What counts as few. */
  few: number;
}) {
  if (items.length === 0)
    return <p className="text-muted text-sm">Of everything that is counted there are more than {few}.</p>;
  return (
    <>
      <ul className="divide-y divide-line border-line border-y text-sm">
        {items.map(({ id, name, variant, sku, quantity }) => (
          <li className="flex items-start justify-between gap-6 py-3" key={id}>
            <span>
              {name}
              {variant || sku ? (
                <span className="block text-muted">
                  {[variant, sku && `SKU ${sku}`].filter(Boolean).join(" · ")}
                </span>
              ) : null}
            </span>
            <Mark tone={quantity > 0 ? "plain" : "danger"}>
              {quantity > 0 ? `${quantity} left` : "Sold out"}
            </Mark>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm">
        <Link className="link" href="/admin/stock" prefetch={false}>
          {isMore ? "All of it, restock, and who waits" : "Restock, and who waits"}
        </Link>
      </p>
    </>
  );
}
