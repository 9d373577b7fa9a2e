import "server-only";
import { failed, ShopError } from "@/lib/result";
import { isSameEmail } from "@/lib/same-email";
import { report } from "@/lib/session/audit";
import { confirmedMember } from "@/lib/session/confirmed-member";
import { withOwnersHelp } from "@/lib/session/owners-help";
import { hasCredentialFor } from "@/lib/wix/admin-key";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toFailure } from "@/lib/wix/errors";
import { context } from "./context";
import { toOrder, toOrderSummary } from "./convert";
import { guestView } from "./guest-view";
import { anyStatus } from "./lookup";
import { readOrders } from "./needs";
import { isProven } from "./proof";
import { readParcels } from "./read-parcels";
import type { Order, OrderSummary, Parcel } from "./types";

// Orders that were placed without an account. Wix shows them to nobody but the token they were bought with, and never
// moves them to an account (its help says so, and `updateOrder` takes no member); so they are read with the shop's
// key, here and nowhere else, and only for whoever has shown that they are theirs:
// - this browser has named number and e-mail (`isProven`), or
// - the member who is logged in has confirmed to Wix that the order's e-mail is theirs, or
// - it has come of a checkout that this browser opened.

/** An order read with the shop's key. */
export interface GuestOrder {
  order: Order;
  /** What has been sent of it; empty when Wix could not be asked for that: the order says that it was sent. */
  parcels: Parcel[];
  /** Why it may be seen. By `number`, without names and addresses. */
  by: "number" | "account";
}

/**
 * An order placed without an account, for whoever has shown that it is theirs. For everybody else there is none, and
 * Wix is not asked.
 *
 * @throws ShopError `unavailable` when Wix cannot be asked
 * Wix: `GET /ecom/v1/orders/{id}`, `GET /ecom/v1/fulfillments/orders/{id}`
 */
export async function getGuestOrder(id: string): Promise<GuestOrder | undefined> {
  if (!hasCredentialFor(readOrders.duty)) return undefined;
  const email = (await confirmedMember())?.email;
  if (email !== undefined) {
    const wix = await readOrder(id);
    const order = wix && isGuestOrderOf(wix, email) && toOrder(wix, context);
    if (order) return { order, parcels: await parcelsOf(id), by: "account" };
  }
  if (!(await isProven(id))) return undefined;
  const wix = await readOrder(id);
  const order = wix && toOrder(wix, context);
  return order && { order: guestView(order), parcels: await parcelsOf(id), by: "number" };
}

function parcelsOf(id: string): Promise<Parcel[]> {
  return readParcels((question) => withOwnersHelp(() => askAsOwner(readOrders, question)), id);
}

/**
 * An order that has come of one of these checkouts, without names and addresses; none for whoever names no checkout, and
 * then Wix is not asked. None too while Wix cannot be asked with the shop's key: whoever waits for their order goes on
 * waiting with their own token, which says more. The log says why. Never throws for Wix.
 *
 * @param checkouts ids of those that the browser of whoever asks has opened, by its seal
 * Wix: `GET /ecom/v1/orders/{id}`
 */
export async function getOrderOf(checkouts: ReadonlySet<string>, id: string): Promise<Order | undefined> {
  if (checkouts.size === 0 || !hasCredentialFor(readOrders.duty)) return undefined;
  const wix = await readOrder(id).catch((error: unknown) => {
    if (!(error instanceof ShopError)) throw error;
    report(`order: the owner's credential could not read it: ${error.failure.code}`, error);
    return undefined;
  });
  if (!wix?.checkoutId || !checkouts.has(wix.checkoutId)) return undefined;
  const order = toOrder(wix, context);
  return order && guestView(order);
}

/** How many of them the account shows. */
const most = 20;

/**
 * What the member who is logged in has bought without logging in: orders with the e-mail of their account, newest
 * first, if they have confirmed it to Wix; none for anybody else. Two Wix calls.
 *
 * @throws ShopError when Wix cannot be asked
 * Wix: `POST /ecom/v1/orders/search`
 */
export async function listMyGuestOrders(): Promise<OrderSummary[]> {
  if (!hasCredentialFor(readOrders.duty)) return [];
  const email = (await confirmedMember())?.email;
  if (email === undefined) return [];
  try {
    const answer = await withOwnersHelp(() =>
      askAsOwner(readOrders, ({ orders }) =>
        orders.searchOrders({
          filter: { "buyerInfo.email": email, status: anyStatus },
          sort: [{ fieldName: "_createdDate", order: "DESC" }],
          cursorPaging: { limit: 100 },
        }),
      ),
    );
    return (answer.orders ?? [])
      .filter((order) => isGuestOrderOf(order, email))
      .slice(0, most)
      .flatMap((order) => toOrderSummary(order, context) ?? []);
  } catch (error) {
    throw unavailable(error);
  }
}

type WixOrder = Parameters<typeof toOrder>[0];

/** Another member's order is theirs, whatever e-mail it names. */
function isGuestOrderOf({ buyerInfo, createdBy }: WixOrder, email: string): boolean {
  return isSameEmail(buyerInfo?.email, email) && !buyerInfo?.memberId && !createdBy?.memberId;
}

async function readOrder(id: string): Promise<WixOrder | undefined> {
  try {
    return await withOwnersHelp(() => askAsOwner(readOrders, ({ orders }) => orders.getOrder(id)));
  } catch (error) {
    const { kind, code } = toFailure(error);
    if (kind === "not-found" || kind === "invalid" || code === "ORDER_NOT_FOUND") return undefined;
    throw unavailable(error);
  }
}

/** Whatever is wrong with the shop's key is no business of the person's, and says nothing about their login. */
function unavailable(error: unknown): ShopError {
  return new ShopError(failed("unavailable", toFailure(error).code).error, { cause: error });
}
