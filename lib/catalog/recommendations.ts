import "server-only";
import { ask } from "./ask";
import { storesAppId } from "./reference";

/** Wix's algorithms of the stores app, the most telling first. Tried in this order until one has enough. */
const algorithms = {
  frequentlyBoughtTogether: "d5aac1e1-2e53-4d11-85f7-7172710b4783",
  fromTheSameCategories: "68ebce04-b96a-4c52-9329-08fc9d8c1253",
};

/** Fewer would not fill a row. */
const least = 4;

/**
 * Ids of products Wix recommends beside one, best first. Wix: `POST /v1/recommendations/get`
 *
 * @returns empty when it has none, or could not be asked: a page is not worse for it than by one row
 */
export async function recommendedBeside(productId: string): Promise<string[]> {
  try {
    const answer = await ask((reader) =>
      reader.recommendations.getRecommendation(
        Object.values(algorithms).map((_id) => ({ _id, appId: storesAppId })),
        { items: [{ catalogItemId: productId, appId: storesAppId }], minimumRecommendedItems: least },
      ),
    );
    return (answer?.recommendation?.items ?? []).flatMap(({ catalogItemId }) => catalogItemId ?? []);
  } catch {
    return [];
  }
}
