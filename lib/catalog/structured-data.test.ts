import { describe, expect, it } from "vitest";
import { attributeOf } from "./attributes";
import { breadcrumbData, mostVariants, productData } from "./structured-data";
import type { Product, StockStatus, Variant } from "./types";

const url = "https://shop.example/products/tee";
const money = (amount: string) => ({ amount, currency: "EUR" });

function variant(id: string, choices: Record<string, string>, stock: StockStatus = "in-stock"): Variant {
  return { id, choices, price: money("20"), stock };
}

function product(change: Partial<Product> = {}): Product {
  return {
    id: "p",
    slug: "tee",
    name: "Tee </script>",
    type: "physical",
    media: [],
    price: { min: money("20"), max: money("22") },
    description: [],
    summary: "",
    infoSections: [],
    options: [],
    variants: [variant("v", {})],
    modifiers: [],
    breadcrumbs: [],
    categoryIds: [],
    seo: {},
    updatedAt: "",
    ...change,
  };
}

const choice = (id: string, name: string) => ({ id, name, pictures: [] });
const options: Product["options"] = [
  { id: "c", name: "Ink", render: "swatch", choices: [choice("red", "Red"), choice("blue", "Blue")] },
  { id: "s", name: "Size", render: "text", choices: [choice("m", "M")] },
  { id: "l", name: "Lettering", render: "text", choices: [choice("b", "Bold")] },
];

describe("a product in schema.org's terms", () => {
  it("is one product with one offer when there is nothing to choose", () => {
    const only = { ...variant("v", {}, "pre-order"), sku: "T", gtin: "96385074", compareAt: money("25") };
    expect(productData(product({ variants: [only] }), { url, condition: "new" })).toMatchObject({
      "@type": "Product",
      sku: "T",
      gtin: "96385074",
      offers: {
        url,
        price: "20",
        priceCurrency: "EUR",
        availability: "https://schema.org/PreOrder",
        itemCondition: "https://schema.org/NewCondition",
        priceSpecification: { price: "25" },
      },
    });
  });

  it("is a group whose variants say what they are, what they cost and whether they are there", () => {
    const data = productData(
      product({
        options,
        variants: [
          variant("v 1", { c: "red", s: "m", l: "b" }, "sold-out"),
          variant("v2", { c: "blue", s: "m", l: "b" }, "low-stock"),
        ],
      }),
      { url },
    );
    expect(data).toMatchObject({
      "@type": "ProductGroup",
      productGroupID: "p",
      variesBy: ["https://schema.org/color", "https://schema.org/size", "Lettering"],
      hasVariant: [
        {
          name: "Tee </script>, Blue, M, Bold",
          color: "Blue",
          size: "M",
          offers: { url: `${url}?variant=v2`, availability: "https://schema.org/LimitedAvailability" },
        },
        {
          color: "Red",
          offers: { url: `${url}?variant=v%201`, availability: "https://schema.org/OutOfStock" },
        },
      ],
    });
    expect(data).not.toHaveProperty("offers");
  });

  it("names a thousand variants by their prices, those that can be bought first", () => {
    const many = Array.from({ length: 1000 }, (_, index) =>
      variant(`v${index}`, { c: "red" }, index < 990 ? "sold-out" : "in-stock"),
    );
    const data = productData(product({ options, variants: many }), { url }) as unknown as {
      hasVariant: { offers: { availability: string } }[];
    };
    expect(data.hasVariant).toHaveLength(mostVariants);
    expect(data.hasVariant.slice(0, 10).every(({ offers }) => offers.availability.endsWith("InStock"))).toBe(
      true,
    );
    expect(data).toMatchObject({ offers: { lowPrice: "20", highPrice: "22", offerCount: 1000 } });
  });

  it("has a rating only when somebody rated", () => {
    expect(productData(product(), { url, rating: { average: 4.5, count: 2 } })).toMatchObject({
      aggregateRating: { ratingValue: 4.5, reviewCount: 2 },
    });
    expect(productData(product(), { url, rating: { average: 0, count: 0 } })).not.toHaveProperty(
      "aggregateRating",
    );
  });

  it("claims no condition that it was not told", () => {
    expect(JSON.stringify(productData(product(), { url }))).not.toContain("Condition");
  });
});

it.each([
  ["Farbe", "text", "color"],
  ["Ink", "swatch", "color"],
  ["Wood", "swatch", "material"],
  ["Scent", "swatch", undefined],
  ["Size", "text", "size"],
  ["Engraving", "text", undefined],
] as const)("an option %s shown as %s is about %s", (name, render, attribute) => {
  expect(attributeOf({ name, render })).toBe(attribute);
});

it("leaves the address of the page itself out of the way to it", () => {
  const { itemListElement } = breadcrumbData([
    { name: "Home", url: "https://shop.example/" },
    { name: "Tee" },
  ]);
  expect(itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "Home", item: "https://shop.example/" },
    { "@type": "ListItem", position: 2, name: "Tee" },
  ]);
});
