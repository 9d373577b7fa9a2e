import { headers } from "next/headers";
import { getCart } from "@/lib/cart/queries";
import { personalJson, personalRefusal } from "@/lib/session/personal-answer";
import { isFromAnotherSite } from "@/lib/session/same-origin";

/** The current shopper's cart as JSON, for the drawer. 403 for other sites, 503 when Wix cannot be asked. */
export async function GET() {
  if (isFromAnotherSite(await headers())) return personalRefusal(403, "FOREIGN_ORIGIN");
  const result = await getCart();
  return result.ok ? personalJson(result.value) : personalRefusal(503, result.error.code);
}
