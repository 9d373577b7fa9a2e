import { applicationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import { fault, fieldsOf, type Specification, typeOf } from "./specification";
import type { Coupon } from "./state";

/**
 * Makes a coupon. Documented: `name`, `code`, `startTime`, one thing to give, and a `scope` or `minimumSubtotal` unless
 * it is free shipping; codes are unique.
 *
 * @throws 400 naming the field; 409 for a code that is taken (status and code inferred)
 */
export function createCoupon(world: World, wish: Specification): Coupon {
  const fields = fieldsOf(wish) as Partial<Coupon>;
  const coupon = {
    id: world.newId(),
    created: world.now().toISOString(),
    active: true,
    used: 0,
    usedBy: {},
    ...fields,
  };
  refuseIncomplete(coupon);
  refuseTaken(world, coupon);
  world.state.ecom.coupons.push(coupon);
  return coupon;
}

/** Changes what is named and leaves the rest; a coupon of one kind never becomes one of another (documented). */
export function updateCoupon(world: World, coupon: Coupon, wish: Specification): void {
  const fields = fieldsOf(wish) as Partial<Coupon>;
  const next = { ...withoutOther(coupon, fields), ...fields };
  if (fields.benefit && typeOf(fields.benefit) !== typeOf(coupon.benefit)) {
    throw fault(typeOf(fields.benefit), `cannot replace ${typeOf(coupon.benefit)}`);
  }
  refuseIncomplete(next);
  refuseTaken(world, next);
  for (const [key, value] of Object.entries(fields))
    if (value === undefined) delete next[key as keyof Coupon];
  world.state.ecom.coupons = world.state.ecom.coupons.map((other) => (other === coupon ? next : other));
}

/** A coupon has a scope or a least subtotal: the one that comes takes the place of the other. */
function withoutOther(coupon: Coupon, { scope, minimumSubtotal }: Partial<Coupon>): Coupon {
  const { scope: ownScope, minimumSubtotal: ownMinimum, ...rest } = coupon;
  return {
    ...rest,
    ...(ownScope && !minimumSubtotal ? { scope: ownScope } : {}),
    ...(ownMinimum && !scope ? { minimumSubtotal: ownMinimum } : {}),
  };
}

function refuseIncomplete(coupon: Partial<Coupon>): asserts coupon is Coupon {
  const missing = (field: string) => fault(field, "must not be empty", "REQUIRED_FIELD");
  if (!coupon.name) throw missing("name");
  if (!coupon.code) throw missing("code");
  if (!coupon.starts) throw missing("startTime");
  if (!coupon.benefit) throw fault("type", "must be one of the coupon types", "REQUIRED_ONE_OF_FIELD");
  if (coupon.scope && coupon.minimumSubtotal) throw fault("minimumSubtotal", "cannot go with a scope");
  if ("freeShipping" in coupon.benefit) {
    if (coupon.scope) throw fault("scope", "cannot go with free shipping");
  } else if (!coupon.scope && !coupon.minimumSubtotal) throw missing("scope");
  if (coupon.expires !== undefined && coupon.expires <= coupon.starts) {
    throw fault("expirationTime", "must be after startTime", "MIN");
  }
}

function refuseTaken(world: World, { id, code }: Coupon): void {
  const sameCode = (other: Coupon) => other.id !== id && other.code.toLowerCase() === code.toLowerCase();
  if (world.state.ecom.coupons.some(sameCode)) {
    throw applicationError(409, "COUPON_CODE_ALREADY_EXISTS", "There is a coupon with this code", { code });
  }
}

/** 404 COUPON_NOT_FOUND; status and code inferred. */
export function couponById(world: World, id: string | undefined): Coupon {
  const coupon = world.state.ecom.coupons.find((candidate) => candidate.id === id);
  if (!coupon) throw applicationError(404, "COUPON_NOT_FOUND", "Coupon not found");
  return coupon;
}

export function deleteCoupon(world: World, coupon: Coupon): void {
  world.state.ecom.coupons = world.state.ecom.coupons.filter((other) => other !== coupon);
}
