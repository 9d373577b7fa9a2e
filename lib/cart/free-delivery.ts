import { addMoney, isZero, type Money, percentOff } from "@/lib/money";
import type { Cart, FreeDelivery } from "./types";

/**
 * How far a cart is from being sent for nothing, by the shop's own rule.
 *
 * The rule is a setting: in Wix it is a condition in the rates of a shipping option, which only the owner's key may
 * read; a shopper is told the price of the one way of sending that is chosen, and no limit. What is reduced does not
 * count, so that nobody is promised too much; and where Wix already names a price, Wix is right.
 *
 * @param from amount in the shop's currency from which on it is free
 * @returns undefined where there is nothing to say: no rule, another currency, nothing to be carried, a delivery that
 * costs something all the same, or a coupon nobody has reckoned yet
 */
export function freeDelivery(
  cart: Pick<Cart, "lines" | "subtotal" | "totals" | "coupon">,
  from: Money | undefined,
): FreeDelivery | undefined {
  const { lines, subtotal, totals, coupon } = cart;
  if (!from || subtotal?.currency !== from.currency) return undefined;
  if (lines.every(({ digital, quantity }) => digital || quantity === 0)) return undefined;
  if (coupon && !totals) return undefined;
  const counted = totals ? addMoney(subtotal, negative(totals.discount)) : subtotal;
  const left = addMoney(from, negative(counted));
  const reached = isZero(left) || left.amount.startsWith("-");
  if (totals?.delivery && isZero(totals.delivery)) return { percent: 100 };
  if (reached) return totals?.delivery ? undefined : { percent: 100 };
  return { left, percent: percentOff(left, from) };
}

function negative({ amount, currency }: Money): Money {
  return { amount: amount.startsWith("-") ? amount.slice(1) : `-${amount}`, currency };
}
