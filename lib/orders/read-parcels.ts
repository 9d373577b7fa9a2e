import "server-only";
import { report } from "@/lib/session/audit";
import { toFailure } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { toParcels } from "./parcels";
import type { Parcel } from "./types";

/**
 * What has been sent of an order. One Wix call.
 *
 * @param client of the order's member, or the back office's once the order's owner is known
 * @returns empty when Wix could not be asked: the order itself says that it was sent
 * Wix: `GET /ecom/v1/fulfillments/orders/{id}` (members and the back office)
 */
export async function readParcels(
  client: Pick<ShopperClient, "orderFulfillments">,
  id: string,
): Promise<Parcel[]> {
  try {
    const { orderWithFulfillments } = await client.orderFulfillments.listFulfillmentsForSingleOrder(id);
    return toParcels(orderWithFulfillments?.fulfillments ?? []);
  } catch (error) {
    report(`order: parcels could not be read: ${toFailure(error).code}`, error);
    return [];
  }
}
