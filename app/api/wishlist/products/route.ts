import { shopperAddress } from "@/lib/session/address";
import { countTry } from "@/lib/session/rate-limit";
import { savedIds } from "@/lib/wishlist/input";
import { listSavedProducts } from "@/lib/wishlist/queries";

/** More at a time would let one address make the shop read much. */
const mostAtOnce = 24;

/** Products by id (`?ids=a,b`), as everybody sees them. 403 for other sites, 429 for whoever asks too often, 400 for anything that is no such list. */
export async function GET(request: Request) {
  const site = request.headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin")
    return Response.json({ error: "FOREIGN_ORIGIN" }, { status: 403 });
  if ((await countTry({ "saved: address": await shopperAddress() })) !== undefined)
    return Response.json({ error: "TOO_OFTEN" }, { status: 429 });
  const asked = new URL(request.url).searchParams.get("ids") ?? "";
  const ids = savedIds.max(mostAtOnce).safeParse(asked === "" ? [] : asked.split(","));
  if (!ids.success) return Response.json({ error: "IDS" }, { status: 400 });
  try {
    return Response.json(await listSavedProducts([...new Set(ids.data)]), {
      headers: { "Cache-Control": "private, no-store" },
    });
  } catch (error) {
    console.error("wishlist: products could not be read", error);
    return Response.json({ error: "UNAVAILABLE" }, { status: 503 });
  }
}
