import type { Coupon } from "../coupons/state";
import { atLeast, minus, rounded, shareOf, smaller, sum, times } from "../kernel/money";
import type { World } from "../kernel/world";
import { linesFor } from "./coupons";
import type { LiveLine } from "./line";

/** Line id -> what a coupon takes off it. Amounts are decimal strings in the site's currency. */
export type LineDiscounts = Record<string, string>;

/**
 * What a coupon takes off each line. Inferred: an amount is taken off once and shared among the lines it is good for,
 * and what is given free is the cheapest.
 */
export function lineDiscounts(
  world: World,
  coupon: Coupon | undefined,
  lines: readonly LiveLine[],
): LineDiscounts {
  const none = Object.fromEntries(lines.map(({ record }) => [record.id, "0"]));
  if (!coupon) return none;
  return { ...none, ...reductions(coupon, linesFor(world, coupon, lines), world.state.site.currency) };
}

function reductions(coupon: Coupon, lines: readonly LiveLine[], currency: string): LineDiscounts {
  const { benefit, limitedToOneItem } = coupon;
  const cheapest = lines.toSorted((a, b) => Number(a.unitPrice) - Number(b.unitPrice))[0];
  // Of the cheapest line one unit, when the coupon is for one item.
  const parts = limitedToOneItem && cheapest ? [{ ...cheapest, totalPrice: cheapest.unitPrice }] : lines;
  const whole = sum(parts.map(({ totalPrice }) => totalPrice));
  if ("percentOff" in benefit) {
    return shared(parts, rounded(times(times(whole, benefit.percentOff), "0.01"), currency), whole, currency);
  }
  if ("amountOff" in benefit) return shared(parts, smaller(benefit.amountOff, whole), whole, currency);
  if ("fixedPrice" in benefit) {
    return each(parts, ({ unitPrice, confirmed }) => {
      const units = limitedToOneItem ? 1 : confirmed;
      return atLeast(benefit.fixedPrice, unitPrice)
        ? "0"
        : times(minus(unitPrice, benefit.fixedPrice), units);
    });
  }
  if ("buyXGetY" in benefit) return freeUnits(benefit.buyXGetY, lines);
  return {};
}

/** By each line's share; the last line that costs anything takes what rounding left over. */
function shared(
  lines: readonly LiveLine[],
  discount: string,
  whole: string,
  currency: string,
): LineDiscounts {
  const last = lines.findLast(({ totalPrice }) => totalPrice !== "0");
  let left = discount;
  return each(lines, (line) => {
    const part = line === last ? left : shareOf(discount, line.totalPrice, whole, currency);
    left = minus(left, part);
    return part;
  });
}

function each(lines: readonly LiveLine[], amountOf: (line: LiveLine) => string): LineDiscounts {
  return Object.fromEntries(lines.map((line) => [line.record.id, amountOf(line)]));
}

/** Of every `x + y` units, `y` cost nothing: the cheapest of all. */
function freeUnits({ x, y }: { x: number; y: number }, lines: readonly LiveLine[]): LineDiscounts {
  const units = lines.reduce((count, { confirmed }) => count + confirmed, 0);
  let free = Math.floor(units / (x + y)) * y;
  const cheapestFirst = lines.toSorted((a, b) => Number(a.unitPrice) - Number(b.unitPrice));
  return each(cheapestFirst, ({ unitPrice, confirmed }) => {
    const given = Math.min(free, confirmed);
    free -= given;
    return times(unitPrice, given);
  });
}
