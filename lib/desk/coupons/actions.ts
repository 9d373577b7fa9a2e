"use server";

import { refresh } from "next/cache";
import { answerDesk } from "@/lib/desk/form-answer";
import { asAdmin } from "@/lib/desk/guard";
import { shopClock } from "@/lib/desk/shop-clock";
import type { DeskFormState } from "@/lib/desk/types";
import { ok } from "@/lib/result";
import { createCoupon, endCoupon } from "./commands";
import { couponInput, endCouponInput } from "./input";

/** Makes a coupon. */
export async function createCouponDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  return answerDesk(
    await asAdmin("coupons: create", couponInput, form, async (input, desk) => {
      const { code, kind, percent, amount } = input;
      desk.note({ object: `coupon ${code}`, after: { kind, percent, amount } });
      const made = await createCoupon(input, (await shopClock()).zone);
      if (!made.ok) return made;
      refresh();
      return ok({ said: `${code} can be used from now on.` });
    }),
  );
}

/** Switches a coupon off. */
export async function endCouponDeskAction(_before: DeskFormState, form: FormData): Promise<DeskFormState> {
  return answerDesk(
    await asAdmin("coupons: end", endCouponInput, form, async ({ id }, desk) => {
      desk.note({ object: `coupon ${id}` });
      const ended = await endCoupon(id);
      if (!ended.ok) return ended;
      const { code, state } = ended.value;
      desk.note({ object: `coupon ${code}`, before: { state }, after: { state: "ended" } });
      refresh();
      return ok({ said: `${code} has ended.` });
    }),
  );
}
