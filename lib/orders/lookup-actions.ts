"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { failed, ok } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { shopperAddress } from "@/lib/session/address";
import { atLeast } from "@/lib/session/at-least";
import { answerForm } from "@/lib/session/form-answer";
import { textOf } from "@/lib/session/form-text";
import { countTry, forgetTries } from "@/lib/session/rate-limit";
import { lookUpOrder } from "./lookup";
import { lookupInput } from "./lookup-input";
import type { LookupFormState } from "./lookup-types";
import { proveOrder } from "./proof";

/** Milliseconds: no answer about an order comes sooner. */
const floor = 700;

/**
 * Finds an order by its number and the e-mail it was bought with, and leads to it. What is wrong is never said: not
 * by a word, and not by the time it takes.
 */
export async function lookUpOrderAction(_before: LookupFormState, form: FormData): Promise<LookupFormState> {
  const result = await atLeast(
    floor,
    guard(
      lookupInput,
      form,
      async (input) => {
        const address = await shopperAddress();
        const mistyped = { "order lookup: address and order": `${address} ${input.number}` } as const;
        const wait = await countTry({
          "order lookup: address": address,
          ...mistyped,
          "order lookup: order": input.number,
          "order lookup: email": input.email.toLowerCase(),
        });
        if (wait !== undefined) {
          return failed("throttled", "TOO_MANY_LOOKUPS", String(Math.max(Math.ceil(wait / 60), 1)));
        }
        const found = await lookUpOrder(input);
        if (!found.ok) return found;
        await forgetTries(mistyped);
        await proveOrder(found.value);
        return ok(found.value);
      },
      { anybody: true },
    ),
  );
  if (result.ok) redirect(`/orders/${encodeURIComponent(result.value)}` as Route);
  const typed = { number: textOf(form, "number", 40), email: textOf(form, "email") };
  return answerForm<LookupFormState>(
    "order lookup",
    { error: result.error, typed },
    { path: "/orders/find" },
  );
}
