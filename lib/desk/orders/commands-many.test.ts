import { describe, expect, it } from "vitest";
import { failed, ok } from "@/lib/result";
import { sendMany } from "./commands-many";

const orders = ["10001", "10002", "10003", "10004"].map((number) => ({ orderId: `id-${number}`, number }));
const cancelled = failed("conflict", "ORDER_CANCELLED");

describe("several orders at once", () => {
  it("are sent in turn, and told by what became of them", async () => {
    const asked: string[] = [];
    const sent = await sendMany(orders, async (orderId) => {
      asked.push(orderId);
      return orderId === "id-10002" || orderId === "id-10004" ? cancelled : ok(undefined);
    });
    expect(asked).toEqual(orders.map(({ orderId }) => orderId));
    expect(sent).toEqual(
      ok([{ numbers: ["10001", "10003"] }, { numbers: ["10002", "10004"], problem: cancelled.error }]),
    );
  });

  it("are not tried any more when time has run out", async () => {
    let time = 0;
    const sent = await sendMany(
      orders,
      async () => {
        time += 13_000;
        return ok(undefined);
      },
      () => time,
    );
    expect(sent).toEqual(
      ok([{ numbers: ["10001", "10002"] }, { numbers: ["10003", "10004"], problem: "not tried" }]),
    );
  });
});
