import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { failureOf } from "../catalog/testing";
import { startSandbox, type TestSandbox } from "../testing/harness";
import { backOffice } from "./testing";

type Search = Parameters<ReturnType<typeof backOffice>["orders"]["searchOrders"]>[0];

let sandbox: TestSandbox;
const many = 400;

beforeAll(async () => {
  sandbox = await startSandbox({ orders: many });
});
afterAll(() => sandbox.stop());

const all = () => sandbox.world.state.ecom.orders.map(({ order }) => order);
const office = backOffice();
const search = async (wish: object) => office.orders.searchOrders(wish as Search);
const numbersOf = (found: { orders?: { number?: string }[] }) => found.orders?.map(({ number }) => number);

describe("a shop with many orders", () => {
  it("has them from a whole year, of every kind, and the same ones after a reset", async () => {
    const dates = all().map(({ createdDate }) => Date.parse(createdDate));
    expect(Math.max(...dates) - Math.min(...dates)).toBeGreaterThan(300 * 86_400_000);
    expect(new Set(all().map(({ status }) => status))).toEqual(
      new Set(["APPROVED", "CANCELED", "PENDING", "REJECTED"]),
    );
    const names = () => all().map(({ id, number, paymentStatus }) => ({ id, number, paymentStatus }));
    const before = names();
    await sandbox.control("POST", "/reset", { orders: many });
    expect(names()).toEqual(before);
  });

  it("shows them page by page, forward and back, each order once", async () => {
    const filter = { status: "APPROVED" };
    const pages: (string | undefined)[][] = [];
    let page = await search({ filter, cursorPaging: { limit: 100 } });
    while (true) {
      pages.push(numbersOf(page) ?? []);
      const cursor = page.metadata?.cursors?.next;
      if (!cursor) break;
      page = await search({ cursorPaging: { cursor, limit: 100 } });
    }
    const approved = all().filter(({ status }) => status === "APPROVED");
    const newestFirst = [...approved].sort((a, b) => (a.createdDate < b.createdDate ? 1 : -1));
    expect(pages.flat()).toEqual(newestFirst.map(({ number }) => number));
    const back = await search({ cursorPaging: { cursor: page.metadata?.cursors?.prev, limit: 100 } });
    expect(numbersOf(back)).toEqual(pages.at(-2));
  });

  it("takes 100 to a page and says so to who asks for more", async () => {
    expect((await search({})).orders).toHaveLength(100);
    expect(await failureOf(search({ cursorPaging: { limit: 101 } }))).toMatchObject({ status: 400 });
  });

  it("narrows them down by what a desk asks: what waits, from when, put away or not", async () => {
    const since = new Date(Date.now() - 30 * 86_400_000);
    const filter = {
      paymentStatus: "PAID",
      fulfillmentStatus: { $in: ["NOT_FULFILLED", "PARTIALLY_FULFILLED"] },
      archived: { $ne: true },
      _createdDate: { $gte: since, $lte: new Date() },
    };
    const found =
      (await search({ filter, sort: [{ fieldName: "_createdDate", order: "ASC" }] })).orders ?? [];
    const wanted = all().filter(
      (order) =>
        order.status !== "REJECTED" &&
        order.status !== "PENDING" &&
        order.paymentStatus === "PAID" &&
        order.fulfillmentStatus !== "FULFILLED" &&
        order.createdDate >= since.toISOString(),
    );
    expect(wanted.length).toBeGreaterThan(3);
    expect(found.map(({ number }) => number)).toEqual(wanted.map(({ number }) => number));
    const archived = (await search({ filter: { archived: true } })).orders ?? [];
    expect(archived.length).toBeGreaterThan(10);
    expect(archived.every(({ fulfillmentStatus }) => fulfillmentStatus === "FULFILLED")).toBe(true);
  });

  it("finds one by its number, part of an address or a name", async () => {
    const sought = all().find(({ status }) => status === "APPROVED");
    if (!sought) throw new Error("no approved order");
    const { email } = sought.buyerInfo as { email: string };
    const { contactDetails } = sought.billingInfo as { contactDetails: { lastName: string } };
    expect(numbersOf(await search({ filter: { number: sought.number } }))).toEqual([sought.number]);
    const anywhere = (text: string) => ({
      $or: [
        { number: { $eq: text } },
        { "buyerInfo.email": { $startsWith: text } },
        { "billingInfo.contactDetails.lastName": { $startsWith: text } },
      ],
    });
    expect(numbersOf(await search({ filter: anywhere(email.slice(0, -4)) }))).toContain(sought.number);
    const namesakes = (await search({ filter: anywhere(contactDetails.lastName) })).orders ?? [];
    expect(namesakes.length).toBeGreaterThan(0);
    expect(new Set(namesakes.map(({ billingInfo }) => billingInfo?.contactDetails?.lastName))).toEqual(
      new Set([contactDetails.lastName]),
    );
    const words = { expression: email.toUpperCase() };
    expect(numbersOf(await search({ search: words }))).toContain(sought.number);
  });

  it("sorts by total and refuses to sort by what is not declared", async () => {
    const dearest = await search({ sort: [{ fieldName: "priceSummary.total.amount", order: "DESC" }] });
    const totals = (dearest.orders ?? []).map(({ priceSummary }) => Number(priceSummary?.total?.amount));
    expect(totals).toEqual([...totals].sort((a, b) => b - a));
    expect(await failureOf(search({ sort: [{ fieldName: "buyerNote" }] }))).toMatchObject({ status: 400 });
    expect(await failureOf(search({ filter: { buyerNote: "x" } }))).toMatchObject({
      details: { applicationError: { code: "INVALID_FILTER" } },
    });
  });

  it("counts them by kind", async () => {
    const count = (options: object) =>
      (
        office.orders as unknown as {
          aggregateOrders(wish: object): Promise<{ aggregates: Record<string, Record<string, number>> }>;
        }
      ).aggregateOrders(options);
    const { aggregates } = await count({
      filter: { status: "APPROVED" },
      aggregation: {
        payment: { $count: ["paymentStatus"] },
        both: { $count: ["paymentStatus", "fulfillmentStatus"] },
      },
    });
    const number = (test: (order: ReturnType<typeof all>[number]) => boolean) =>
      all().filter((order) => order.status === "APPROVED" && test(order)).length;
    expect(aggregates.payment?.NOT_PAID).toBe(number(({ paymentStatus }) => paymentStatus === "NOT_PAID"));
    expect(aggregates.both?.["(PAID|FULFILLED)"]).toBe(
      number(
        ({ paymentStatus, fulfillmentStatus }) =>
          paymentStatus === "PAID" && fulfillmentStatus === "FULFILLED",
      ),
    );
    expect(await failureOf(count({ aggregation: { x: { $median: "number" } } }))).toMatchObject({
      status: 400,
    });
  });
});
