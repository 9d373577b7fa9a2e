import { describe, expect, it } from "vitest";
import type { State, World } from "../kernel/world";
import { createWorld } from "../kernel/world";
import { fixtureShop } from "./fixture";
import { catalogFromSeed } from "./from-seed";
import { stableId } from "./ids";
import {
  availability,
  decrementStock,
  findVariant,
  restoreStock,
  setStock,
  updateProductFields,
} from "./stock";
import { productBySlug } from "./store";

function shop(): World {
  return createWorld({
    origin: "http://127.0.0.1:4400",
    seed: () => ({ catalog: catalogFromSeed(fixtureShop) }) as State,
  });
}

const tee = stableId("product", "logo-tee");
const redSmall = stableId("variant", "logo-tee", "Red", "S");
const spring = stableId("product", "spring-bowl");
const springOnly = stableId("variant", "spring-bowl");

describe("stock", () => {
  it("finds a variant by its ids, and the only one of a product without options", () => {
    const world = shop();
    expect(findVariant(world, tee, redSmall)?.variant.sku).toBe("TEE-01");
    expect(findVariant(world, tee)).toBeUndefined();
    expect(findVariant(world, spring)?.variant.id).toBe(springOnly);
    expect(findVariant(world, "nothing")).toBeUndefined();
  });

  it("says how much can be sold", () => {
    const world = shop();
    expect(availability(world, tee, redSmall)).toEqual({ status: "IN_STOCK", quantity: 7 });
    expect(availability(world, tee, stableId("variant", "logo-tee", "Blue", "S"))).toEqual({
      status: "IN_STOCK",
    });
    expect(availability(world, spring, springOnly)).toEqual({
      status: "PREORDER",
      quantity: 5,
      preorderMessage: "Ships in May",
    });
    expect(availability(world, spring, redSmall).status).toBe("OUT_OF_STOCK");
  });

  it("goes down with an order and back up with its cancellation", () => {
    const world = shop();
    const lines = [
      { productId: tee, variantId: redSmall, quantity: 7 },
      { productId: spring, variantId: springOnly, quantity: 2, preorder: true },
    ];
    decrementStock(world, lines);
    expect(availability(world, tee, redSmall).status).toBe("OUT_OF_STOCK");
    expect(availability(world, spring, springOnly).quantity).toBe(3);
    expect(findVariant(world, tee, redSmall)?.variant.inventoryStatus.inStock).toBe(false);
    restoreStock(world, lines);
    expect(availability(world, tee, redSmall)).toEqual({ status: "IN_STOCK", quantity: 7 });
    expect(availability(world, spring, springOnly).quantity).toBe(5);
  });

  it("can be set for one variant or all of them", () => {
    const world = shop();
    expect(setStock(world, { slug: "logo-tee", sku: "TEE-01", quantity: 1 })).toBe(true);
    expect(availability(world, tee, redSmall).quantity).toBe(1);
    expect(setStock(world, { slug: "logo-tee", quantity: "out" })).toBe(true);
    expect(productBySlug(world.state.catalog, "logo-tee")?.inventory.availabilityStatus).toBe("OUT_OF_STOCK");
    expect(setStock(world, { slug: "nothing", quantity: 1 })).toBe(false);
  });

  it("leaves the seed of the next reset alone", () => {
    const world = shop();
    setStock(world, { slug: "logo-tee", quantity: 0 });
    world.reset();
    expect(availability(world, tee, redSmall).quantity).toBe(7);
  });

  it("is found again in a state that was saved as JSON", () => {
    const world = shop();
    setStock(world, { slug: "logo-tee", sku: "TEE-01", quantity: 2 });
    world.state = JSON.parse(JSON.stringify(world.state)) as State;
    expect(availability(world, tee, redSmall).quantity).toBe(2);
  });
});

describe("an owner's quick change of a product", () => {
  it("sets name, visibility and the price of every variant", () => {
    const world = shop();
    expect(updateProductFields(world, "logo-tee", { name: "New Tee", price: "26.00", visible: false })).toBe(
      true,
    );
    const product = productBySlug(world.state.catalog, "logo-tee");
    expect(product).toMatchObject({ name: "New Tee", visible: false, revision: "2" });
    expect(product?.actualPriceRange).toEqual({ minValue: { amount: "26" }, maxValue: { amount: "26" } });
    expect(updateProductFields(world, "nothing", {})).toBe(false);
  });
});
