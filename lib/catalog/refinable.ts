import type { ListingState } from "./listing-url";
import type { CatalogPort } from "./port";

/**
 * A listing without what its catalogue cannot narrow it down by, so that an address from elsewhere does not promise what
 * the products below it do not keep.
 */
export function refinable(state: ListingState, can: CatalogPort["can"]): ListingState {
  const { refinement } = state;
  return {
    ...state,
    refinement: {
      ...refinement,
      options: can.refineOptions ? refinement.options : [],
      inStock: can.refineStock && refinement.inStock,
      onSale: can.refineSale && refinement.onSale,
    },
  };
}
