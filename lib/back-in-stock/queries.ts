import "server-only";
import { getProductById } from "@/lib/catalog/queries";
import { isSameEmail } from "@/lib/same-email";
import type { ConfirmedMember } from "@/lib/session/confirmed-member";
import { withOwnersHelp } from "@/lib/session/owners-help";
import { askAsOwner } from "@/lib/wix/as-owner";
import { toStockWish } from "./convert";
import { manageRequests } from "./needs";
import type { StockWish } from "./types";

/** How many the account shows, the latest first. */
const most = 24;

/**
 * What a member has asked to be told of, the latest first: requests with the e-mail that is theirs. One Wix call, and
 * cached reads of the products.
 *
 * @throws ShopError `unavailable` when Wix cannot be asked or does not take the shop's key
 * Wix: `GET /back-in-stock-service/v1/back-in-stock-notification-requests`
 */
export async function listStockWishes({ email, contactId }: ConfirmedMember): Promise<StockWish[]> {
  // Wix finds requests by contact and not by e-mail, and makes a contact for every e-mail it is given.
  if (!contactId) return [];
  const { items } = await withOwnersHelp(() =>
    askAsOwner(manageRequests, ({ backInStockNotifications }) =>
      backInStockNotifications
        .queryBackInStockNotificationRequests()
        .eq("contactId", contactId)
        .descending("_createdDate")
        .limit(100)
        .find(),
    ),
  );
  // A contact may have other addresses, which nobody has confirmed.
  const own = items.filter((request) => isSameEmail(request.email, email)).slice(0, most);
  const wishes = await Promise.all(
    own.map(async (request) => {
      const id = request.catalogReference?.catalogItemId;
      return toStockWish(request, id ? await getProductById(id) : undefined);
    }),
  );
  return wishes.flatMap((wish) => wish ?? []);
}
