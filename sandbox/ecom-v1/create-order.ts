import { placeOrder } from "../ecom/place-order";
import type { CartRecord } from "../ecom/state";
import { applicationError, WixError } from "../kernel/errors";
import type { World } from "../kernel/world";

/** V2's code -> V1's, where they differ. All are in the SDK's types; which meets which is inferred. */
const codes: Record<string, string> = {
  CART_ALREADY_ORDERED: "CHECKOUT_ALREADY_PAID",
  EMPTY_CART: "EMPTY_CHECKOUT",
  MISSING_DELIVERY_ADDRESS: "NO_SELECTED_CARRIER_SERVICE_OPTION",
  MISSING_DELIVERY_METHOD: "NO_SELECTED_CARRIER_SERVICE_OPTION",
  DELIVERY_METHOD_NO_LONGER_AVAILABLE: "SELECTED_CARRIER_SERVICE_OPTION_NO_LONGER_AVAILABLE",
};

interface Refusal {
  code: string;
  description: string;
  data: {
    violationsList?: { violations?: { lineItemsOutOfStockData?: { allLineItemsOutOfStock?: boolean } }[] };
  };
}

/**
 * Places the order of a checkout and pays it with the test card at once.
 *
 * @throws 428 EMPTY_CHECKOUT, FULL_OUT_OF_STOCK, PARTIAL_OUT_OF_STOCK, CHECKOUT_ALREADY_PAID, …
 */
export function createOrder(world: World, cart: CartRecord) {
  try {
    return placeOrder(world, cart);
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    throw applicationError(428, codeOf(refusal), refusal.description, refusal.data);
  }
}

function refusalIn(error: unknown): Refusal | undefined {
  if (!(error instanceof WixError) || !("details" in error.body)) return undefined;
  return error.body.details.applicationError as Refusal | undefined;
}

function codeOf({ code, data }: Refusal): string {
  if (code !== "LINE_ITEMS_OUT_OF_STOCK") return codes[code] ?? code;
  const [first] = data.violationsList?.violations ?? [];
  return first?.lineItemsOutOfStockData?.allLineItemsOutOfStock
    ? "FULL_OUT_OF_STOCK"
    : "PARTIAL_OUT_OF_STOCK";
}
