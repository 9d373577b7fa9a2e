"use server";

import { z } from "zod";
import { failed, ok, type Result } from "@/lib/result";
import { guard } from "@/lib/session/action";
import { once } from "@/lib/session/once";
import { getViewer } from "@/lib/session/viewer";
import { shopperClient } from "@/lib/wix/shopper";
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
    once(input.word && `move ${input.word}`, async () => {
      const viewer = await getViewer();
      if (viewer.kind === "guest" && viewer.ended) return failed("unauthenticated", "SESSION_ENDED");
      if (viewer.kind === "guest" || viewer.kind === "unavailable")
        return failed("unavailable", "NO_SESSION");
      const { added, ...change } = await addAgain(shopperClient(viewer.accessToken), [input.line]);
      return ok({ ...change, moved: added > 0 });
    }),
  );
}
