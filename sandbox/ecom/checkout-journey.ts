import { allowsCallback, findClient } from "../auth/clients";
import { currentPageMember } from "../auth/page-session";
import { findMember } from "../auth/persons";
import { findRedirectSession, withQuery } from "../auth/redirect-sessions";
import type { RedirectCallbacks } from "../auth/state";
import type { WixContext } from "../kernel/env";
import { ownerKey, type Person } from "../kernel/identity";
import type { Member } from "../members/state";
import { buyerOf } from "./cart-wire";
import { findCart } from "./carts";
import type { CartRecord } from "./state";

export const checkoutPath = "/__ecom/checkout";

/** Somebody on their way through the checkout pages. */
export interface Journey {
  cart: CartRecord;
  /** Owner key of whoever checks out; the order will be theirs. */
  buyer: string | undefined;
  /** The buyer's profile, when they are known to be that member. */
  member: Member | undefined;
  callbacks: RedirectCallbacks;
  /** Query that every page and form of this journey carries. */
  query: string;
}

const carried = ["redirectSessionId", "checkoutId", "origin", "headlessClientId"];

/**
 * Who is checking out what: from the redirect session, or from the bare address
 * (`?checkoutId=…&origin=…&headlessClientId=…`), which says nothing about who and is believed about `origin`
 * only when the client allows it.
 */
export function journeyOf(c: WixContext): Journey | undefined {
  const { world } = c.var;
  const session = findRedirectSession(world, c.req.query("redirectSessionId"));
  const cart = findCart(world, session?.checkoutId ?? c.req.query("checkoutId"));
  if (!cart) return undefined;
  const visiting = visitorOf(c, session?.identity);
  const buyer = visiting ? ownerKey(visiting) : cart.owner;
  // Documented: a cart made for nobody in particular belongs to the first who opens it.
  if (cart.owner === undefined && buyer !== undefined) cart.owner = buyer;
  const query = new URLSearchParams();
  for (const name of carried) {
    const value = c.req.query(name);
    if (value) query.set(name, value);
  }
  const { memberId } = buyerOf(visiting && buyer);
  return {
    cart,
    buyer,
    member: memberId ? findMember(world, memberId) : undefined,
    callbacks: session?.callbacks ?? bareCallbacks(c),
    query: query.toString(),
  };
}

/**
 * The member the shop sent, or whoever is logged in on these pages, or the visitor the shop sent. Documented:
 * somebody who was logged in here before counts as logged in. That the order is theirs then is inferred.
 */
function visitorOf(c: WixContext, sent: Person | undefined): Person | undefined {
  if (sent?.kind === "member") return sent;
  const member = currentPageMember(c);
  return member ? { kind: "member", memberId: member.id, clientId: sent?.clientId ?? "" } : sent;
}

function bareCallbacks(c: WixContext): RedirectCallbacks {
  const client = findClient(c.var.world, c.req.query("headlessClientId"));
  const origin = c.req.query("origin");
  return client && origin && allowsCallback(client, origin) ? { postFlowUrl: origin } : {};
}

/** An address inside the checkout for the same journey. */
export function pageOf(
  journey: Journey,
  page: "" | "/leave" | "/thank-you" | `/${string}` = "",
  step?: string,
): string {
  return `${checkoutPath}${page}?${journey.query}${step ? `&step=${step}` : ""}`;
}

/** Where a finished order leads: `thankYouPageUrl?orderId=…`, or the hosted pages' own thank-you page. */
export function afterOrder(journey: Journey, orderId: string): string {
  const { thankYouPageUrl } = journey.callbacks;
  if (!thankYouPageUrl) return pageOf(journey, "/thank-you");
  return withQuery(thankYouPageUrl, { orderId, wixMemberLoggedIn: loggedIn(journey) });
}

/** Where somebody goes who does not buy: the cart page, or wherever the shop said journeys end. */
export function wayBack(journey: Journey): string | undefined {
  return backTo(journey, journey.callbacks.cartPageUrl ?? journey.callbacks.postFlowUrl);
}

/** Where somebody goes who has bought and seen the thank-you page. */
export function wayOn(journey: Journey): string | undefined {
  return backTo(journey, journey.callbacks.postFlowUrl ?? journey.callbacks.cartPageUrl);
}

function backTo(journey: Journey, url: string | undefined): string | undefined {
  return url && withQuery(url, { wixMemberLoggedIn: loggedIn(journey) });
}

function loggedIn({ member }: Journey): string {
  return String(member !== undefined);
}
