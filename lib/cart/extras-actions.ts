"use server";

import type { z } from "zod";
import { failed, type Result } from "@/lib/result";
import { asShopper } from "@/lib/session/acting";
import { guard } from "@/lib/session/action";
import { shopperAddress } from "@/lib/session/address";
import { answerForm } from "@/lib/session/form-answer";
import { textOf } from "@/lib/session/form-text";
import { countTry } from "@/lib/session/rate-limit";
import { viewerTag } from "@/lib/session/viewer";
import type { ShopperClient } from "@/lib/wix/shopper";
import { addCoupon, addGiftCard, removeCoupon, removeGiftCard, setDestination, setNote } from "./extras";
import { couponInput, destinationInput, giftCardInput, noteInput, removeInput } from "./extras-input";
import type { CartFormState } from "./extras-types";
import type { Cart } from "./types";

/** Puts a coupon in the cart. */
export async function couponAction(_before: CartFormState, form: FormData): Promise<CartFormState> {
  const result = await guard(couponInput, form, ({ code }) => triedCode((client) => addCoupon(client, code)));
  return answer("coupon", result, form, ["code"]);
}

/** Takes the coupon out of the cart. */
export async function removeCouponAction(_before: CartFormState, form: FormData): Promise<CartFormState> {
  const result = await guard(removeInput, form, ({ id }) => asShopper((client) => removeCoupon(client, id)));
  return answer("coupon", result, form);
}

/** Puts a gift card in the cart. */
export async function giftCardAction(_before: CartFormState, form: FormData): Promise<CartFormState> {
  const result = await guard(giftCardInput, form, ({ code }) =>
    triedCode((client) => addGiftCard(client, code)),
  );
  return answer("gift card", result, form, ["code"]);
}

/** Takes the gift card out of the cart. */
export async function removeGiftCardAction(_before: CartFormState, form: FormData): Promise<CartFormState> {
  const result = await guard(removeInput, form, ({ id }) =>
    asShopper((client) => removeGiftCard(client, id)),
  );
  return answer("gift card", result, form);
}

/** Writes down what the shopper wants the shop to know. */
export async function noteAction(_before: CartFormState, form: FormData): Promise<CartFormState> {
  const result = await guard(noteInput, form, ({ note }) => asShopper((client) => setNote(client, note)));
  return answer("note", result, form, ["note"]);
}

/** Says where the cart is to go, for the tax and the delivery it will cost. */
export async function destinationAction(_before: CartFormState, form: FormData): Promise<CartFormState> {
  const result = await guard(destinationInput, form, (destination: z.output<typeof destinationInput>) =>
    asShopper((client) => setDestination(client, destination)),
  );
  return answer("destination", result, form, ["country", "region", "postalCode"]);
}

/** Codes are worth money, so nobody may try them out by the hundred. */
async function triedCode(run: (client: ShopperClient) => Promise<Cart>): Promise<Result<Cart>> {
  const wait = await countTry({
    "cart code: session": await viewerTag(),
    "cart code: address": await shopperAddress(),
  });
  return wait === undefined ? asShopper(run) : failed("throttled", "TOO_MANY_CODES");
}

function answer(
  name: string,
  result: Result<Cart>,
  form: FormData,
  typed: string[] = [],
): Promise<CartFormState> {
  const state: CartFormState = result.ok
    ? { cart: result.value }
    : {
        error: result.error,
        typed: Object.fromEntries(typed.map((field) => [field, textOf(form, field, 1_000)])),
      };
  return answerCart(name, state);
}

/** Without scripts the page reads the cart itself, and a sealed address has no room for one. */
async function answerCart(name: string, { cart, ...state }: CartFormState): Promise<CartFormState> {
  const answered = await answerForm<CartFormState>(`cart ${name}`, state, {
    path: "/cart",
    query: { about: name },
  });
  return cart ? { ...answered, cart } : answered;
}
