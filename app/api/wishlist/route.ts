import { headers } from "next/headers";
import { listMySavedIds } from "@/lib/wishlist/queries";

const personal = { "Cache-Control": "private, no-store" };

/** Ids of the products the member who asks has saved; 403 for other sites, 404 for whoever is no member. */
export async function GET() {
  const site = (await headers()).get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site")
    return Response.json({ error: "FOREIGN_ORIGIN" }, { status: 403, headers: personal });
  try {
    const ids = await listMySavedIds();
    return ids
      ? Response.json(ids, { headers: personal })
      : Response.json({ error: "NOT_A_MEMBER" }, { status: 404, headers: personal });
  } catch (error) {
    console.error("wishlist: Wix could not be asked", error);
    return Response.json({ error: "UNAVAILABLE" }, { status: 503, headers: personal });
  }
}
