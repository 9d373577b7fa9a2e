import { beforeEach, describe, expect, it } from "vitest";
import { failureOf } from "../catalog/testing";
import { seedOrders } from "../seed/orders";
import { suiteSandbox } from "../testing/suite";
import { backOffice, orderAt, restock } from "./testing";

const sandbox = suiteSandbox();
const office = backOffice();

beforeEach(() => {
  restock(sandbox);
  const order = (month: number) => ({
    buyer: "ada" as const,
    date: `2026-0${month}-10T10:00:00.000Z`,
    items: [
      ["stone-bowl", 3],
      ["logo-tee", 1],
    ] as const,
    outcome: "open" as const,
  });
  seedOrders(sandbox.world.state, [order(1), order(2)]);
});

const record = (index: number) => orderAt(sandbox, index);
const linesOf = (index: number) => record(index).order.lineItems as { id: string }[];
const parcel = (lines: [string | undefined, number?][], more: object = {}) =>
  ({
    lineItems: lines.map(([_id, quantity]) => ({ _id, ...(quantity ? { quantity } : {}) })),
    ...more,
  }) as never;
const activities = (index: number) =>
  (record(index).order.activities as { activityType: string }[]).map(({ activityType }) => activityType);

describe("sending an order", () => {
  it("in parts changes what the order says about itself, forth and back", async () => {
    const { id } = record(0).order;
    const [bowl, tee] = linesOf(0);
    const status = async () => (await office.orders.getOrder(id)).fulfillmentStatus;
    const first = await office.orderFulfillments.createFulfillment(id, parcel([[bowl?.id, 2]]));
    expect(await status()).toBe("PARTIALLY_FULFILLED");
    // Without a quantity all that is left of a line goes.
    const rest = await office.orderFulfillments.createFulfillment(id, parcel([[bowl?.id], [tee?.id]]));
    expect(rest.orderWithFulfillments?.fulfillments?.[1]?.lineItems).toMatchObject([
      { quantity: 1 },
      { quantity: 1 },
    ]);
    expect(await status()).toBe("FULFILLED");
    const fulfillmentId = first.fulfillmentId ?? "";
    await office.orderFulfillments.deleteFulfillment({ fulfillmentId, orderId: id });
    expect(await status()).toBe("PARTIALLY_FULFILLED");
    expect(activities(0).slice(-2)).toEqual(["ORDER_FULFILLED", "ORDER_NOT_FULFILLED"]);
  });

  it("takes no more than was bought, also when a line is named twice", async () => {
    const { id } = record(0).order;
    const [bowl] = linesOf(0);
    const refused = await failureOf(
      office.orderFulfillments.createFulfillment(
        id,
        parcel([
          [bowl?.id, 2],
          [bowl?.id, 2],
        ]),
      ),
    );
    expect(refused).toMatchObject({ status: 400 });
    expect(record(0).fulfillments).toEqual([]);
  });

  it("writes the link of a carrier Wix knows, and keeps the one that was sent for any other", async () => {
    const { id } = record(0).order;
    const [bowl, tee] = linesOf(0);
    const send = (line: string | undefined, trackingInfo: object) =>
      office.orderFulfillments.createFulfillment(id, parcel([[line, 1]], { trackingInfo }));
    const link = "https://bikes.example/parcel/7";
    await send(bowl?.id, { trackingNumber: "1Z 9", shippingProvider: "ups", trackingLink: link });
    const { orderWithFulfillments, fulfillmentId = "" } = await send(tee?.id, {
      trackingNumber: "7",
      shippingProvider: "Bicycle",
      trackingLink: link,
    });
    expect(orderWithFulfillments?.fulfillments?.map((sent) => sent.trackingInfo?.trackingLink)).toEqual([
      "https://www.ups.com/track?tracknum=1Z%209",
      link,
    ]);
    const update = (fulfillment: object) =>
      office.orderFulfillments.updateFulfillment({ fulfillmentId, orderId: id }, { fulfillment } as never);
    const same = await failureOf(update({ trackingInfo: { trackingNumber: "1Z 9" } }));
    expect(same).toMatchObject({
      status: 428,
      details: { applicationError: { code: "TRACKING_NUMBER_ALREADY_EXISTS" } },
    });
    const changed = await update({ trackingInfo: { trackingLink: null }, status: "In_Delivery" });
    expect(changed.fulfillments?.[1]).toMatchObject({
      status: "In_Delivery",
      trackingInfo: { trackingNumber: "7", shippingProvider: "Bicycle" },
    });
    expect(changed.fulfillments?.[1]?.trackingInfo?.trackingLink).toBeUndefined();
    expect(await failureOf(update({ status: "in_delivery" }))).toMatchObject({ status: 400 });
  });

  it("works for several orders at once; one that is refused gets no parcel at all", async () => {
    const lines = (index: number) => linesOf(index).map(({ id }): [string] => [id]);
    const answer = await office.orderFulfillments.bulkCreateFulfillments([
      { orderId: record(0).order.id, fulfillments: [parcel(lines(0))] },
      {
        orderId: record(1).order.id,
        fulfillments: [parcel([[linesOf(1)[0]?.id, 1]]), parcel([[linesOf(1)[0]?.id, 3]])],
      },
    ]);
    expect(answer.results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false]);
    expect(answer.results?.[0]?.ordersWithFulfillments?.fulfillments).toHaveLength(1);
    expect(answer.bulkActionMetadata).toMatchObject({ totalSuccesses: 1, totalFailures: 1 });
    expect(record(0).order.fulfillmentStatus).toBe("FULFILLED");
    expect(record(1)).toMatchObject({ fulfillments: [], order: { fulfillmentStatus: "NOT_FULFILLED" } });
  });
});
