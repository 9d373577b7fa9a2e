import type { inventory, products } from "@wix/stores";
import { describe, expect, it } from "vitest";
import { keyOfChoices } from "../variant-key";
import { toProductCard } from "./convert-card";
import { pathOf, toCategories, toCover } from "./convert-collection";
import { toProduct } from "./convert-product";

const context = { mediaOrigin: "https://media.test" };
const usd = (amount: string) => ({ amount, currency: "USD" });
const picture = (id: string) => ({
  _id: id,
  title: "",
  mediaType: "image",
  image: {
    url: `https://static.wixstatic.com/media/${id}/v1/fit/w_800,h_1000,q_90/file.jpg`,
    width: 800,
    height: 1000,
  },
});

const tee = {
  _id: "3fb6a3c8-988b-4755-84bd-5c59ae0b18ea",
  name: "Logo Tee",
  slug: "logo-tee",
  productType: "physical",
  description: "<p>Soft <b>cotton</b>.</p>",
  priceData: { currency: "USD", price: 25, discountedPrice: 20 },
  priceRange: { minValue: 25, maxValue: 27.5 },
  discount: { type: "PERCENT", value: 20 },
  ribbon: "Sale",
  stock: { trackInventory: true, inventoryStatus: "PARTIALLY_OUT_OF_STOCK" },
  media: { mainMedia: picture("a.jpg"), items: [picture("a.jpg"), picture("b.jpg")] },
  manageVariants: true,
  productOptions: [
    {
      optionType: "color",
      name: "Color",
      choices: [{ value: "#ff0000", description: "Red", visible: true, inStock: true }],
    },
    {
      optionType: "drop_down",
      name: "Size",
      choices: [
        { value: "S", description: "S", visible: true, inStock: true },
        { value: "M", description: "M", visible: true, inStock: false },
      ],
    },
  ],
  customTextFields: [{ title: "Engraving", maxLength: 30, mandatory: true }],
  additionalInfoSections: [{ title: "Care", description: "<p>Wash cold.</p>" }],
  collectionIds: ["tees"],
} as unknown as products.Product;

const variant = (id: string, size: string, more: object = {}) =>
  ({
    _id: id,
    choices: { Color: "Red", Size: size },
    variant: { priceData: { currency: "USD", price: 27.5, discountedPrice: 22 }, sku: id, visible: true },
    stock: { trackQuantity: true, quantity: 9, inStock: true },
    ...more,
  }) as unknown as products.Variant;

const convert = (wix: products.Product, variants: products.Variant[] = [], item?: object) =>
  toProduct({ wix, variants, path: [], ...(item && { item: item as inventory.InventoryItemV2 }) }, context);

describe("a product of Catalog V1", () => {
  it("has its managed variants with the inventory's stock", () => {
    const product = convert(tee, [variant("s", "S"), variant("m", "M"), variant("x", "XL")], {
      trackQuantity: true,
      preorderInfo: { enabled: true, message: "In May" },
      variants: [
        { variantId: "s", quantity: 3, inStock: true },
        { variantId: "m", quantity: 0, inStock: false, availableForPreorder: true },
      ],
    });
    expect(product?.variants).toMatchObject([
      { id: "s", sku: "s", price: usd("22"), compareAt: usd("27.5"), stock: "low-stock", quantity: 3 },
      { id: "m", stock: "pre-order", preorderMessage: "In May" },
    ]);
    // A size that is no choice of the product cannot be chosen.
    expect(product?.variants).toHaveLength(2);
    expect(product?.variants[0]?.byName).toBeUndefined();
    expect(product?.options.map(({ name, render }) => [name, render])).toEqual([
      ["Color", "swatch"],
      ["Size", "text"],
    ]);
    expect(product?.modifiers).toMatchObject([
      { kind: "text", key: "Engraving", mandatory: true, maxLength: 30 },
    ]);
    expect(product?.summary).toBe("Soft cotton.");
    expect(product?.infoSections).toMatchObject([{ title: "Care" }]);
    expect(product?.media[0]).toMatchObject({
      src: "https://media.test/media/a.jpg",
      width: 800,
      height: 1000,
      alt: "Logo Tee",
    });
  });

  it("has every combination where variants are not managed, known by its choices", () => {
    const product = convert({ ...tee, manageVariants: false });
    expect(product?.variants).toMatchObject([
      {
        id: keyOfChoices({ Color: "Red", Size: "S" }),
        byName: { Color: "Red", Size: "S" },
        stock: "in-stock",
      },
      { byName: { Color: "Red", Size: "M" }, stock: "sold-out" },
    ]);
    const [option] = product?.options ?? [];
    expect(product?.variants[0]?.choices[option?.id ?? ""]).toBe(option?.choices[0]?.id);
  });

  it("has one variant without options, and none it cannot price", () => {
    const plain = { ...tee, manageVariants: false, productOptions: [] };
    expect(convert(plain)?.variants).toMatchObject([{ byName: {}, price: usd("20"), compareAt: usd("25") }]);
    const { priceData: _price, ...free } = plain;
    expect(convert(free)).toBeUndefined();
  });

  it("is a card with the range after the discount", () => {
    expect(toProductCard(tee, context)).toMatchObject({
      price: { min: usd("20"), max: usd("22") },
      compareAt: { min: usd("25"), max: usd("27.5") },
      ribbon: "Sale",
      stock: "some-sold-out",
      swatches: [{ name: "Red", colorCode: "#ff0000" }],
      picture: { src: "https://media.test/media/a.jpg" },
      alternate: { src: "https://media.test/media/b.jpg" },
    });
    const { name: _name, ...nameless } = tee;
    expect(toProductCard(nameless as products.Product, context)).toBeUndefined();
  });
});

describe("collections", () => {
  const all = [
    {
      _id: "00000000-000000-000000-000000000001",
      name: "All",
      slug: "everything",
      media: { items: [picture("c.jpg")] },
    },
    { _id: "clothes", name: "Clothes", slug: "clothes", numberOfProducts: 9 },
    { _id: "tees", name: "Tees", slug: "tees", numberOfProducts: 2 },
    { _id: "secret", name: "Secret", slug: "secret", visible: false },
  ] as unknown as Parameters<typeof toCategories>[0];

  it("are categories of one level; that of everything only lends its picture", () => {
    const tree = toCategories(all, context);
    expect(tree.map(({ slug, children }) => [slug, children])).toEqual([
      ["clothes", []],
      ["tees", []],
    ]);
    expect(toCover(all, context)?.src).toBe("https://media.test/media/c.jpg");
    expect(pathOf(tree, ["tees", "clothes", "gone"]).map(({ slug }) => slug)).toEqual(["clothes", "tees"]);
  });
});
