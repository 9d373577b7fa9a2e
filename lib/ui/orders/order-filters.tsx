import Link from "next/link";
import { type OrderFilter, orderFilters } from "@/lib/orders/filter";

const names: Record<OrderFilter, string> = {
  open: "On their way to you",
  sent: "Sent",
  cancelled: "Cancelled",
  refunded: "Refunded",
};

/** Narrows the order history down. Links, so that the address says what is shown. */
export function OrderFilters({ chosen }: { chosen: OrderFilter | undefined }) {
  return (
    <nav aria-label="Which orders" className="mb-8 flex flex-wrap gap-2.5">
      <Chip chosen={chosen === undefined} href="/account/orders" text="All" />
      {orderFilters.map((filter) => (
        <Chip
          chosen={chosen === filter}
          href={`/account/orders?show=${filter}`}
          key={filter}
          text={names[filter]}
        />
      ))}
    </nav>
  );
}

function Chip({
  chosen,
  href,
  text,
}: {
  chosen: boolean;
  href: "/account/orders" | `/account/orders?show=${OrderFilter}`;
  text: string;
}) {
  return (
    <Link
      aria-current={chosen ? "true" : undefined}
      className={`inline-flex min-h-11 items-center rounded-control border px-4 transition-colors hover:border-ink hover:bg-tint ${
        chosen ? "border-ink bg-tint" : "border-control"
      }`}
      href={href}
      prefetch={false}
    >
      {text}
    </Link>
  );
}
