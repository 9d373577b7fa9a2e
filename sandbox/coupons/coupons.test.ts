import { coupons } from "@wix/marketing";
import { createClient } from "@wix/sdk";
import { beforeEach, describe, expect, it } from "vitest";
import { failureOf } from "../catalog/testing";
import { bowl, item, productOf, restock, visitor } from "../ecom/testing";
import { keyAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();
const office = createClient({ auth: keyAuth("promotions"), modules: { coupons } }).coupons;

beforeEach(() => restock(sandbox));

type Specification = Parameters<typeof office.createCoupon>[0];

const start = String(Date.UTC(2026, 0, 1));
const spring: Specification = {
  name: "Spring",
  code: "SPRING20",
  startTime: start,
  percentOffRate: 20,
  scope: { namespace: "stores" },
};
const create = async (more: Specification = {}) =>
  (await office.createCoupon({ ...spring, ...more }))._id ?? "";
const codes = async (query: object) =>
  (await office.queryCoupons(query)).coupons?.map(({ specification }) => specification?.code);
const violated = async (call: Promise<unknown>) => {
  const { status, details } = await failureOf(call);
  return [status, details?.validationError?.fieldViolations?.[0]?.field];
};

/** Somebody with three bowls for 9.50 each and a book of recipes for 12 in the cart. */
async function shopper() {
  const guest = await visitor();
  const recipes = productOf(sandbox, "glaze-recipes");
  await guest.currentCartV2.addLineItemsToCurrentCart({
    catalogItems: [bowl(sandbox, 3), item(recipes, recipes.variantsInfo.variants[0])],
  });
  const enter = (code: string) => guest.currentCartV2.addCouponToCurrentCart({ code });
  return {
    guest,
    enter,
    reason: async (code: string) =>
      ((await failureOf(enter(code))) as { details?: { applicationError?: { data?: { reason?: string } } } })
        .details?.applicationError?.data?.reason,
    discount: async () =>
      (await guest.currentCartV2.calculateCurrentCart()).summary?.priceSummary?.discount?.amount,
  };
}

describe("an owner's coupons", () => {
  it("are made, read, changed and deleted", async () => {
    const id = await create({ usageLimit: 5, limitPerCustomer: 1 });
    expect(await office.getCoupon(id)).toMatchObject({
      _id: id,
      expired: false,
      numberOfUsages: 0,
      specification: {
        code: "SPRING20",
        percentOffRate: 20,
        active: true,
        startTime: start,
        usageLimit: 5,
        type: "percentOffRate",
        scope: { namespace: "stores" },
      },
    });
    await office.updateCoupon(id, { percentOffRate: 25, usageLimit: null, name: "Late spring" });
    const { specification } = await office.getCoupon(id);
    expect(specification).toMatchObject({ name: "Late spring", percentOffRate: 25, limitPerCustomer: 1 });
    expect(specification?.usageLimit).toBeUndefined();
    await office.updateCoupon(id, { minimumSubtotal: 30 });
    const later = (await office.getCoupon(id)).specification;
    expect([later?.minimumSubtotal, later?.scope]).toEqual([30, undefined]);
    await office.deleteCoupon(id);
    expect(await failureOf(office.getCoupon(id))).toMatchObject({ status: 404 });
  });

  it("are refused by field: what is missing, contradicts itself or is taken", async () => {
    expect(await violated(create({ name: "" }))).toEqual([400, "specification.name"]);
    expect(await violated(create({ code: "X".repeat(21) }))).toEqual([400, "specification.code"]);
    expect(await violated(create({ percentOffRate: 120 }))).toEqual([400, "specification.percentOffRate"]);
    expect(await violated(create({ moneyOffAmount: 5 }))).toEqual([400, "specification.percentOffRate"]);
    expect(await violated(create({ minimumSubtotal: 5 }))).toEqual([400, "specification.minimumSubtotal"]);
    expect(await violated(create({ expirationTime: "1000" }))).toEqual([400, "specification.expirationTime"]);
    const { percentOffRate: _rate, ...nothing } = spring;
    expect((await violated(office.createCoupon(nothing)))[0]).toBe(400);
    const id = await create();
    expect(await failureOf(create({ code: "spring20" }))).toMatchObject({ status: 409 });
    expect(await violated(office.updateCoupon(id, { moneyOffAmount: 5 }))).toEqual([
      400,
      "specification.moneyOffAmount",
    ]);
  });

  it("are found by what they are, sorted and page by page", async () => {
    await create();
    await create({ code: "OFF", active: false });
    const filter = (wish: object) => ({ filter: JSON.stringify(wish) });
    expect(await codes(filter({ "specification.code": "SPRING20" }))).toEqual(["SPRING20"]);
    expect(await codes(filter({ "specification.active": false }))).toEqual(["OFF"]);
    expect(await codes(filter({ expired: "true" }))).toEqual(["SUMMER24"]);
    const page = await office.queryCoupons({
      sort: JSON.stringify({ "specification.code": "desc" }),
      paging: { limit: 2, offset: 1 },
    });
    expect(page.totalResults).toBe(6);
    expect(page.coupons?.map(({ specification }) => specification?.code)).toEqual(["SUMMER24", "SPRING20"]);
    expect(await failureOf(office.queryCoupons({ filter: "{" }))).toMatchObject({ status: 400 });
  });

  it("are made and deleted many at once, each for itself", async () => {
    const made = await office.bulkCreateCoupons([spring, { ...spring, code: "" }, spring], {
      returnFullEntity: true,
    });
    expect(made.results?.map(({ itemMetadata }) => itemMetadata?.success)).toEqual([true, false, false]);
    expect(made.results?.[0]?.coupon?.specification?.code).toBe("SPRING20");
    expect(made.bulkActionMetadata).toMatchObject({ totalSuccesses: 1, totalFailures: 2 });
    const id = made.results?.[0]?.itemMetadata?._id ?? "";
    const gone = await office.bulkDeleteCoupons([id, id]);
    expect(gone.results?.map(({ success }) => success)).toEqual([true, false]);
    expect(await codes({})).not.toContain("SPRING20");
  });
});

describe("a coupon in a cart", () => {
  it("takes off what its kind says", async () => {
    const stores = { namespace: "stores" };
    const recipes = { name: "product", entityId: productOf(sandbox, "glaze-recipes").id };
    const { percentOffRate: _rate, ...base } = spring;
    // 40.50 altogether.
    const kinds: [Specification, string][] = [
      [{ percentOffRate: 10 }, "4.05"],
      [{ moneyOffAmount: 100 }, "40.5"],
      [{ percentOffRate: 10, scope: { ...stores, group: recipes } }, "1.2"],
      [{ fixedPriceAmount: 8 }, "8.5"],
      [{ buyXGetY: { x: 2, y: 1 } }, "9.5"],
      [{ percentOffRate: 50, limitedToOneItem: true }, "4.75"],
    ];
    for (const [index, [kind, expected]] of kinds.entries()) {
      const code = `KIND${index}`;
      await office.createCoupon({ ...base, scope: stores, ...kind, code });
      const { enter, discount } = await shopper();
      await enter(code);
      expect(await discount(), code).toBe(expected);
    }
  });

  it("says why it cannot be used", async () => {
    const { reason } = await shopper();
    const other = { namespace: "stores", group: { name: "product", entityId: "no-such-product" } };
    await create({ code: "LATER", startTime: String(Date.now() + 86_400_000) });
    await create({ code: "OFF", active: false });
    await create({ code: "OTHER", scope: other });
    const { percentOffRate: _rate, ...base } = spring;
    await office.createCoupon({ ...base, code: "MANY", buyXGetY: { x: 5, y: 1 } });
    expect(await reason("LATER")).toBe("INACTIVE");
    expect(await reason("OFF")).toBe("DISABLED");
    expect(await reason("SUMMER24")).toBe("EXPIRED");
    expect(await reason("OTHER")).toBe("NOT_APPLICABLE_TO_SELECTED_LINE_ITEMS");
    expect(await reason("MANY")).toBe("MIN_LINE_ITEM_QUANTITY_NOT_REACHED");
  });

  it("stops working when its owner ends it or deletes it, while it is in the cart", async () => {
    const id = await create();
    const { enter, discount, guest } = await shopper();
    await enter("SPRING20");
    expect(await discount()).toBe("8.1");
    const warnings = async () =>
      (await guest.currentCartV2.calculateCurrentCart()).summary?.violations?.map(({ code }) => code);
    await office.updateCoupon(id, { expirationTime: String(Date.now() - 1000) });
    expect(await discount()).toBe("0");
    await office.updateCoupon(id, { expirationTime: null });
    expect(await discount()).toBe("8.1");
    await office.deleteCoupon(id);
    expect(await discount()).toBe("0");
    expect(await warnings()).toContain("INVALID_COUPON_STATUS");
  });

  it("is counted with the order, and once for each customer when its owner says so", async () => {
    const id = await create({ limitPerCustomer: 1, usageLimit: 2 });
    const buy = async (email: string) => {
      const { guest, enter } = await shopper();
      await guest.currentCartV2.updateCurrentCart({
        customerInfo: { email },
        deliveryInfo: { address: { country: "SE" } },
      } as never);
      await guest.currentCartV2.setDeliveryMethodForCurrentCart({ code: "international" });
      const { cart } = await enter("SPRING20");
      await guest.cartV2.placeOrder(cart?._id ?? "");
    };
    const reasonOf = async (call: Promise<unknown>) =>
      ((await failureOf(call)) as { details?: { applicationError?: { data?: { reason?: string } } } }).details
        ?.applicationError?.data?.reason;
    sandbox.world.state.catalog.inventoryItems = Object.fromEntries(
      Object.entries(sandbox.world.state.catalog.inventoryItems).map(([key, stock]) => [
        key,
        { ...stock, trackQuantity: false, inStock: true, availabilityStatus: "IN_STOCK" as const },
      ]),
    );
    await buy("ines@example.com");
    expect((await office.getCoupon(id)).numberOfUsages).toBe(1);
    expect(await reasonOf(buy("INES@example.com"))).toBe("MAX_USAGE_PER_CUSTOMER_EXCEEDED");
    await buy("otto@example.com");
    expect(await reasonOf(buy("third@example.com"))).toBe("MAX_USAGE_EXCEEDED");
  });
});

describe("who may manage coupons", () => {
  it("is whose key has the permission", async () => {
    const other = createClient({ auth: keyAuth("orders"), modules: { coupons } }).coupons;
    expect(await failureOf(other.createCoupon(spring))).toMatchObject({
      status: 403,
      details: { applicationError: { code: "PERMISSION_DENIED" } },
    });
  });
});
