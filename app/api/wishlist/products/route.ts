import { savedIds } from "@/lib/wishlist/input";
import { listSavedProducts } from "@/lib/wishlist/queries";

/** More at a time would let one address make the shop read much. */
const mostAtOnce = 24;

/** Products by id (`?ids=a,b`), as everybody sees them. 400 for anything that is no such list. */
export async function GET(request: Request) {
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
