import "server-only";
import { sameAmount } from "@/lib/money";
import { completions, matches } from "./completions";
import { everything } from "./listing-types";
import { listProducts } from "./listings";
import { getCategoryTree } from "./queries";
import { searchWords } from "./search-words";
import type { Suggestions } from "./suggestion-types";
import { flattenCategories } from "./tree";

const mostProducts = 5;
const mostCategories = 3;

/**
 * What the words lead to. Reads what the results page reads, so that going there costs nothing more.
 *
 * @throws ShopError when Wix could not be asked
 */
export async function getSuggestions(words: string): Promise<Suggestions> {
  const asked = searchWords(words);
  if (asked.length < 2) return { words: [], categories: [], products: [] };
  const [found, tree] = await Promise.all([
    listProducts({ words: asked, refinement: everything, sort: "best" }),
    getCategoryTree(),
  ]);
  const categories = flattenCategories(tree).filter(({ name }) => matches(asked, name));
  return {
    words: completions(
      asked,
      found.items.map(({ name }) => name),
    ),
    categories: categories.slice(0, mostCategories).map(({ name, slug }) => ({ name, slug })),
    products: found.items.slice(0, mostProducts).map(({ slug, name, picture, price }) => ({
      slug,
      name,
      ...(picture && { picture }),
      price: price.min,
      from: !sameAmount(price.min, price.max),
    })),
  };
}
