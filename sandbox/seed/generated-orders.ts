import type { CatalogReference, OrderRecord } from "../ecom/state";
import type { State } from "../kernel/world";
import { dice, pick } from "./dice";
import { generatedBuyer } from "./generated-buyers";
import type { Outcome } from "./order-outcomes";
import { historyWorld, pastOrder, referenceTo } from "./past-order";

const day = 86_400_000;
const year = 365 * day;
/** Orders for each buyer, on average. */
const loyalty = 4;

/** Everything that can have happened to an order that is old enough for it, the usual more often. */
const settled: readonly Outcome[] = [
  ...Array<Outcome>(12).fill("fulfilled"),
  "canceled",
  "refunded",
  "partly-refunded",
  "partly",
  "unpaid",
  "rejected",
];
/** Newest first, so that the last few orders have one of each. */
const recent: readonly Outcome[] = ["open", "pending", "unpaid", "open", "open", "open", "open"];
const underWay: readonly Outcome[] = ["fulfilled", "fulfilled", "fulfilled", "partly", "open", "unpaid"];

/**
 * Gives the shop `count` orders of guests, spread over the year before `now`. Changes `state` and answers it; stock
 * stays as the catalogue says. Everything but the dates is the same on every machine.
 */
export function generateOrders(state: State, count: number, now: Date): State {
  const world = historyWorld(state);
  const references = goods(state);
  const step = year / count;
  for (let index = 0; index < count; index += 1) {
    const roll = dice(index);
    const age = (count - index) * step - roll(1_000) * (step / 1_000);
    const sale = {
      buyer: generatedBuyer(roll(Math.ceil(count / loyalty))),
      date: new Date(now.getTime() - age).toISOString(),
      lines: basket(references, roll),
      outcome: outcomeOf(age, count - 1 - index, roll),
      method: roll(6) === 0 ? "express-us" : "standard-us",
    };
    const method = sale.buyer.address.country === "US" ? sale.method : "international";
    const record = pastOrder(world, { ...sale, method }, String(state.ecom.nextOrderNumber));
    state.ecom.orders.push(seen(record, age));
    state.ecom.nextOrderNumber += 1;
  }
  state.ecom.orders.sort((a, b) => (a.order.createdDate < b.order.createdDate ? -1 : 1));
  return state;
}

/** Every variant on sale, once. */
function goods({ catalog }: State): CatalogReference[] {
  return Object.values(catalog.products)
    .filter(({ visible }) => visible)
    .flatMap((product) =>
      product.variantsInfo.variants
        .filter(({ visible }) => visible !== false)
        .map((variant) => referenceTo(product, variant)),
    );
}

/** One to three different things, mostly one of each. */
function basket(references: readonly CatalogReference[], roll: (sides: number) => number) {
  const first = roll(references.length);
  const size = Math.min(references.length, 1 + roll(3));
  return Array.from({ length: size }, (_, place) => ({
    // 7919 is a prime: the steps do not come back to the first thing.
    reference: pick(references, first + place * 7_919),
    quantity: roll(4) === 0 ? 2 + roll(3) : 1,
  }));
}

function outcomeOf(age: number, fromNewest: number, roll: (sides: number) => number): Outcome {
  if (age < 3 * day || fromNewest < recent.length) return pick(recent, fromNewest);
  const usual = age < 12 * day ? underWay : settled;
  return pick(usual, roll(usual.length));
}

/** Somebody has looked at what is older than a day, and put away what was done half a year ago. */
function seen(record: OrderRecord, age: number): OrderRecord {
  const { order } = record;
  order.seenByAHuman = age > day;
  order.archived = age > year / 2 && order.fulfillmentStatus === "FULFILLED";
  return record;
}
