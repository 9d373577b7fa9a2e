import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, validationError } from "../kernel/errors";
import { ownerKey, requireAnybody, requirePerson } from "../kernel/identity";
import { type Payload, readPayload } from "../kernel/wire";
import {
  addCoupon,
  addGiftCard,
  removeCoupon,
  removeDelivery,
  removeGiftCard,
  removeLines,
  setDelivery,
  updateFields,
  updateLines,
} from "./cart-changes";
import { cartWire, summaryWire } from "./cart-wire";
import { addItems, cartById, createCart, currentCart, deleteCart, refuseOrdered, touch } from "./carts";
import { placeOrder } from "./place-order";
import {
  cartFieldsSchema,
  couponSchema,
  createSchema,
  deliverySchema,
  estimateSchema,
  giftCardSchema,
  itemsSchema,
  parse,
  removeLinesSchema,
  updateLinesSchema,
} from "./schemas";
import type { CartRecord } from "./state";
import { everything, totalsOf } from "./totals";

const root = "/ecom/v2/carts";

/** Cart V2: a person's current cart, and any cart by id for whoever holds the id. */
export function cartRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${root}/current`, createCurrent);
  router.get(`${root}/current`, (c) => c.json({ cart: cartWire(c.var.world, current(c)) }));
  router.patch(`${root}/current`, (c) => update(c, current(c)));
  router.delete(`${root}/current`, (c) => remove(c, current(c)));
  router.get(`${root}/current/upsell-options`, (c) => c.json({ upsellOptions: [], cart: cartWire(c.var.world, current(c)) }));
  router.post(`${root}/current/:verb`, (c) => act(c, c.req.param("verb"), undefined));

  router.post(root, createById);
  router.get(`${root}/:cartId`, (c) => c.json({ cart: cartWire(c.var.world, byId(c)) }));
  router.patch(`${root}/:cartId`, (c) => update(c, byId(c)));
  router.delete(`${root}/:cartId`, (c) => remove(c, byId(c)));
  router.post(`${root}/:cartId/:verb`, (c) => act(c, c.req.param("verb"), byId(c)));
  return router;
}

function current(c: WixContext): CartRecord {
  const cart = currentCart(c.var.world, ownerKey(requirePerson(c)));
  if (!cart) throw applicationError(404, "CURRENT_CART_NOT_FOUND", "Current cart not found");
  return cart;
}

/** Inferred: the id is the credential, whoever presents it. */
function byId(c: WixContext): CartRecord {
  requireAnybody(c);
  return cartById(c.var.world, c.req.param("cartId") ?? "");
}

async function createCurrent(c: WixContext) {
  const owner = ownerKey(requirePerson(c));
  const cart = await fill(c, owner);
  return c.json({ cart: cartWire(c.var.world, cart) });
}

async function createById(c: WixContext) {
  const identity = requireAnybody(c);
  const owner = identity.kind === "visitor" || identity.kind === "member" ? ownerKey(identity) : undefined;
  const cart = await fill(c, owner);
  return c.json({ cart: cartWire(c.var.world, cart) });
}

/** A new cart from a create request; nothing is kept when a part of it is refused. */
async function fill(c: WixContext, owner: string | undefined): Promise<CartRecord> {
  const { world } = c.var;
  const input = parse(createSchema, await readPayload(c));
  const before = owner === undefined ? undefined : world.state.ecom.currentCarts[owner];
  const cart = createCart(world, owner);
  try {
    addItems(world, cart, input.catalogItems as Parameters<typeof addItems>[2]);
    updateFields(world, cart, input.cart);
    for (const { code } of input.coupons) addCoupon(world, cart, code);
    for (const { code } of input.giftCards) addGiftCard(world, cart, code);
  } catch (error) {
    deleteCart(world, cart);
    if (owner !== undefined && before !== undefined) world.state.ecom.currentCarts[owner] = before;
    throw error;
  }
  cart.revision = 1;
  return cart;
}

async function update(c: WixContext, cart: CartRecord) {
  const { cart: fields } = await readPayload(c);
  refuseOrdered(cart);
  updateFields(c.var.world, cart, parse(cartFieldsSchema, (fields ?? {}) as Payload));
  return c.json({ cart: cartWire(c.var.world, cart) });
}

function remove(c: WixContext, cart: CartRecord) {
  deleteCart(c.var.world, cart);
  return c.json({});
}

/** Verbs that change a cart and answer it. */
const changes: Record<string, (c: WixContext, cart: CartRecord, payload: Payload) => void> = {
  "update-line-items": (c, cart, payload) =>
    updateLines(c.var.world, cart, parse(updateLinesSchema, payload).lineItems),
  "remove-line-items": (c, cart, payload) =>
    removeLines(c.var.world, cart, parse(removeLinesSchema, payload).lineItemIds),
  "add-coupon": (c, cart, payload) => addCoupon(c.var.world, cart, parse(couponSchema, payload).coupon.code),
  "remove-coupon": (c, cart, payload) => removeCoupon(c.var.world, cart, String(payload.couponId ?? "")),
  "add-gift-card": (c, cart, payload) => addGiftCard(c.var.world, cart, parse(giftCardSchema, payload).giftCard.code),
  "remove-gift-card": (c, cart) => removeGiftCard(c.var.world, cart),
  "set-delivery-method": (c, cart, payload) =>
    setDelivery(c.var.world, cart, parse(deliverySchema, payload).deliveryMethod.code),
  "remove-delivery-method": (c, cart) => removeDelivery(c.var.world, cart),
  refresh: (c, cart) => touch(c.var.world, cart),
};

async function act(c: WixContext, verb: string, given: CartRecord | undefined) {
  const { world } = c.var;
  const payload = await readPayload(c);
  if (verb === "add-line-items") return addLineItems(c, payload, given);
  const cart = given ?? current(c);
  const change = Object.hasOwn(changes, verb) ? changes[verb] : undefined;
  if (change) {
    refuseOrdered(cart);
    change(c, cart, payload);
    return c.json({ cart: cartWire(world, cart) });
  }
  switch (verb) {
    case "estimate":
      return estimate(c, cart, payload);
    case "calculate": {
      const totals = totalsOf(world, cart);
      return c.json({ cart: cartWire(world, cart, totals), summary: summaryWire(world, cart, totals, { validate: true }) });
    }
    case "get-checkout-url":
      return checkoutUrl(c, cart);
    case "place-order": {
      const { orderId } = placeOrder(world, cart, { paid: true });
      return c.json({ orderId, completed: true });
    }
    case "mark-cart-as-completed":
      refuseOrdered(cart);
      cart.orderId = world.newId();
      return c.json({});
    default:
      return c.json({ message: "Not Found", details: {} }, 404);
  }
}

async function addLineItems(c: WixContext, payload: Payload, given: CartRecord | undefined) {
  const { world } = c.var;
  const items = parse(itemsSchema, (payload.catalogItems ?? []) as Payload) as Parameters<typeof addItems>[2];
  if (items.length === 0) throw applicationError(428, "NO_LINE_ITEMS_TO_ADD", "No line items were given");
  const owner = given ? undefined : ownerKey(requirePerson(c));
  const existing = given ?? (owner === undefined ? undefined : currentCart(world, owner));
  const cart = existing ?? createCart(world, owner);
  refuseOrdered(cart);
  try {
    const addedLineItemIds = addItems(world, cart, items);
    return c.json({ cart: cartWire(world, cart), addedLineItemIds });
  } catch (error) {
    if (!existing) deleteCart(world, cart);
    throw error;
  }
}

/** 404 for an absent or an empty cart, as reported from the field. */
function estimate(c: WixContext, cart: CartRecord, payload: Payload) {
  const { world } = c.var;
  if (cart.lines.length === 0) throw applicationError(404, "CURRENT_CART_NOT_FOUND", "Current cart not found");
  const wish = parse(estimateSchema, payload);
  const totals = totalsOf(world, cart, {
    delivery: wish.calculateDelivery,
    tax: wish.calculateTax,
    giftCards: wish.calculateGiftCards,
  });
  const validate = wish.validationConfig !== "SKIP_VALIDATIONS";
  return c.json({
    cart: cartWire(world, cart, totalsOf(world, cart, everything)),
    summary: summaryWire(world, cart, totals, { validate }),
  });
}

function checkoutUrl(c: WixContext, cart: CartRecord) {
  const { world } = c.var;
  if (!world.switches.published) throw applicationError(428, "SITE_NOT_PUBLISHED", "The site is not published");
  const own = `${world.origin}/__ecom/checkout?checkoutId=${cart.id}`;
  const checkout = cart.customCheckoutUrl?.replaceAll("{checkout_id}", cart.id) ?? own;
  if (!URL.canParse(checkout)) {
    throw validationError({ field: "customCheckoutUrl", description: "is not a URL", violatedRule: "FORMAT" });
  }
  return c.json({ checkoutUrl: checkout });
}
