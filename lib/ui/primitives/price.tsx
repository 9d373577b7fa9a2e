import { formatMoney, type Money, sameAmount } from "@/lib/money";

export interface PriceProps {
  price: Money;
  /** Struck through beside the price when it differs from it. */
  compareAt?: Money | undefined;
  locale: string;
  /** "From" in front, for a product whose variants differ in price. */
  from?: boolean;
  className?: string;
}

/** A price, and what it was. Screen readers hear which is which. */
export function Price({ price, compareAt, locale, from = false, className = "" }: PriceProps) {
  const was = compareAt && !sameAmount(compareAt, price) ? compareAt : undefined;
  return (
    <span className={`tabular inline-flex flex-wrap items-baseline gap-x-2.5 ${className}`}>
      <span className={was ? "text-accent" : ""}>
        {from ? <span>From </span> : null}
        {was ? <span className="sr-only">Now </span> : null}
        {formatMoney(price, locale)}
      </span>
      {was ? (
        <s className="text-faint decoration-1">
          <span className="sr-only">, was </span>
          {formatMoney(was, locale)}
        </s>
      ) : null}
    </span>
  );
}
