import type { Refinement } from "@/lib/catalog/listing-types";
import type { ListingState } from "@/lib/catalog/listing-url";

/** The same listing, narrowed down otherwise, from its first page on. */
export function withRefinement(state: ListingState, change: Partial<Refinement>): ListingState {
  return firstPage({ ...state, refinement: { ...state.refinement, ...change } });
}

/** The same listing with a choice put in, or taken out when it was in. */
export function toggleChoice(state: ListingState, option: string, choice: string): ListingState {
  const { options } = state.refinement;
  const known = options.find(({ name }) => name === option)?.choices ?? [];
  const choices = known.includes(choice) ? known.filter((one) => one !== choice) : [...known, choice].sort();
  const others = options.filter(({ name }) => name !== option);
  const all = choices.length > 0 ? [...others, { name: option, choices }] : others;
  return withRefinement(state, { options: all.sort((a, b) => (a.name < b.name ? -1 : 1)) });
}

/** The same listing without a lower or an upper price. */
export function withoutPrice(state: ListingState): ListingState {
  const { minPrice: _min, maxPrice: _max, ...refinement } = state.refinement;
  return firstPage({ ...state, refinement });
}

/** Another order or another choice begins at the beginning. */
export function firstPage({ until: _until, ...state }: ListingState): ListingState {
  return { ...state, from: 1, to: 1 };
}
