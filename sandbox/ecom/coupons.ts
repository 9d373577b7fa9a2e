import { categoryIdsWithAncestors } from "../catalog/category-tree";
import { productById } from "../catalog/store";
import type { Coupon } from "../coupons/state";
import { atLeast, sum } from "../kernel/money";
import type { World } from "../kernel/world";
import type { LiveLine } from "./line";
import type { CartRecord } from "./state";

/** Why a coupon does not work now, in Wix's words; undefined when it does. */
export function couponProblem(
  world: World,
  coupon: Coupon,
  cart: CartRecord,
  lines: readonly LiveLine[],
): string | undefined {
  const now = world.now().toISOString();
  if (!coupon.active) return "DISABLED";
  if (coupon.starts > now) return "INACTIVE";
  if (coupon.expires !== undefined && coupon.expires <= now) return "EXPIRED";
  if (coupon.usageLimit !== undefined && coupon.used >= coupon.usageLimit) return "MAX_USAGE_EXCEEDED";
  if (isUsedUp(world, coupon, cart)) return "MAX_USAGE_PER_CUSTOMER_EXCEEDED";
  const subtotal = sum(lines.map(({ totalPrice }) => totalPrice));
  if (coupon.minimumSubtotal !== undefined && !atLeast(subtotal, coupon.minimumSubtotal)) {
    return "MIN_SUBTOTAL_NOT_REACHED";
  }
  return linesProblem(world, coupon, lines);
}

function linesProblem(world: World, coupon: Coupon, lines: readonly LiveLine[]): string | undefined {
  const { benefit } = coupon;
  // An empty cart is no reason: the coupon waits for something to reduce.
  if (lines.length === 0 || "freeShipping" in benefit) return undefined;
  const reduced = linesFor(world, coupon, lines);
  if (reduced.length === 0) {
    const onlySubscriptions = linesFor(world, { ...coupon, appliesToSubscriptions: true }, lines).length > 0;
    return onlySubscriptions ? "NOT_APPLICABLE_TO_SUBSCRIPTIONS" : "NOT_APPLICABLE_TO_SELECTED_LINE_ITEMS";
  }
  const units = reduced.reduce((count, { confirmed }) => count + confirmed, 0);
  const needed = "buyXGetY" in benefit ? benefit.buyXGetY.x + benefit.buyXGetY.y : 0;
  return units < needed ? "MIN_LINE_ITEM_QUANTITY_NOT_REACHED" : undefined;
}

/** The lines a coupon is good for. */
export function linesFor(world: World, coupon: Coupon, lines: readonly LiveLine[]): LiveLine[] {
  return lines.filter(
    (line) => (coupon.appliesToSubscriptions || !line.subscription) && isInScope(world, coupon, line),
  );
}

/** Inferred: a coupon for a collection is good for what is in the categories below it too. */
function isInScope({ state }: World, { scope }: Coupon, { record }: LiveLine): boolean {
  if (!scope) return true;
  if (scope.namespace !== "stores") return false;
  const { catalogItemId } = record.reference;
  const { name, entityId } = scope.group ?? {};
  if (!name || !entityId) return true;
  if (name === "product") return catalogItemId === entityId;
  const product = productById(state.catalog, catalogItemId);
  return product !== undefined && categoryIdsWithAncestors(state.catalog, product).includes(entityId);
}

function isUsedUp(world: World, coupon: Coupon, cart: CartRecord): boolean {
  const { limitPerCustomer, usedBy } = coupon;
  if (limitPerCustomer === undefined) return false;
  const member = world.state.members.members.find(({ id }) => cart.owner === `member:${id}`);
  const names = customerNames(cart.owner, cart.customer.email ?? member?.loginEmail);
  return names.some((name) => (usedBy[name] ?? 0) >= limitPerCustomer);
}

/** Inferred: a customer is told by who they are and by their e-mail, whichever is known. */
function customerNames(owner: string | undefined, email: string | undefined): string[] {
  return [...(owner ? [owner] : []), ...(email ? [email.toLowerCase()] : [])];
}

/** Counts that an order was placed with a coupon. */
export function countCouponUse(coupon: Coupon, owner: string, email: string): void {
  coupon.used += 1;
  for (const name of customerNames(owner, email)) coupon.usedBy[name] = (coupon.usedBy[name] ?? 0) + 1;
}

/** The coupon in a cart, whether it works or not. */
export function couponIn(world: World, cart: CartRecord): Coupon | undefined {
  return world.state.ecom.coupons.find(({ code }) => code === cart.coupon?.code);
}

export function shipsFree(coupon: Coupon | undefined): boolean {
  return coupon !== undefined && "freeShipping" in coupon.benefit;
}
