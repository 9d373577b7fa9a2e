import "server-only";
import { orders } from "@wix/ecom";
import { coupons } from "@wix/marketing";
import { members } from "@wix/members";
import { ApiKeyStrategy, createClient } from "@wix/sdk";
import { products, productsV3 } from "@wix/stores";
import { ownerBearer, wixFetch } from "../transport";
import { type Answer, answerTo } from "./answer";
import type { CatalogVersion } from "./catalog";

/** What an owner's credential may be for. */
export type ProbedDuty = "orders" | "catalog" | "members" | "promotions";

/** An API key of the owner's for one site, or a token of the project's own. */
export type Credential = { apiKey: string; siteId: string } | { projectToken: string };

/**
 * Asks for one thing that nobody but a credential with the duty's permission is told, and looks at nothing of it.
 *
 * @param version of the catalogue; the other one's questions are refused
 */
export function tryDuty(
  duty: ProbedDuty,
  credential: Credential,
  version: CatalogVersion | undefined,
): Promise<Answer<void>> {
  const auth =
    "apiKey" in credential ? ApiKeyStrategy(credential) : ownerBearer(() => credential.projectToken);
  const modules = { coupons, members, orders, products, productsV3 };
  const client = createClient({ auth, modules, fetch: wixFetch });
  return answerTo(async () => {
    switch (duty) {
      case "orders":
        await client.orders.searchOrders({ cursorPaging: { limit: 1 } });
        return;
      case "members":
        await client.members.queryMembers().limit(1).find();
        return;
      case "catalog":
        if (version === "V1") await client.products.queryProducts().limit(1).find();
        else await client.productsV3.queryProducts().limit(1).find();
        return;
      case "promotions":
        await client.coupons.queryCoupons({ paging: { limit: 1 } });
    }
  });
}
