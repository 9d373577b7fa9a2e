import { Hono } from "hono";
import { formToken, formTokenIsGenuine } from "../auth/page-session";
import type { Env, Router, WixContext } from "../kernel/env";
import { WixError } from "../kernel/errors";
import { inWords } from "../kernel/money";
import { type Html, hostedPage, sendPage } from "../kernel/page";
import { setDelivery } from "./cart-changes";
import { touch } from "./carts";
import { saveDetails } from "./checkout-form";
import { afterOrder, checkoutPath, type Journey, journeyOf, pageOf, wayBack } from "./checkout-journey";
import { goToLogin } from "./checkout-login";
import { obstacleOf } from "./checkout-obstacles";
import {
  bankStep,
  type CheckoutView,
  deliveryStep,
  detailsStep,
  messageStep,
  paymentStep,
  thankYouStep,
} from "./checkout-views";
import { chosenOption, needsDelivery } from "./delivery";
import { placeOrder } from "./place-order";
import { priceToken } from "./summary-wire";
import { totalsOf } from "./totals";
import { violationsOf } from "./violations";

/** The hosted checkout: details, delivery, a test payment, and back to the shop. */
export function checkoutPageRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get(checkoutPath, show);
  router.get(`${checkoutPath}/leave`, leave);
  router.get(`${checkoutPath}/login`, login);
  router.get(`${checkoutPath}/thank-you`, thankYou);
  router.post(`${checkoutPath}/details`, (c) => take(c, postDetails));
  router.post(`${checkoutPath}/delivery`, (c) => take(c, postDelivery));
  router.post(`${checkoutPath}/pay`, (c) => take(c, postPayment));
  router.post(`${checkoutPath}/bank`, (c) => take(c, postBank));
  return router;
}

type Status = 200 | 400 | 403 | 404 | 409 | 410;

function send(c: WixContext, title: string, body: Html, status: Status = 200) {
  return sendPage(c, hostedPage({ title, world: c.var.world, body, wide: true }), { status });
}

/** The page that says why this checkout cannot go on; undefined when it can. */
function stopped(c: WixContext, journey: Journey | undefined) {
  const obstacle = obstacleOf(c.var.world, journey);
  return obstacle && send(c, obstacle.title, messageStep(obstacle), obstacle.status);
}

function show(c: WixContext) {
  const journey = journeyOf(c);
  return (
    stopped(c, journey) ?? (journey ? render(c, journey, { wanted: c.req.query("step") }) : c.notFound())
  );
}

function viewOf(c: WixContext, journey: Journey, problem?: string): CheckoutView {
  const { world } = c.var;
  const totals = totalsOf(world, journey.cart);
  const warnings = violationsOf(world, journey.cart, totals).filter(({ severity }) => severity === "WARNING");
  return {
    world,
    journey,
    totals,
    csrf: formToken(c, journey.cart.id),
    ships: needsDelivery(totals.lines),
    problem,
    notes: warnings.map(({ description }) => `${description} It is left out.`),
  };
}

interface Situation {
  /** The step somebody asked for. */
  wanted?: string | undefined;
  problem?: string;
  status?: Status;
}

/** The first step that is not complete, or an earlier one somebody wants to see again. */
function render(c: WixContext, journey: Journey, { wanted, problem, status }: Situation = {}) {
  const view = viewOf(c, journey, problem);
  const { cart } = journey;
  const known = Boolean(
    cart.customer.email && cart.customer.lastName && (!view.ships || cart.address?.addressLine),
  );
  if (!known || wanted === "details")
    return send(c, "Your details", detailsStep(view, prefill(journey)), status);
  if (view.ships && (wanted === "delivery" || !chosenOption(c.var.world, cart))) {
    return send(c, "Delivery", deliveryStep(view), status);
  }
  return send(c, "Payment", paymentStep(view), status);
}

/** What is known already: from earlier steps, or from the member's profile. */
function prefill({ cart, member }: Journey): Record<string, string> {
  const home = member?.addresses[0];
  const street = home?.streetAddress
    ? `${home.streetAddress.number} ${home.streetAddress.name}`
    : home?.addressLine;
  const known: Record<string, string | undefined> = {
    email: member?.loginEmail,
    firstName: member?.firstName,
    lastName: member?.lastName,
    phone: member?.phones[0],
    addressLine: street,
    addressLine2: home?.addressLine2,
    city: home?.city,
    postalCode: home?.postalCode,
    subdivision: home?.subdivision,
    country: home?.country ?? "US",
    ...cart.customer,
    ...cart.address,
  };
  return Object.fromEntries(
    Object.entries(known).filter((entry): entry is [string, string] => Boolean(entry[1])),
  );
}

type Fields = Record<string, string>;
type Step = (c: WixContext, journey: Journey, fields: Fields) => Response | Promise<Response>;

/** Takes a form in, when this browser was shown it. A second "pay" leads to the order the first one made. */
async function take(c: WixContext, run: Step) {
  const journey = journeyOf(c);
  if (!journey) return stopped(c, journey) ?? c.notFound();
  const body = await c.req.parseBody();
  const fields: Fields = {};
  for (const [name, value] of Object.entries(body)) if (typeof value === "string") fields[name] = value;
  if (!formTokenIsGenuine(c, journey.cart.id, fields.csrf)) return expired(c, journey);
  const { orderId } = journey.cart;
  if ((run === postPayment || run === postBank) && orderId)
    return c.redirect(afterOrder(journey, orderId), 303);
  return stopped(c, journey) ?? run(c, journey, fields);
}

function expired(c: WixContext, journey: Journey) {
  const page = {
    title: "This page has expired",
    text: "Nothing was ordered. Load the checkout again and go on from there.",
    link: { href: pageOf(journey), label: "Load the checkout again" },
  };
  return send(c, page.title, messageStep(page), 403);
}

function postDetails(c: WixContext, journey: Journey, fields: Fields) {
  const view = viewOf(c, journey);
  const errors = saveDetails(journey.cart, fields, view.ships);
  if (errors) return send(c, "Error: your details", detailsStep(view, fields, errors), 400);
  touch(c.var.world, journey.cart);
  return c.redirect(pageOf(journey, "", view.ships ? "delivery" : undefined), 303);
}

function postDelivery(c: WixContext, journey: Journey, { method = "" }: Fields) {
  try {
    setDelivery(c.var.world, journey.cart, method);
  } catch (error) {
    if (!(error instanceof WixError)) throw error;
    return render(c, journey, {
      wanted: "delivery",
      problem: "Please choose how it should be delivered.",
      status: 400,
    });
  }
  return c.redirect(pageOf(journey), 303);
}

function postPayment(c: WixContext, journey: Journey, fields: Fields) {
  const changed = priceChange(c, journey, fields);
  if (changed) return changed;
  switch (fields.outcome) {
    case "approve":
      return pay(c, journey);
    case "bank":
      return send(c, "Your bank", bankStep(viewOf(c, journey)));
    default:
      return render(c, journey, {
        problem: "The test payment was declined. Nothing was charged; you can try again.",
      });
  }
}

/** What the bank says after it has asked who is paying. Prices may have changed meanwhile here, too. */
function postBank(c: WixContext, journey: Journey, fields: Fields) {
  const changed = priceChange(c, journey, fields);
  if (changed) return changed;
  if (fields.outcome === "confirm") return pay(c, journey);
  return render(c, journey, {
    problem: "Your bank could not confirm that it is you. Nothing was charged; you can try again.",
  });
}

/** Nobody pays another sum than the one they were shown: the page with the new one, when it has changed. */
function priceChange(c: WixContext, journey: Journey, { prices, total }: Fields) {
  const { world } = c.var;
  const totals = totalsOf(world, journey.cart);
  if (prices === priceToken(world, journey.cart, totals)) return undefined;
  const before =
    total && /^\d{1,9}(\.\d{1,4})?$/.test(total) ? ` from ${inWords(total, world.state.site.currency)}` : "";
  const now = inWords(totals.total, world.state.site.currency);
  const problem = `While you were paying, the total has changed${before} to ${now}. Nothing was charged: look at the order again, then pay if you agree.`;
  return render(c, journey, { problem, status: 409 });
}

function pay(c: WixContext, journey: Journey) {
  try {
    const { orderId } = placeOrder(c.var.world, journey.cart, journey.buyer);
    return c.redirect(afterOrder(journey, orderId), 303);
  } catch (error) {
    if (!(error instanceof WixError)) throw error;
    return render(c, journey, { problem: `${error.message} Nothing was ordered.`, status: 400 });
  }
}

/** Shown when the shop named no thank-you page of its own. */
function thankYou(c: WixContext) {
  const journey = journeyOf(c);
  if (!journey) return stopped(c, journey) ?? c.notFound();
  const record = c.var.world.state.ecom.orders.find(({ order }) => order.id === journey.cart.orderId);
  if (!record) return c.redirect(pageOf(journey), 303);
  return send(c, "Thank you", thankYouStep(journey, record.order.number));
}

function login(c: WixContext) {
  const journey = journeyOf(c);
  return stopped(c, journey) ?? (journey ? goToLogin(c, journey) : c.notFound());
}

function leave(c: WixContext) {
  const journey = journeyOf(c);
  const target = journey && wayBack(journey);
  if (target) return c.redirect(target, 303);
  const page = { title: "Checkout closed", text: "Close this page and go back to the shop." };
  return send(c, page.title, messageStep(page));
}
