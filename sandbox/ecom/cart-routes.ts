import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { ownerKey, requireAnybody, requirePerson } from "../kernel/identity";
import { type Payload, readPayload } from "../kernel/wire";
import { setDelivery, updateFields } from "./cart-changes";
import { addCoupon, addGiftCard } from "./cart-codes";
import { addItems } from "./cart-lines";
import { answerVerb, cartChanges } from "./cart-verbs";
import { cartWire } from "./cart-wire";
import { cartById, createCart, createCurrentCart, currentCart, deleteCart, refuseOrdered } from "./carts";
import { addLinesSchema, createSchema, parse, updateCartSchema } from "./schemas";
import type { CartRecord } from "./state";

const root = "/ecom/v2/carts";

/** Cart V2: a person's current cart, and any cart by id for whoever holds the id. */
export function cartRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(`${root}/current`, createCurrent);
  router.get(`${root}/current`, (c) => answer(c, current(c)));
  router.patch(`${root}/current`, (c) => update(c, current(c)));
  router.delete(`${root}/current`, (c) => remove(c, current(c)));
  router.get(`${root}/current/upsell-options`, (c) => upsells(c, current(c)));
  router.post(`${root}/current/add-line-items`, addToCurrent);
  router.post(`${root}/current/:verb`, (c) => act(c, current(c), "current"));

  router.post(root, createById);
  router.get(`${root}/:cartId`, (c) => answer(c, byId(c)));
  router.patch(`${root}/:cartId`, (c) => update(c, byId(c)));
  router.delete(`${root}/:cartId`, (c) => remove(c, byId(c)));
  router.get(`${root}/:cartId/upsell-options`, (c) => upsells(c, byId(c)));
  router.post(`${root}/:cartId/add-line-items`, (c) => addTo(c, byId(c)));
  router.post(`${root}/:cartId/:verb`, (c) => act(c, byId(c), "by-id"));
  return router;
}

function answer(c: WixContext, cart: CartRecord) {
  return c.json({ cart: cartWire(c.var.world, cart) });
}

/** Suggestions from the catalogue; this catalogue makes none. */
function upsells(c: WixContext, cart: CartRecord) {
  return c.json({ cart: cartWire(c.var.world, cart), itemsUpsells: [] });
}

function current(c: WixContext): CartRecord {
  const cart = currentCart(c.var.world, ownerKey(requirePerson(c)));
  if (!cart) throw applicationError(404, "CURRENT_CART_NOT_FOUND", "Current cart not found");
  return cart;
}

/**
 * Inferred: the id is the credential, whoever presents it. A cart that an app made for nobody in particular belongs
 * to the first person who opens it (documented).
 */
function byId(c: WixContext): CartRecord {
  const identity = requireAnybody(c);
  const cart = cartById(c.var.world, c.req.param("cartId") ?? "");
  if (cart.owner === undefined && isPerson(identity)) cart.owner = ownerKey(identity);
  return cart;
}

type Caller = ReturnType<typeof requireAnybody>;

function isPerson(identity: Caller): identity is Extract<Caller, { kind: "visitor" | "member" }> {
  return identity.kind === "visitor" || identity.kind === "member";
}

/** Takes the place of the current cart there may have been. */
async function createCurrent(c: WixContext) {
  const { world } = c.var;
  const owner = ownerKey(requirePerson(c));
  const cart = await fill(c, owner);
  world.state.ecom.currentCarts[owner] = cart.id;
  return answer(c, cart);
}

/** A cart of its own ("buy now"): the caller's current cart stays what it is. */
async function createById(c: WixContext) {
  const identity = requireAnybody(c);
  return answer(c, await fill(c, isPerson(identity) ? ownerKey(identity) : undefined));
}

/** A new cart from a create request; nothing is kept when a part of it is refused. */
async function fill(c: WixContext, owner: string | undefined): Promise<CartRecord> {
  const { world } = c.var;
  const input = parse(createSchema, await readPayload(c));
  const cart = createCart(world, owner);
  try {
    addItems(world, cart, input.catalogItems);
    updateFields(world, cart, input.cart);
    for (const { code } of input.coupons) addCoupon(world, cart, code);
    for (const { code, redeemAmount } of input.giftCards)
      addGiftCard(world, cart, code, redeemAmount?.amount);
    if (input.deliveryMethod) setDelivery(world, cart, input.deliveryMethod.code);
  } catch (error) {
    deleteCart(world, cart);
    throw error;
  }
  cart.revision = 1;
  return cart;
}

async function update(c: WixContext, cart: CartRecord) {
  refuseOrdered(cart);
  updateFields(c.var.world, cart, parse(updateCartSchema, await readPayload(c)).cart);
  return answer(c, cart);
}

function remove(c: WixContext, cart: CartRecord) {
  deleteCart(c.var.world, cart);
  return c.json({});
}

/** The first item makes the cart; when it is refused there is still none. */
async function addToCurrent(c: WixContext) {
  const { world } = c.var;
  const owner = ownerKey(requirePerson(c));
  const existing = currentCart(world, owner);
  const cart = existing ?? createCurrentCart(world, owner);
  try {
    return await addTo(c, cart);
  } catch (error) {
    if (!existing) deleteCart(world, cart);
    throw error;
  }
}

async function addTo(c: WixContext, cart: CartRecord) {
  const { world } = c.var;
  const { catalogItems } = parse(addLinesSchema, await readPayload(c));
  if (catalogItems.length === 0)
    throw applicationError(428, "NO_LINE_ITEMS_TO_ADD", "No line items were given");
  refuseOrdered(cart);
  const addedLineItemIds = addItems(world, cart, catalogItems);
  return c.json({ cart: cartWire(world, cart), addedLineItemIds });
}

async function act(c: WixContext, cart: CartRecord, way: "current" | "by-id") {
  const payload: Payload = await readPayload(c);
  const verb = c.req.param("verb") ?? "";
  const change = Object.hasOwn(cartChanges, verb) ? cartChanges[verb] : undefined;
  if (!change) return answerVerb(c, verb, cart, payload, way);
  refuseOrdered(cart);
  change(c.var.world, cart, payload);
  return answer(c, cart);
}
