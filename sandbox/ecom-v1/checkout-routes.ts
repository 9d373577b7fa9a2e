import { Hono } from "hono";
import { markOrdered } from "../ecom/carts";
import { parse } from "../ecom/schemas";
import type { CartRecord } from "../ecom/state";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, notFound } from "../kernel/errors";
import { type Payload, readPayload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { caller, checkoutOf, openCheckoutOf, ownerOf } from "./access";
import { overrideUrlOf, writeCheckout } from "./changes";
import { checkoutV1Wire } from "./checkout-wire";
import { dropCoupon, dropGiftCard } from "./codes";
import { checkoutAlone } from "./create-checkout";
import { createOrder } from "./create-order";
import { addWhatThereIs, dropLines, setQuantities } from "./lines";
import { addSchema, completeSchema, quantitiesSchema, removeSchema, updateCheckoutSchema } from "./schemas";

const root = "/ecom/v1/checkouts";
const read = "ECOM.READ_CHECKOUTS";

/** Checkout V1. */
export function checkoutRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(root, create);
  router.get(`${root}/by-cart-id/:id`, byCartId);
  router.get(`${root}/:id`, (c) => answer(c, checkoutOf(c, read)));
  router.patch(`${root}/:id`, update);
  router.get(`${root}/:id/checkout-url`, (c) => {
    const cart = checkoutOf(c, read);
    const wanted = overrideUrlOf(cart)?.replaceAll("{checkoutId}", cart.id);
    return c.json({ checkoutUrl: wanted ?? wixUrl(c.var.world, cart) });
  });
  router.get(`${root}/:id/wix-checkout-url`, (c) =>
    c.json({ checkoutUrl: wixUrl(c.var.world, checkoutOf(c, read)) }),
  );
  router.post(`${root}/:id/create-order`, order);
  router.post(`${root}/:id/mark-as-completed`, complete);
  router.post(`${root}/:id/:verb`, change);
  return router;
}

function answer(c: WixContext, cart: CartRecord) {
  return c.json({ checkout: checkoutV1Wire(c.var.world, cart) });
}

/** @throws 428 SITE_NOT_PUBLISHED, by analogy with Cart V2 (inferred) */
function wixUrl(world: World, cart: CartRecord): string {
  if (!world.switches.published)
    throw applicationError(428, "SITE_NOT_PUBLISHED", "The site is not published");
  return `${world.origin}/__ecom/checkout?checkoutId=${cart.id}`;
}

async function create(c: WixContext) {
  const owner = ownerOf(caller(c, "ECOM.MODIFY_CHECKOUTS"));
  return answer(c, checkoutAlone(c.var.world, owner, await readPayload(c)));
}

/** Only for a cart of which a checkout was made. */
function byCartId(c: WixContext) {
  const cart = checkoutOf(c, read);
  if (cart.checkoutV1 !== "of-cart") throw notFound("CHECKOUT_NOT_FOUND", "Checkout not found");
  return answer(c, cart);
}

async function update(c: WixContext) {
  const cart = openCheckoutOf(c);
  const { checkout: fields, lineItems, ...codes } = parse(updateCheckoutSchema, await readPayload(c));
  addWhatThereIs(c.var.world, cart, lineItems);
  writeCheckout(c.var.world, cart, { fields, ...codes });
  return answer(c, cart);
}

type Change = (world: World, cart: CartRecord, payload: Payload) => void;

const changes: Record<string, Change> = {
  "add-to-checkout": (world, cart, payload) =>
    addWhatThereIs(world, cart, parse(addSchema, payload).lineItems),
  "update-line-items-quantity": (world, cart, payload) =>
    setQuantities(world, cart, parse(quantitiesSchema, payload).lineItems),
  "remove-line-items": (world, cart, payload) =>
    dropLines(world, cart, parse(removeSchema, payload).lineItemIds),
  "remove-coupon": dropCoupon,
  "remove-gift-card": dropGiftCard,
  "remove-override-checkout-url": (_world, cart) => {
    cart.customCheckoutUrl = null;
  },
};

async function change(c: WixContext) {
  const verb = c.req.param("verb") ?? "";
  const make = Object.hasOwn(changes, verb) ? changes[verb] : undefined;
  if (!make) return c.notFound();
  const cart = openCheckoutOf(c);
  make(c.var.world, cart, await readPayload(c));
  return answer(c, cart);
}

function order(c: WixContext) {
  const cart = checkoutOf(c, "ECOM.CREATE_ORDER_FROM_CHECKOUT");
  return c.json(createOrder(c.var.world, cart));
}

async function complete(c: WixContext) {
  const cart = openCheckoutOf(c);
  markOrdered(c.var.world, cart, parse(completeSchema, await readPayload(c)).orderId ?? undefined);
  return c.json({});
}
