"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { getProductById } from "@/lib/catalog/queries";
import type { Product, Variant } from "@/lib/catalog/types";
import { isKeyOfChoices } from "@/lib/catalog/variant-key";
import { resolveVariant } from "@/lib/catalog/variants";
import { startCheckout } from "@/lib/checkout/commands";
import { failed, ok, type Result } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { once } from "@/lib/session/once";
import { isScripted } from "@/lib/session/scripted";
import { getViewer } from "@/lib/session/viewer";
import { endVisitorBehind, tokenOfVisitorBehind } from "@/lib/session/visitor-behind";
import { type ShopperClient, shopperClient } from "@/lib/wix/shopper";
import { cartOfItsOwn } from "./buy-now";
import { carryCartOver } from "./carry-over";
import { addItem, setQuantities, type WantedItem, type WantedQuantity } from "./commands";
import { addInput, type LostCart, lostCart, quantitiesInput, quantityInput } from "./input";
import { readModifiers } from "./modifiers";
import { restoreCart } from "./restore";
import type { CartChange } from "./types";

/**
 * Adds what a product form says: `productId`, `variantId` or one `option.<id>` for each option, `quantity`,
 * `modifier.<key>`, `text.<key>`, `subscription`. Wix has the last word on all of it. One Wix call when it works.
 */
export async function addToCartAction(form: FormData): Promise<Result<CartChange>> {
  return guard(addInput, form, add);
}

/** The same for a browser without scripts: posts, and shows the cart with what there is to tell. */
export async function addToCartForm(form: FormData): Promise<void> {
  redirect(`/cart?notice=${arrival(await guard(addInput, form, add))}`);
}

async function add(input: z.output<typeof addInput>): Promise<Result<CartChange>> {
  const item = await toItem(input);
  if (!item.ok) return item;
  return once(input.once, () => withClient((client) => addItem(client, item.value)));
}

/**
 * Buys what a product form says and nothing else: in a cart of its own, straight to Wix's checkout. The current cart
 * stays as it is. Two Wix calls.
 *
 * @returns where to send the browser
 */
export async function buyNowAction(form: FormData): Promise<Result<string>> {
  return guard(addInput, form, buy);
}

/** The same for a browser without scripts. */
export async function buyNowForm(form: FormData): Promise<void> {
  const result = await guard(addInput, form, buy);
  redirect(result.ok ? (result.value as Route) : `/cart?notice=${arrival(result)}`);
}

async function buy(input: z.output<typeof addInput>): Promise<Result<string>> {
  const item = await toItem(input);
  if (!item.ok) return item;
  return once(input.once && `buy ${input.once}`, () =>
    withClient(async (client) => startCheckout(client, await cartOfItsOwn(client, item.value))),
  );
}

/**
 * Puts back what somebody had in a cart that Wix no longer has. A cart that has become an order stays one: nothing is
 * bought twice. Heard once for each cart that was lost, however many tabs noticed it.
 */
export async function restoreCartAction(lost: LostCart): Promise<Result<CartChange>> {
  return guard(lostCart, lost, ({ cartId, lines }) =>
    once(`restore ${cartId}`, () => withClient((client) => restoreCart(client, cartId, lines))),
  );
}

/** What the cart page says to somebody whose browser has no scripts. */
function arrival(result: Result<CartChange> | Result<string>): string {
  if (result.ok)
    return (typeof result.value === "string" ? undefined : result.value.notices[0]?.kind) ?? "added";
  const { code, kind } = result.error;
  if (code === "CHOOSE_OPTIONS" || code === "PERSONALISATION" || code === "CHOOSE_SUBSCRIPTION")
    return "choose";
  if (kind === "unauthenticated") return "ended";
  if (code === "UNCLEAR") return "interrupted";
  return kind === "unavailable" ? "failed" : "not-added";
}

/** Sets the quantities of cart lines; 0 removes one. */
export async function setQuantitiesAction(wanted: WantedQuantity[]): Promise<Result<CartChange>> {
  return guard(quantitiesInput, wanted, (wishes) => withClient((client) => setQuantities(client, wishes)));
}

/** The same for a browser without scripts: posts, and shows the cart again with what there is to tell. */
export async function setQuantityForm(form: FormData): Promise<void> {
  const result = await guard(quantityInput, form, ({ lineId, quantity }) =>
    withClient((client) => setQuantities(client, [{ lineId, quantity }])),
  );
  const notice = result.ok ? result.value.notices[0]?.kind : "failed";
  redirect(notice ? `/cart?notice=${notice}` : "/cart");
}

/**
 * Tries once more to bring over what a member had in the cart before logging in.
 *
 * @returns false when it is still to be done
 */
export async function carryOverAction(_previous: boolean, form: FormData): Promise<boolean> {
  const result = await guard(z.object({}), form, async () => {
    const viewer = await getViewer();
    if (viewer.kind !== "member") return failed("unauthenticated", "NOT_A_MEMBER");
    const visitor = await tokenOfVisitorBehind();
    if (visitor.kind === "unavailable") return failed("unavailable", "NO_ANSWER");
    if (visitor.kind === "token" && !(await carryCartOver(visitor.accessToken, viewer.accessToken))) {
      return failed("unavailable", "NOT_CARRIED_OVER");
    }
    await endVisitorBehind();
    return ok(undefined);
  });
  if (!(await isScripted())) redirect("/cart");
  return result.ok;
}

async function withClient<T>(run: (client: ShopperClient) => Promise<T>): Promise<Result<T>> {
  const viewer = await getViewer();
  if (viewer.kind === "guest" && viewer.ended) return failed("unauthenticated", "SESSION_ENDED");
  if (viewer.kind === "guest" || viewer.kind === "unavailable") return failed("unavailable", "NO_SESSION");
  return ok(await run(shopperClient(viewer.accessToken)));
}

/**
 * What the form asks for. The product is only looked up (from the cache, usually) when the form needs it: without a
 * script to have found the variant, for a variant Wix has no id for, or with personalisations or a subscription to check.
 */
async function toItem(input: z.output<typeof addInput>): Promise<Result<WantedItem>> {
  const field = (name: string) => {
    const value = Object.hasOwn(input, name) ? input[name] : undefined;
    return typeof value === "string" ? value : undefined;
  };
  const { productId, quantity } = input;
  const name = input.name || "This product";
  const particular =
    input.subscription !== undefined || Object.keys(input).some((name) => /^(modifier|text)\./.test(name));
  if (input.variantId && !particular && !isKeyOfChoices(input.variantId)) {
    const preOrder = input.preOrder === "true";
    const { variantId, before } = input;
    return ok({
      ...{ productId, variantId, name, quantity, options: {}, texts: {}, preOrder },
      ...(before !== undefined && { before }),
    });
  }
  const product = await getProductById(productId);
  if (!product) return failed("not-found", "PRODUCT_GONE");
  const variant: Variant | undefined = resolveVariant<Variant>(product, field);
  return variant
    ? particularItem(product, variant, quantity, field)
    : failed("invalid", "CHOOSE_OPTIONS", "variantId");
}

function particularItem(
  product: Product,
  variant: Variant,
  quantity: number,
  field: (name: string) => string | undefined,
): Result<WantedItem> {
  const read = readModifiers(product.modifiers, field);
  if (!read.ok) return failed("invalid", "PERSONALISATION", read.title);
  const subscriptionId = field("subscription") || undefined;
  const known = subscriptionId
    ? product.subscription?.plans.some(({ id }) => id === subscriptionId)
    : (product.subscription?.oneTime ?? true);
  if (!known) return failed("invalid", "CHOOSE_SUBSCRIPTION", "subscription");
  return ok({
    productId: product.id,
    variantId: variant.id,
    ...(variant.byName && { byName: variant.byName }),
    name: product.name,
    quantity,
    ...read.value,
    preOrder: variant.stock === "pre-order",
    ...(subscriptionId && { subscriptionId }),
  });
}
