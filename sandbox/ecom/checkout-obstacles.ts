import { inWords } from "../kernel/money";
import type { World } from "../kernel/world";
import { afterOrder, type Journey, pageOf } from "./checkout-journey";
import { type LiveLine, liveLines } from "./line";
import { totalsOf } from "./totals";
import { violationsOf } from "./violations";

/** A page with nothing to fill in: what is the matter, and the way on. */
export interface Message {
  title: string;
  text: string;
  items?: readonly string[];
  link?: { href: string; label: string } | undefined;
  status?: 200 | 404 | 410;
}

/** Why nobody can check out here now; undefined when they can. */
export function obstacleOf(world: World, journey: Journey | undefined): Message | undefined {
  if (!world.switches.published) {
    return {
      title: "This site is not published",
      text: "Its owner has to publish it before anybody can check out.",
      link: back(journey),
      status: 404,
    };
  }
  if (!journey) {
    const text = "Go back to the shop and start again from the cart.";
    return { title: "This checkout does not exist", text, status: 404 };
  }
  if (journey.cart.ordered) return alreadyOrdered(journey);
  if (journey.cart.lines.length === 0) {
    const text = "There is nothing to check out. Put something in it and come back.";
    return { title: "Your cart is empty", text, link: back(journey) };
  }
  if (!world.switches.acceptsPayments) {
    const text =
      "This shop does not accept payments yet: its owner has to connect a payment method. Your cart is kept.";
    return { title: "Nobody can pay here yet", text, link: back(journey) };
  }
  return soldOut(liveLines(world, journey.cart.lines), journey) ?? tooLittle(world, journey);
}

function tooLittle(world: World, journey: Journey): Message | undefined {
  const totals = totalsOf(world, journey.cart);
  const below = violationsOf(world, journey.cart, totals, "before-checkout").some(
    ({ code }) => code === "SUBTOTAL_BELOW_ORDER_MINIMUM",
  );
  if (!below) return undefined;
  const { currency } = world.state.site;
  const least = inWords(String(world.switches.minimumOrder), currency);
  const text = `This shop takes orders from ${least} on, and this one comes to ${inWords(totals.subtotal, currency)}. Nothing was charged.`;
  return { title: "A little more is needed", text, link: back(journey) };
}

function alreadyOrdered(journey: Journey): Message {
  const { orderId } = journey.cart;
  return {
    title: "Already ordered",
    text: "This cart has become an order. Thank you!",
    link: orderId ? { href: afterOrder(journey, orderId), label: "See the order" } : back(journey),
    status: 410,
  };
}

function soldOut(lines: readonly LiveLine[], journey: Journey): Message | undefined {
  const short = lines.filter((line) => line.confirmed < line.requested);
  if (short.length === 0) return undefined;
  const everything = lines.every(({ confirmed }) => confirmed === 0);
  return {
    title: everything ? "Sold out" : "Some things have sold out",
    text: "They were bought by others in the meantime. Nothing was charged; go back to your cart to change it.",
    items: short.map(({ name, confirmed, requested }) =>
      confirmed === 0 ? `${name}: none left` : `${name}: ${confirmed} left of the ${requested} you wanted`,
    ),
    link: back(journey),
  };
}

function back(journey: Journey | undefined): Message["link"] {
  return journey && { href: pageOf(journey, "/leave"), label: "Back to the shop" };
}
