import { Hono } from "hono";
import { createCart, deleteCart } from "../ecom/carts";
import { parse } from "../ecom/schemas";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError, notFound } from "../kernel/errors";
import { readPayload } from "../kernel/wire";
import { caller, cartOf, ownerOf } from "./access";
import { answerCart, answerCartVerb } from "./cart-verbs";
import { writeCart } from "./changes";
import { addWhatThereIs } from "./lines";
import { addSchema, cartWriteSchema } from "./schemas";

const root = "/ecom/v1/carts";

/** Permission a key or app needs for each verb; the reference's. */
const permissions: Record<string, string> = {
  "estimate-totals": "ECOM.READ_CARTS",
  "create-checkout": "ECOM.CREATE_CHECKOUT_FROM_CART",
};

/** Cart V1 by id. */
export function cartByIdRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.post(root, create);
  router.get(`${root}/by-checkout-id/:id`, byCheckoutId);
  router.get(`${root}/:id`, (c) => answerCart(c, cartOf(c, "ECOM.READ_CARTS")));
  router.patch(`${root}/:id`, update);
  router.delete(`${root}/:id`, (c) => {
    deleteCart(c.var.world, cartOf(c, "ECOM.MODIFY_CARTS"));
    return c.json({});
  });
  router.post(`${root}/:id/add-to-cart`, add);
  router.post(`${root}/:id/:verb`, (c) =>
    answerCartVerb(c, cartOf(c, permissions[c.req.param("verb")] ?? "ECOM.MODIFY_CARTS")),
  );
  return router;
}

/** A cart of its own. Types: it has to have something in it; that it counts what was left out is inferred. */
async function create(c: WixContext) {
  const { world } = c.var;
  const owner = ownerOf(caller(c, "ECOM.MODIFY_CARTS"));
  const wish = parse(cartWriteSchema, await readPayload(c));
  const cart = createCart(world, owner);
  try {
    writeCart(world, cart, wish);
    if (cart.lines.length === 0) {
      throw applicationError(428, "CANT_CREATE_CART_WITHOUT_ITEMS", "A cart needs at least one item");
    }
  } catch (error) {
    deleteCart(world, cart);
    throw error;
  }
  cart.revision = 1;
  return answerCart(c, cart);
}

async function update(c: WixContext) {
  const cart = cartOf(c, "ECOM.MODIFY_CARTS");
  writeCart(c.var.world, cart, parse(cartWriteSchema, await readPayload(c)));
  return answerCart(c, cart);
}

async function add(c: WixContext) {
  const cart = cartOf(c, "ECOM.MODIFY_CARTS");
  addWhatThereIs(c.var.world, cart, parse(addSchema, await readPayload(c)).lineItems);
  return answerCart(c, cart);
}

/** Only for a checkout that was made of a cart. */
function byCheckoutId(c: WixContext) {
  const cart = cartOf(c, "ECOM.READ_CARTS");
  if (cart.checkoutV1 !== "of-cart") throw notFound("CART_NOT_FOUND", "Cart not found");
  return answerCart(c, cart);
}
