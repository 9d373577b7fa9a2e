import { z } from "zod";
import { mostSaved } from "./types";

export const saveInput = z.object({
  productId: z.guid(),
  /** From a script, or from a form. */
  saved: z.union([z.boolean(), z.enum(["true", "false"]).transform((text) => text === "true")]),
});

/** What a browser has kept of its own. */
export const savedIds = z.array(z.guid()).max(mostSaved);
