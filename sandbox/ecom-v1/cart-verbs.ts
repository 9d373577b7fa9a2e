import { parse } from "../ecom/schemas";
import type { CartRecord } from "../ecom/state";
import type { WixContext } from "../kernel/env";
import { readPayload } from "../kernel/wire";
import { cartV1Wire } from "./cart-wire";
import { dropCoupon } from "./codes";
import { checkoutOfCart } from "./create-checkout";
import { estimateWire } from "./estimate";
import { dropLines, setQuantities } from "./lines";
import { estimateSchema, quantitiesSchema, removeSchema } from "./schemas";

/** `POST …/{verb}` of a cart that is there, whichever way it was found. Adding is not among them: it may make one. */
export async function answerCartVerb(c: WixContext, cart: CartRecord) {
  const { world } = c.var;
  const payload = await readPayload(c);
  switch (c.req.param("verb")) {
    case "update-line-items-quantity":
      setQuantities(world, cart, parse(quantitiesSchema, payload).lineItems);
      return answerCart(c, cart);
    case "remove-line-items":
      dropLines(world, cart, parse(removeSchema, payload).lineItemIds);
      return answerCart(c, cart);
    case "remove-coupon":
      dropCoupon(world, cart);
      return answerCart(c, cart);
    case "estimate-totals":
      return c.json(estimateWire(world, cart, parse(estimateSchema, payload)));
    case "create-checkout":
      return c.json({ checkoutId: checkoutOfCart(world, cart, payload) });
    default:
      return c.notFound();
  }
}

export function answerCart(c: WixContext, cart: CartRecord) {
  return c.json({ cart: cartV1Wire(c.var.world, cart) });
}
