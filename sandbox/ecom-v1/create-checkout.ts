import { createCart, deleteCart, touch } from "../ecom/carts";
import { liveLines } from "../ecom/line";
import { parse } from "../ecom/schemas";
import type { CartRecord } from "../ecom/state";
import { applicationError, validationError } from "../kernel/errors";
import type { Payload } from "../kernel/wire";
import type { World } from "../kernel/world";
import { choose, writeAddresses, writeCheckout } from "./changes";
import { addWhatThereIs, settleLines } from "./lines";
import { createCheckoutSchema, type ToCheckout, toCheckoutSchema } from "./schemas";

/**
 * Makes a checkout of a cart, which is to say that the cart is one from now on.
 *
 * @throws 428 SITE_MUST_ACCEPT_PAYMENTS_TO_CREATE_CHECKOUT, LINE_ITEM_WITH_ZERO_QUANTITY,
 * SELECTED_CARRIER_SERVICE_OPTION_NOT_FOUND; 400 without a channel, an e-mail or anything in the cart
 */
export function checkoutOfCart(world: World, cart: CartRecord, payload: Payload): string {
  const wish = parse(toCheckoutSchema, payload);
  if (!world.switches.acceptsPayments)
    throw mustAcceptPayments("SITE_MUST_ACCEPT_PAYMENTS_TO_CREATE_CHECKOUT");
  refuseAnonymousAddress(cart, wish);
  settleLines(world, cart);
  refuseEmpty(cart);
  if (liveLines(world, cart.lines).some(({ confirmed }) => confirmed === 0)) {
    throw applicationError(428, "LINE_ITEM_WITH_ZERO_QUANTITY", "A line item has a quantity of zero");
  }
  const { shippingAddress: shipping, billingAddress: billing, email } = wish;
  writeAddresses(world, cart, { shipping, billing, email });
  if (wish.selectedShippingOption) choose(world, cart, wish.selectedShippingOption.code);
  cart.checkoutV1 = "of-cart";
  touch(world, cart);
  return cart.id;
}

/** Documented: an address needs an e-mail unless the buyer is logged in; the shape of the refusal is inferred. */
function refuseAnonymousAddress(cart: CartRecord, wish: ToCheckout): void {
  const known = wish.email || cart.customer.email || cart.owner?.startsWith("member:");
  if (known || !(wish.shippingAddress || wish.billingAddress)) return;
  throw validationError({
    field: "email",
    description: "is required with an address",
    violatedRule: "REQUIRED_FIELD",
  });
}

/** Documented: a checkout has at least one item; the shape of the refusal is inferred. */
function refuseEmpty(cart: CartRecord): void {
  if (cart.lines.length > 0) return;
  throw validationError({ field: "lineItems", description: "must not be empty", violatedRule: "MIN_SIZE" });
}

/**
 * A checkout on its own ("buy now"): the caller's current cart stays what it is. Nothing is kept when a part of the
 * request is refused.
 *
 * @throws 428 SITE_MUST_ACCEPT_PAYMENTS and what the codes and shipping are refused with
 */
export function checkoutAlone(world: World, owner: string | undefined, payload: Payload): CartRecord {
  const wish = parse(createCheckoutSchema, payload);
  if (!world.switches.acceptsPayments) throw mustAcceptPayments("SITE_MUST_ACCEPT_PAYMENTS");
  const cart = createCart(world, owner);
  try {
    addWhatThereIs(world, cart, wish.lineItems);
    refuseEmpty(cart);
    writeCheckout(world, cart, { ...wish, fields: wish.checkoutInfo });
  } catch (error) {
    deleteCart(world, cart);
    throw error;
  }
  cart.checkoutV1 = "alone";
  cart.revision = 1;
  return cart;
}

function mustAcceptPayments(code: string) {
  return applicationError(428, code, "The site does not accept payments");
}
