import { headers } from "next/headers";
import { personalJson, personalRefusal } from "@/lib/session/personal-answer";
import { isFromAnotherSite } from "@/lib/session/same-origin";
import { listMySavedIds } from "@/lib/wishlist/queries";

/** Ids of the products the member who asks has saved; 403 for other sites, 404 for whoever is no member. */
export async function GET() {
  if (isFromAnotherSite(await headers())) return personalRefusal(403, "FOREIGN_ORIGIN");
  try {
    const ids = await listMySavedIds();
    return ids ? personalJson(ids) : personalRefusal(404, "NOT_A_MEMBER");
  } catch (error) {
    console.error("wishlist: Wix could not be asked", error);
    return personalRefusal(503, "UNAVAILABLE");
  }
}
