import type { SeedBlock, SeedOption } from "../seed/types";
import { richContent } from "./rich-content";
import type { CatalogState } from "./state";
import type { ProductOption, RichContent } from "./types";

/** What the expansion of a shop's products shares. */
export interface SeedContext {
  /** Customizations, brands, ribbons and info sections are added to it on the way. */
  state: CatalogState;
  /** Category ids by slug. */
  categoryIds: ReadonlyMap<string, string>;
  /** Documents already made, by the blocks they were made of: generated shops repeat them. */
  shared: Map<readonly SeedBlock[], RichContent>;
  /** Options already expanded, where they bring no pictures of their own. */
  options: Map<SeedOption, ProductOption>;
}

/** The blocks as a document; one object for the same list of blocks. */
export function documentOf(context: SeedContext, blocks: readonly SeedBlock[], date: string): RichContent {
  const known = context.shared.get(blocks);
  if (known) return known;
  const document = richContent(blocks, date);
  context.shared.set(blocks, document);
  return document;
}
