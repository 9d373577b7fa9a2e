import type { ReactNode } from "react";
import type { Cart } from "@/lib/cart/types";
import { isZero, type Money } from "@/lib/money";
import { Price } from "@/lib/ui/primitives/price";
import { pendingAmount } from "./pending-amount";

export interface CartTotalsProps {
  cart: Cart;
  /** The amounts belong to an earlier cart and wait for Wix. */
  pending: boolean;
  locale: string;
}

/** What the cart comes to, as Wix reckons it. What nobody can know yet is said to be settled at checkout. */
export function CartTotals({ cart, pending, locale }: CartTotalsProps) {
  const { totals } = cart;
  const carried = cart.lines.some(({ digital }) => !digital);
  const complete = (totals?.delivery || !carried) && (totals?.tax || totals?.taxIncluded);
  const amount = (money: Money) => (
    <Price className={pending ? pendingAmount : ""} locale={locale} price={money} />
  );
  return (
    <dl aria-busy={pending} className="grid gap-2.5">
      {cart.subtotal ? <Row label="Subtotal">{amount(cart.subtotal)}</Row> : null}
      {totals && !isZero(totals.discount) ? (
        <Row label={cart.coupon ? `Discount (${cart.coupon.code})` : "Discount"}>
          −{amount(totals.discount)}
        </Row>
      ) : null}
      {carried || totals?.delivery ? (
        <Row label="Delivery">{totals?.delivery ? amount(totals.delivery) : <Aside>At checkout</Aside>}</Row>
      ) : null}
      {totals?.fees?.map(({ name, price }) => (
        <Row key={name} label={name}>
          {amount(price)}
        </Row>
      ))}
      <Row label="Tax">
        {totals?.tax ? amount(totals.tax) : <Aside>{totals?.taxIncluded ? "Included" : "At checkout"}</Aside>}
      </Row>
      {totals?.giftCard ? <Row label="Gift card">−{amount(totals.giftCard)}</Row> : null}
      {totals ? (
        <div className="mt-2 flex justify-between gap-6 border-line border-t pt-4 font-medium text-lg">
          <dt>{complete ? "Total" : "Total so far"}</dt>
          <dd>{amount(totals.toPay ?? totals.total)}</dd>
        </div>
      ) : null}
    </dl>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex justify-between gap-6">
      <dt className="text-muted">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Aside({ children }: { children: string }) {
  return <span className="text-muted text-sm">{children}</span>;
}
