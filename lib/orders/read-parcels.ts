import "server-only";
import { report } from "@/lib/session/audit";
import { toFailure } from "@/lib/wix/errors";
import type { ShopperClient } from "@/lib/wix/shopper";
import { toParcels } from "./parcels";
import type { Parcel } from "./types";

/** Puts a question to Wix in somebody's name: the order's member, or the owner once it is known whose the order is. */
type Ask = <T>(question: (client: Pick<ShopperClient, "orderFulfillments">) => Promise<T>) => Promise<T>;

/**
 * What has been sent of an order. One Wix call.
 *
 * @returns empty when Wix could not be asked: the order itself says that it was sent
 * Wix: `GET /ecom/v1/fulfillments/orders/{id}` (members and the back office)
 */
export async function readParcels(ask: Ask, id: string): Promise<Parcel[]> {
  try {
    const { orderWithFulfillments } = await ask(({ orderFulfillments }) =>
      orderFulfillments.listFulfillmentsForSingleOrder(id),
    );
    return toParcels(orderWithFulfillments?.fulfillments ?? []);
  } catch (error) {
    report(`order: parcels could not be read: ${toFailure(error).code}`, error);
    return [];
  }
}
