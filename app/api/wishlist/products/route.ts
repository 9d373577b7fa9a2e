import { shopperAddress } from "@/lib/session/address";
import { personalJson, personalRefusal } from "@/lib/session/personal-answer";
import { countTry } from "@/lib/session/rate-limit";
import { isFromAnotherSite } from "@/lib/session/same-origin";
import { savedIds } from "@/lib/wishlist/input";
import { listSavedProducts } from "@/lib/wishlist/queries";

/** More at a time would let one address make the shop read much. */
const mostAtOnce = 24;

/** Products by id (`?ids=a,b`, and `version.a=…` for one version of it), as everybody sees them. 403 for other sites, 429 for whoever asks too often, 400 for anything that is no such list. */
export async function GET(request: Request) {
  if (isFromAnotherSite(request.headers)) return personalRefusal(403, "FOREIGN_ORIGIN");
  if ((await countTry({ "saved: address": await shopperAddress() })) !== undefined)
    return personalRefusal(429, "TOO_OFTEN");
  const { searchParams } = new URL(request.url);
  const asked = searchParams.get("ids") ?? "";
  const ids = savedIds.max(mostAtOnce).safeParse(asked === "" ? [] : asked.split(","));
  if (!ids.success) return personalRefusal(400, "IDS");
  try {
    const wishes = [...new Set(ids.data)].map((id) => {
      const variantId = searchParams.get(`version.${id}`);
      return { id, ...(variantId && { variantId }) };
    });
    return personalJson(await listSavedProducts(wishes));
  } catch (error) {
    console.error("wishlist: products could not be read", error);
    return personalRefusal(503, "UNAVAILABLE");
  }
}
