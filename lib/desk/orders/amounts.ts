import { isZero, type Money } from "@/lib/money";
import type { RefundablePayment, RefundPreview } from "./types";

/** Digits behind the point that any currency needs. */
const scale = 6;

/**
 * By which payments an amount goes back: by those Wix pays back itself first, each up to what is left of it. Exact.
 *
 * @returns undefined when there is not so much left
 */
export function spread(total: Money, payments: RefundablePayment[]): RefundPreview["payments"] | undefined {
  let left = scaled(total.amount);
  const inOrder = [...payments].sort((a, b) => Number(a.byHand) - Number(b.byHand));
  const parts = inOrder.flatMap(({ paymentId, method, most, byHand }) => {
    const part = smaller(left, scaled(most.amount));
    left -= part;
    return part > 0n ? [{ paymentId, method, byHand, amount: money(part, total.currency) }] : [];
  });
  return left === 0n ? parts : undefined;
}

/** Whether the text is an amount of money somebody can give: digits, with a point in front of at most three more. */
export function isAmount(text: string): boolean {
  return /^\d{1,9}(\.\d{1,3})?$/.test(text);
}

/** Whether there is anything of it. */
export function isSome(amount: Money | undefined): amount is Money {
  return amount !== undefined && !isZero(amount) && !amount.amount.startsWith("-");
}

function smaller(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

function scaled(amount: string): bigint {
  const [whole = "0", fraction = ""] = amount.split(".");
  return BigInt(`${whole}${fraction.padEnd(scale, "0").slice(0, scale)}`);
}

function money(units: bigint, currency: string): Money {
  const digits = String(units).padStart(scale + 1, "0");
  const fraction = digits.slice(-scale).replace(/0+$/, "");
  return { amount: `${digits.slice(0, -scale)}${fraction && `.${fraction}`}`, currency };
}
