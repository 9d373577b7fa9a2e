import type { Product } from "./types";

/** Whether a product can be put in the cart without asking anything: one version of it, and nothing to be said. */
export function needsNoChoice({ variants, modifiers, subscription }: Product): boolean {
  const [only, ...others] = variants;
  if (!only || others.length > 0) return false;
  return (
    only.stock !== "sold-out" &&
    !modifiers.some(({ mandatory }) => mandatory) &&
    (subscription?.oneTime ?? true)
  );
}
