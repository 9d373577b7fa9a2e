import { describe, expect, it } from "vitest";
import { toPicker, unpackVariants } from "./picker";
import type { Product, Variant } from "./types";

const usd = (amount: string) => ({ amount, currency: "USD" });
const picture = (name: string) => ({
  kind: "image" as const,
  src: `/${name}`,
  width: 4,
  height: 5,
  alt: name,
});

const variants: Variant[] = [
  {
    id: "11111111-1111-4111-8111-111111111111",
    choices: { colour: "red", size: "s" },
    price: usd("20"),
    compareAt: usd("25"),
    unitPrice: usd("6.25"),
    planPrices: { monthly: usd("17") },
    stock: "low-stock",
    quantity: 2,
  },
  {
    id: "22222222-2222-4222-8222-222222222222",
    choices: { colour: "blue", size: "s" },
    price: usd("20"),
    stock: "sold-out",
    quantity: 0,
  },
  {
    id: "33333333-3333-4333-8333-333333333333",
    choices: { colour: "blue", size: "m" },
    price: usd("22.50"),
    stock: "pre-order",
    preorderMessage: "In May",
    picture: picture("own"),
  },
];

const product: Product = {
  id: "p",
  slug: "p",
  name: "Cup",
  type: "physical",
  media: [picture("front"), picture("red"), picture("own")],
  price: { min: usd("20"), max: usd("22.50") },
  description: [],
  summary: "",
  infoSections: [],
  options: [
    {
      id: "colour",
      name: "Colour",
      render: "swatch",
      choices: [
        { id: "red", name: "Red", colorCode: "#f00", pictures: [picture("red")] },
        { id: "blue", name: "Blue", colorCode: "#00f", pictures: [] },
        { id: "green", name: "Green", colorCode: "#0f0", pictures: [] },
      ],
    },
    {
      id: "size",
      name: "Size",
      render: "text",
      choices: ["s", "m"].map((id) => ({ id, name: id, pictures: [] })),
    },
  ],
  variants,
  modifiers: [],
  subscription: {
    oneTime: true,
    plans: [{ id: "monthly", title: "Monthly", frequency: "month", interval: 1 }],
  },
  breadcrumbs: [],
  categoryIds: [],
  seo: {},
  updatedAt: "",
};

describe("what a picker is sent", () => {
  it("comes out of the packing as it went in", () => {
    const unpacked = unpackVariants(JSON.parse(JSON.stringify(toPicker(product))));
    expect(unpacked).toEqual([
      {
        id: "11111111-1111-4111-8111-111111111111",
        choices: { colour: "red", size: "s" },
        price: usd("20"),
        compareAt: usd("25"),
        unitPrice: usd("6.25"),
        planPrices: { monthly: usd("17") },
        stock: "low-stock",
        quantity: 2,
        picture: 1,
      },
      {
        id: "22222222-2222-4222-8222-222222222222",
        choices: { colour: "blue", size: "s" },
        price: usd("20"),
        planPrices: {},
        stock: "sold-out",
        quantity: 0,
      },
      {
        id: "33333333-3333-4333-8333-333333333333",
        choices: { colour: "blue", size: "m" },
        price: usd("22.50"),
        planPrices: {},
        stock: "pre-order",
        preorderMessage: "In May",
        picture: 2,
      },
    ]);
  });

  it("leaves out choices no variant has", () => {
    expect(toPicker(product).options[0]?.choices.map(({ id }) => id)).toEqual(["red", "blue"]);
  });

  it("stays small for 300 variants", () => {
    const many = Array.from(
      { length: 300 },
      (_, index) => ({ ...variants[0], id: crypto.randomUUID(), sku: `SKU-${index}` }) as Variant,
    );
    expect(JSON.stringify(toPicker({ ...product, variants: many })).length).toBeLessThan(16_000);
  });
});
