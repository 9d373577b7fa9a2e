import type { APIRequestContext } from "@playwright/test";
import { actionsOfBuild, formOf } from "./actions";
import type { Fault } from "./sandbox-control";

// What each page of cart, checkout and account asks Wix, and what each form on them has it do. Any of it can fail.

/** A page, one thing it asks for, and what it says when that cannot be had. */
export interface Read {
  page: string;
  asks: string;
  says: RegExp;
}

const outOfReach = /cannot reach|cannot be shown|cannot show/;

export function reads(orderId: string): Read[] {
  const account = (page: string, asks = "/members/v1/members/my"): Read => ({ page, asks, says: outOfReach });
  const stillShown = /Order <!-- -->\d+/;
  return [
    { page: "/cart", asks: "/ecom/v2/carts/current/estimate", says: outOfReach },
    { page: "/api/cart", asks: "/ecom/v2/carts/current/estimate", says: /"error"/ },
    account("/account"),
    account("/account", "/ecom/v1/orders/search"),
    account("/account/profile"),
    account("/account/addresses"),
    account("/account/addresses/new"),
    account("/account/privacy"),
    account("/account/emails"),
    account("/account/emails", "/email-marketing/v1/email-subscriptions/query"),
    account("/account/emails", "/back-in-stock-service/v1/back-in-stock-notification-requests"),
    account("/account/orders", "/ecom/v1/orders/search"),
    account(`/account/orders/${orderId}`, `/ecom/v1/orders/${orderId}`),
    // The order says itself that it was sent.
    {
      page: `/account/orders/${orderId}`,
      asks: `/ecom/v1/fulfillments/orders/${orderId}`,
      says: stillShown,
    },
    account("/wishlist", "/ecom/v1/wishlists/get-default"),
    { page: "/api/wishlist", asks: "/ecom/v1/wishlists/get-default", says: /"error"/ },
    { page: "/account/data", asks: "/members/v1/members/my", says: /"error"/ },
    account(`/checkout/thank-you?orderId=${orderId}`, `/ecom/v1/orders/${orderId}`),
  ];
}

/** What somebody without scripts sends, and what they see next. */
export class Hands {
  private readonly ids = new Map(actionsOfBuild().map(({ name, id }) => [name, id]));

  constructor(
    private readonly request: APIRequestContext,
    private readonly origin: string,
  ) {}

  /** Posts the form of a page to its action. `state`: the form's own, as React sends it. */
  press(page: string, action: string, fields: Record<string, string>, state = false): Promise<string> {
    const id = this.ids.get(action);
    if (!id) throw new Error(`no page of the build has ${action}`);
    const hidden: [string, string][] = state
      ? [
          ["$ACTION_REF_1", ""],
          ["$ACTION_1:0", JSON.stringify({ id, bound: "$@1" })],
          ["$ACTION_1:1", "[{}]"],
          ["$ACTION_KEY", "k1"],
        ]
      : [[`$ACTION_ID_${id}`, ""]];
    return this.post(page, formOf([...hidden, ...Object.entries(fields)]));
  }

  /** Sends a form to an address of ours and follows where it leads within the shop. */
  async post(path: string, multipart: FormData): Promise<string> {
    const answer = await this.request.post(path, {
      multipart,
      headers: { origin: this.origin },
      maxRedirects: 0,
    });
    const location = answer.headers().location;
    if (!location) return answer.text();
    const next = new URL(location, this.origin);
    return next.origin === this.origin ? this.look(next.pathname + next.search) : `to ${location}`;
  }

  /** What a page says, without its scripts. */
  async look(path: string): Promise<string> {
    const answer = await this.request.get(path);
    return `${answer.status()} ${(await answer.text()).replaceAll(/<script[\s\S]*?<\/script>/g, "")}`;
  }
}

/** What is broken at Wix while something is done. */
export const breaks: Omit<Fault, "path">[] = [
  { kind: "status", status: 500 },
  { kind: "status", status: 429 },
  { kind: "garbage" },
  { kind: "drop" },
  { kind: "drop-after" },
];
