import { keyOfChoices } from "./variant-key";

/** The app that Wix's catalogues of products belong to. */
export const storesAppId = "215238eb-22a5-4c36-9e7b-e7c08025e04e";

/** What a catalogue reference says beside which product it is. */
export interface Referred {
  variantId: string;
  /** Instead of `variantId` where Wix has no id for the variant: its choices by name. */
  byName?: Record<string, string>;
  /** Modifiers by their Wix key. */
  options?: Record<string, string>;
  texts?: Record<string, string>;
  preOrder?: boolean;
  subscriptionId?: string;
}

/** What Wix puts where a product has no variants. */
const noVariantId = "00000000-0000-0000-0000-000000000000";

/**
 * The `options` of a catalogue reference. A variant is named by its id or, where Wix has none for it, by its choices;
 * personalisations, a pre-order and a subscription stand beside that.
 */
export function referenceOptions(item: Referred): Record<string, unknown> {
  const choices = { ...item.byName, ...item.options };
  return {
    ...(item.byName === undefined && { variantId: item.variantId }),
    ...(Object.keys(choices).length > 0 && { options: choices }),
    ...(Object.keys(item.texts ?? {}).length > 0 && { customTextFields: item.texts }),
    ...(item.preOrder && { preOrderRequested: true }),
    ...(item.subscriptionId && { subscriptionOptionId: item.subscriptionId }),
  };
}

/** Our id of the variant that the `options` of a catalogue reference name; undefined where they name none. */
export function variantNamed(options: Record<string, unknown> | null | undefined): string | undefined {
  const variantId = options?.variantId;
  if (typeof variantId === "string" && variantId !== noVariantId) return variantId;
  const choices = Object.entries((options?.options ?? {}) as Record<string, unknown>);
  const named = choices.filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return named.length > 0 ? keyOfChoices(Object.fromEntries(named)) : undefined;
}
