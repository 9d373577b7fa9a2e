import { headers } from "next/headers";
import { getCart } from "@/lib/cart/queries";

const personal = { "Cache-Control": "private, no-store" };

/** The current shopper's cart as JSON, for the drawer. 403 for other sites, 503 when Wix cannot be asked. */
export async function GET() {
  const site = (await headers()).get("sec-fetch-site");
  if (site === "cross-site" || site === "same-site") {
    return Response.json({ error: "FOREIGN_ORIGIN" }, { status: 403, headers: personal });
  }
  const result = await getCart();
  return result.ok
    ? Response.json(result.value, { headers: personal })
    : Response.json({ error: result.error.code }, { status: 503, headers: personal });
}
