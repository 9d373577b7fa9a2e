"use server";

import { z } from "zod";
import type { Result } from "@/lib/result";
import { asShopper } from "@/lib/session/acting";
import { guard } from "@/lib/session/action";
import { once } from "@/lib/session/once";
import { addAgain } from "./add-again";
import { type LineAgain, lineAgain } from "./again";
import type { CartChange } from "./types";

/** A cart after a saved line was to come back. */
export interface MovedBack extends CartChange {
  /** Whether it did, whole or in part. */
  moved: boolean;
}

/**
 * Puts a line that was saved for later back in the cart. What can no longer be had is told as a notice.
 *
 * @param word what the browser calls this wish, so that it counts once
 */
export async function moveToCartAction(line: LineAgain, word: string): Promise<Result<MovedBack>> {
  return guard(z.object({ line: lineAgain, word: z.guid().or(z.literal("")) }), { line, word }, (input) =>
    once(input.word && `move ${input.word}`, () =>
      asShopper(async (client) => {
        const { added, ...change } = await addAgain(client, [input.line]);
        return { ...change, moved: added > 0 };
      }),
    ),
  );
}
