import "server-only";
import { failed, ShopError } from "@/lib/result";
import type { Viewer } from "@/lib/session/types";
import { askAsViewer } from "@/lib/session/viewer";
import { hasCredentialFor } from "@/lib/wix/admin-key";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toFailure } from "@/lib/wix/errors";
import { shopperClient } from "@/lib/wix/shopper";
import { context } from "./context";
import { toOrder, toOrderSummary } from "./convert";
import { guestView } from "./guest-view";
import { anyStatus } from "./lookup";
import { readOrders } from "./needs";
import { isProven } from "./proof";
import { readParcels } from "./read-parcels";
import { isSameEmail } from "./same-email";
import type { Order, OrderSummary, Parcel } from "./types";

// Orders that were placed without an account. Wix shows them to nobody but the token they were bought with, and never
// moves them to an account (its help says so, and `updateOrder` takes no member); so they are read with the shop's
// key, here and nowhere else, and only for whoever has shown that they are theirs:
// - this browser has named number and e-mail (`isProven`), or
// - the member who is logged in has confirmed to Wix that the order's e-mail is theirs.

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
  const email = await confirmedEmail();
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
  return readParcels((question) => askAsOwner(readOrders, question), id);
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
  const email = await confirmedEmail();
  if (email === undefined) return [];
  try {
    const answer = await askAsOwner(readOrders, ({ orders }) =>
      orders.searchOrders({
        filter: { "buyerInfo.email": email, status: anyStatus },
        sort: [{ fieldName: "_createdDate", order: "DESC" }],
        cursorPaging: { limit: 100 },
      }),
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
    return await askAsOwner(readOrders, ({ orders }) => orders.getOrder(id));
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

/**
 * The e-mail the logged-in member has confirmed to be theirs, as Wix tells it of their own token; undefined for
 * everybody else. One Wix call for a member.
 *
 * Wix: `GET /members/v1/members/my?fieldsets=FULL`
 */
async function confirmedEmail(): Promise<string | undefined> {
  return askAsViewer(async (viewer: Viewer) => {
    if (viewer.kind === "unavailable" && viewer.was === "member") {
      throw new ShopError(failed("unavailable", "SESSION_UNAVAILABLE").error);
    }
    if (viewer.kind !== "member") return undefined;
    try {
      const { member } = await shopperClient(viewer.accessToken).members.getCurrentMember({
        fieldsets: ["FULL"],
      });
      return member?.loginEmailVerified === true ? (member.loginEmail ?? undefined) : undefined;
    } catch (error) {
      throw new ShopError(toFailure(error), { cause: error });
    }
  });
}
