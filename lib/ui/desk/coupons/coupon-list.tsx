import { endCouponDeskAction } from "@/lib/desk/coupons/actions";
import type { Coupon } from "@/lib/desk/coupons/types";
import { formatMoney } from "@/lib/money";
import { type Column, DeskTable } from "../desk-table";
import { Mark } from "../mark";
import { Moment } from "../moment";
import { RowButton } from "../row-button";
import { couponStates, giftInWords } from "./coupon-words";

/** All coupons, and the button that ends one. */
export function CouponList({
  coupons,
  currency,
  locale,
  zone,
}: {
  coupons: Coupon[];
  currency: string;
  locale: string;
  zone: string;
}) {
  const columns: Column<Coupon>[] = [
    { name: "Code", names: true, cell: ({ code }) => <span className="font-medium">{code}</span> },
    { name: "Name", cell: ({ name }) => name },
    { name: "Gives", cell: ({ gift }) => giftInWords(gift, { currency, locale }) },
    {
      name: "From",
      end: true,
      cell: ({ minimum }) => (minimum ? formatMoney({ amount: minimum, currency }, locale) : "any amount"),
    },
    {
      name: "Used",
      end: true,
      cell: ({ used, limit, oncePerCustomer }) =>
        `${used}${limit === undefined ? "" : ` of ${limit}`}${oncePerCustomer ? ", once each" : ""}`,
    },
    {
      name: "Until",
      cell: ({ expires }) => (expires ? <Moment at={expires} locale={locale} zone={zone} /> : "no end"),
    },
    {
      name: "State",
      cell: ({ state }) => <Mark tone={couponStates[state].tone}>{couponStates[state].text}</Mark>,
    },
    {
      name: "End it",
      isPlain: true,
      cell: ({ id, code, state }) =>
        state === "active" ? (
          <RowButton
            action={endCouponDeskAction}
            id={id}
            label={`End ${code}`}
            pending="Ending…"
            submit="End"
          />
        ) : null,
    },
  ];
  return (
    <DeskTable
      caption="Coupons, newest first"
      columns={columns}
      empty="There are no coupons yet. Make the first one above."
      keyOf={({ id }) => id}
      rows={coupons}
    />
  );
}
