import "server-only";
import { getProductById } from "@/lib/catalog/queries";
import { isSameEmail } from "@/lib/same-email";
import type { ConfirmedMember } from "@/lib/session/confirmed-member";
import { ownerTrouble } from "@/lib/session/owner-trouble";
import { catalogAdmin } from "@/lib/wix/admin";
import { toStockWish } from "./convert";
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
  const admin = catalogAdmin();
  // Wix finds requests by contact and not by e-mail, and makes a contact for every e-mail it is given.
  if (!admin || !contactId) return [];
  try {
    const { items } = await admin.backInStockNotifications
      .queryBackInStockNotificationRequests()
      .eq("contactId", contactId)
      .descending("_createdDate")
      .limit(100)
      .find();
    // A contact may have other addresses, which nobody has confirmed.
    const own = items.filter((request) => isSameEmail(request.email, email)).slice(0, most);
    const wishes = await Promise.all(
      own.map(async (request) => {
        const id = request.catalogReference?.catalogItemId;
        return toStockWish(request, id ? await getProductById(id) : undefined);
      }),
    );
    return wishes.flatMap((wish) => wish ?? []);
  } catch (error) {
    throw ownerTrouble("back in stock: listing (Manage Stores for WIX_API_KEY_CATALOG)", error);
  }
}
