import { Hono } from "hono";
import { allowsCallback, findClient } from "../auth/clients";
import { currentPageMember, formToken, formTokenIsGenuine } from "../auth/page-session";
import { findMember } from "../auth/persons";
import { findRedirectSession, withQuery } from "../auth/redirect-sessions";
import type { RedirectCallbacks } from "../auth/state";
import type { Env, Router, WixContext } from "../kernel/env";
import { WixError } from "../kernel/errors";
import { type Html, hostedPage, sendPage } from "../kernel/page";
import { buyerOf } from "./cart-wire";
import { touch } from "./carts";
import { saveDetails } from "./checkout-form";
import { type CheckoutView, deliveryStep, detailsStep, messageStep, paymentStep } from "./checkout-views";
import { chosenOption, needsDelivery } from "./delivery";
import { placeOrder } from "./place-order";
import { type CartRecord, carrierAppId } from "./state";
import { totalsOf } from "./totals";

const path = "/__ecom/checkout";

/** The hosted checkout: details, delivery, a test payment, and back to the shop. */
export function checkoutPageRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get(path, show);
  router.get(`${path}/leave`, (c) => leave(c));
  router.post(`${path}/details`, (c) => step(c, postDetails));
  router.post(`${path}/delivery`, (c) => step(c, postDelivery));
  router.post(`${path}/pay`, (c) => step(c, postPayment));
  return router;
}

interface Journey {
  cart: CartRecord;
  callbacks: RedirectCallbacks;
  query: string;
}

/** Who is checking out what: from the redirect session, or from the bare form of the address. */
function journeyOf(c: WixContext): Journey | undefined {
  const { world } = c.var;
  const session = findRedirectSession(world, c.req.query("redirectSessionId"));
  const cart = world.state.ecom.carts[session?.checkoutId ?? c.req.query("checkoutId") ?? ""];
  if (!cart) return undefined;
  const query = new URLSearchParams();
  for (const name of ["redirectSessionId", "checkoutId", "origin", "headlessClientId"]) {
    const value = c.req.query(name);
    if (value) query.set(name, value);
  }
  const client = findClient(world, session?.clientId ?? c.req.query("headlessClientId"));
  const origin = c.req.query("origin");
  const bare = client && origin && allowsCallback(client, origin) ? { postFlowUrl: origin } : {};
  return { cart, callbacks: session?.callbacks ?? bare, query: query.toString() };
}

function viewOf(c: WixContext, journey: Journey, problem?: string): CheckoutView {
  const { world } = c.var;
  const totals = totalsOf(world, journey.cart);
  return {
    world,
    cart: journey.cart,
    totals,
    query: journey.query,
    csrf: formToken(c, journey.cart.id),
    ships: needsDelivery(totals.lines),
    problem,
  };
}

function send(c: WixContext, title: string, body: Html, status: 200 | 400 | 403 | 404 | 410 = 200) {
  return sendPage(c, hostedPage({ title, world: c.var.world, body, wide: true }), { status });
}

/** Why nobody can check out here now; undefined when they can. */
function obstacle(c: WixContext, journey: Journey | undefined) {
  const { world } = c.var;
  const back = journey && { href: `${path}/leave?${journey.query}`, label: "Back to the shop" };
  const stop = (title: string, text: string, status: 200 | 404 | 410 = 200) =>
    send(c, title, messageStep(title, text, back), status);
  if (!world.switches.published) return stop("This site is not published", "Its owner has to publish it first.", 404);
  if (!journey) return stop("This checkout does not exist", "Go back to the shop and start again from the cart.", 404);
  if (journey.cart.orderId) return stop("Already ordered", "This cart has become an order. Thank you!", 410);
  if (journey.cart.lines.length === 0) return stop("Your cart is empty", "Put something in it and come back.");
  if (!world.switches.acceptsPayments) {
    return stop("No payments yet", "This shop does not accept payments yet. Its owner has to connect a payment method.");
  }
  const lines = totalsOf(world, journey.cart).lines;
  if (lines.every((line) => line.confirmed === 0)) {
    return stop("Sold out", "Everything in this cart has sold out meanwhile.");
  }
  return undefined;
}

function show(c: WixContext) {
  const journey = journeyOf(c);
  const stopped = obstacle(c, journey);
  if (stopped || !journey) return stopped ?? c.notFound();
  return render(c, journey, c.req.query("step"));
}

function render(c: WixContext, journey: Journey, wanted?: string, problem?: string) {
  const view = viewOf(c, journey, problem ?? shortage(c, journey));
  const { cart, ships } = view;
  const complete = Boolean(cart.customer.email && cart.customer.lastName && (!ships || cart.address?.addressLine));
  if (!complete || wanted === "details") return send(c, "Checkout", detailsStep(view, prefill(c, cart)));
  if (ships && (!chosenOption(c.var.world, cart) || wanted === "delivery")) {
    return send(c, "Delivery", deliveryStep(view));
  }
  return send(c, "Payment", paymentStep(view));
}

function shortage(c: WixContext, { cart }: Journey): string | undefined {
  const short = totalsOf(c.var.world, cart).lines.filter((line) => line.confirmed < line.requested);
  if (short.length === 0) return undefined;
  const names = short.map((line) => `${line.name} (${line.confirmed} left)`).join(", ");
  return `Some things are no longer there in the quantity you wanted: ${names}. Go back to the shop to change your cart.`;
}

/** What is known already: from earlier steps, or from the member's profile. */
function prefill(c: WixContext, cart: CartRecord): Record<string, string> {
  const { memberId } = buyerOf(cart.owner);
  const member = memberId ? findMember(c.var.world, memberId) : currentPageMember(c);
  const home = member?.addresses[0];
  const street = home?.streetAddress ? `${home.streetAddress.number} ${home.streetAddress.name}` : home?.addressLine;
  const known: Record<string, string | undefined> = {
    email: member?.loginEmail,
    firstName: member?.firstName,
    lastName: member?.lastName,
    phone: member?.phones[0],
    addressLine: street,
    city: home?.city,
    postalCode: home?.postalCode,
    subdivision: home?.subdivision,
    country: home?.country ?? "US",
    ...cart.customer,
    ...cart.address,
  };
  return Object.fromEntries(Object.entries(known).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

type PostStep = (c: WixContext, journey: Journey, field: (name: string) => string, fields: Record<string, string>) => Response | Promise<Response>;

async function step(c: WixContext, run: PostStep) {
  const journey = journeyOf(c);
  const stopped = obstacle(c, journey);
  if (stopped || !journey) return stopped ?? c.notFound();
  const body = await c.req.parseBody();
  const fields = Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  if (!formTokenIsGenuine(c, journey.cart.id, fields.csrf)) {
    return send(
      c,
      "This page has expired",
      messageStep("This page has expired", "Open the checkout from the shop again.", {
        href: `${path}/leave?${journey.query}`,
        label: "Back to the shop",
      }),
      403,
    );
  }
  return run(c, journey, (name) => fields[name]?.trim() ?? "", fields);
}

function postDetails(c: WixContext, journey: Journey, _field: unknown, fields: Record<string, string>) {
  const view = viewOf(c, journey);
  const errors = saveDetails(journey.cart, fields, view.ships);
  if (errors) return send(c, "Checkout", detailsStep(view, fields, errors), 400);
  touch(c.var.world, journey.cart);
  return c.redirect(`${path}?${journey.query}&step=delivery`, 303);
}

function postDelivery(c: WixContext, journey: Journey, field: (name: string) => string) {
  journey.cart.deliveryMethod = { code: field("method"), appId: carrierAppId };
  touch(c.var.world, journey.cart);
  return c.redirect(`${path}?${journey.query}`, 303);
}

function postPayment(c: WixContext, journey: Journey, field: (name: string) => string) {
  if (field("outcome") !== "approve") {
    return render(c, journey, undefined, "The payment was declined. Nothing was charged; you can try again.");
  }
  try {
    const { orderId } = placeOrder(c.var.world, journey.cart, { paid: true });
    return c.redirect(afterOrder(c, journey, orderId), 303);
  } catch (error) {
    if (!(error instanceof WixError)) throw error;
    return render(c, journey, undefined, error.message);
  }
}

/** `thankYouPageUrl?orderId=…`; without one the hosted page itself, with a way on. */
function afterOrder(c: WixContext, { callbacks, query }: Journey, orderId: string): string {
  const wixMemberLoggedIn = String(currentPageMember(c) !== undefined);
  if (callbacks.thankYouPageUrl) return withQuery(callbacks.thankYouPageUrl, { orderId, wixMemberLoggedIn });
  return `${path}?${query}`;
}

function leave(c: WixContext) {
  const journey = journeyOf(c);
  const target = journey?.callbacks.cartPageUrl ?? journey?.callbacks.postFlowUrl;
  if (!target) {
    const text = "Close this page and go back to the shop.";
    return send(c, "Checkout closed", messageStep("Checkout closed", text, undefined));
  }
  return c.redirect(withQuery(target, { wixMemberLoggedIn: String(currentPageMember(c) !== undefined) }), 303);
}
