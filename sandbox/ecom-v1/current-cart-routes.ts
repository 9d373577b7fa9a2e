import { Hono } from "hono";
import { createCurrentCart, currentCart, deleteCart } from "../ecom/carts";
import { parse } from "../ecom/schemas";
import type { Env, Router, WixContext } from "../kernel/env";
import { ownerKey, requirePerson } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import { ownCurrentCart } from "./access";
import { answerCart, answerCartVerb } from "./cart-verbs";
import { writeCart } from "./changes";
import { addWhatThereIs } from "./lines";
import { addSchema, cartWriteSchema } from "./schemas";

const root = "/ecom/v1/carts/current";

/** Cart V1's current cart: the same one that Cart V2 calls current. */
export function currentCartRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get(root, (c) => answerCart(c, ownCurrentCart(c)));
  router.patch(root, update);
  router.delete(root, (c) => {
    deleteCart(c.var.world, ownCurrentCart(c));
    return c.json({});
  });
  router.post(`${root}/add-to-cart`, add);
  router.post(`${root}/:verb`, (c) => answerCartVerb(c, ownCurrentCart(c)));
  return router;
}

async function update(c: WixContext) {
  const cart = ownCurrentCart(c);
  writeCart(c.var.world, cart, parse(cartWriteSchema, await readPayload(c)));
  return answerCart(c, cart);
}

/** The first item makes the cart; when it is refused there is still none. */
async function add(c: WixContext) {
  const { world } = c.var;
  const owner = ownerKey(requirePerson(c));
  const { lineItems } = parse(addSchema, await readPayload(c));
  const existing = currentCart(world, owner);
  const cart = existing ?? createCurrentCart(world, owner);
  try {
    addWhatThereIs(world, cart, lineItems);
  } catch (error) {
    if (!existing) deleteCart(world, cart);
    throw error;
  }
  return answerCart(c, cart);
}
