"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { getProductById } from "@/lib/catalog/queries";
import type { Product, Variant } from "@/lib/catalog/types";
import { isKeyOfChoices } from "@/lib/catalog/variant-key";
import { resolveVariant } from "@/lib/catalog/variants";
import { type Failure, failed, ok, type Result } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { once } from "@/lib/session/once";
import { isScripted } from "@/lib/session/scripted";
import { getViewer } from "@/lib/session/viewer";
import { endVisitorBehind, tokenOfVisitorBehind } from "@/lib/session/visitor-behind";
import { type ShopperClient, shopperClient } from "@/lib/wix/shopper";
import { carryCartOver } from "./carry-over";
import { addItem, type CartChange, setQuantity, type WantedItem } from "./commands";
import { addInput, quantityInput } from "./input";
import { readModifiers } from "./modifiers";
import type { Cart, CartNotice } from "./types";

/** State of an add-to-cart form. `added` counts successful posts, so that a second one is news too. */
export interface AddState {
  added: number;
  cart?: Cart;
  notices: CartNotice[];
  error?: Failure;
}

/**
 * Adds what a product form says: `productId`, `variantId` or one `option.<id>` for each option, `quantity`,
 * `modifier.<key>`, `text.<key>`, `subscription`. Wix has the last word on all of it.
 */
export async function addToCartAction(previous: AddState, form: FormData): Promise<AddState> {
  const result = await guard(addInput, form, async (input) => {
    const item = await toItem(input);
    if (!item.ok) return item;
    return once(input.once, () => withClient((client) => addItem(client, item.value)));
  });
  if (!(await isScripted())) redirect(`/cart?notice=${arrival(result)}`);
  // It comes from the browser, so it may be anything.
  const before = z.object({ added: z.int().min(0) }).safeParse(previous).data?.added ?? 0;
  if (!result.ok) return { added: before, notices: [], error: result.error };
  const { cart, notices } = result.value;
  const refused = notices.some(({ kind }) => kind !== "clamped");
  return { added: refused ? before : before + 1, cart, notices };
}

/** What the cart page says to somebody whose browser has no scripts. */
function arrival(result: Result<CartChange>): string {
  if (result.ok) return result.value.notices[0]?.kind ?? "added";
  const { code, kind } = result.error;
  if (code === "CHOOSE_OPTIONS" || code === "PERSONALISATION" || code === "CHOOSE_SUBSCRIPTION")
    return "choose";
  if (kind === "unauthenticated") return "ended";
  return kind === "unavailable" ? "failed" : "not-added";
}

/** Sets the quantity of a cart line; 0 removes it. */
export async function setQuantityAction(input: {
  lineId: string;
  quantity: number;
}): Promise<Result<CartChange>> {
  return guard(quantityInput, input, ({ lineId, quantity }) =>
    withClient((client) => setQuantity(client, lineId, quantity)),
  );
}

/** The same for a browser without scripts: posts, and shows the cart again with what there is to tell. */
export async function setQuantityForm(form: FormData): Promise<void> {
  const result = await guard(quantityInput, form, ({ lineId, quantity }) =>
    withClient((client) => setQuantity(client, lineId, quantity)),
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
    return ok({ productId, variantId: input.variantId, name, quantity, options: {}, texts: {}, preOrder });
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
