import { describe, expect, it } from "vitest";
import { toEditable, toRow } from "./convert";
import { toProductUpdate } from "./convert-write";
import { fieldLabel, productFields } from "./fields";

const context = { mediaOrigin: "https://media.test", currency: "EUR" };
const price = { actualPrice: { amount: "20.00" }, compareAtPrice: { amount: "25" } };
const choice = {
  optionChoiceIds: { optionId: "o", choiceId: "c" },
  optionChoiceNames: { optionName: "Glaze", choiceName: "Oat", renderType: "SWATCH_CHOICES" as const },
};
const uri = (id: string) => `wix:image://v1/${id}/x.jpg#originWidth=400&originHeight=500`;
const product = {
  _id: "p",
  revision: "3",
  name: "Mug",
  slug: "mug",
  visible: false,
  actualPriceRange: { minValue: { amount: "20.00" }, maxValue: { amount: "20.00" } },
  variantSummary: { variantCount: 1, minPriceVariant: { _id: "v", price } },
  media: {
    main: { _id: "a.jpg", image: uri("a.jpg"), altText: "A mug" },
    itemsInfo: { items: [{ _id: "a.jpg", image: uri("a.jpg"), altText: "A mug" }, { _id: "film" }] },
  },
  options: [
    {
      _id: "o",
      name: "Glaze",
      optionRenderType: "SWATCH_CHOICES" as const,
      choicesSettings: {
        choices: [
          { choiceId: "c", name: "Oat", key: "Oat", linkedMedia: [{ _id: "a.jpg" }, { _id: "film" }] },
        ],
      },
    },
  ],
  variantsInfo: { variants: [{ _id: "v", sku: "MUG", price, choices: [choice] }] },
};
const item = (change: object) => ({
  _id: "i",
  revision: "1",
  productId: "p",
  variantId: "v",
  trackQuantity: true,
  quantity: 5,
  ...change,
});

describe("a line of the list", () => {
  it("can be edited where there is one variant in one place", () => {
    const row = toRow(product, [item({}), item({ productId: "other", quantity: 9 })], context);
    expect(row).toMatchObject({
      visible: false,
      price: { min: "20", max: "20" },
      currency: "EUR",
      units: 5,
      only: { id: "v", price: "20", compareAt: "25", stock: [{ itemId: "i", value: "5" }] },
    });
    expect(toRow(product, [item({}), item({ _id: "j" })], context)).not.toHaveProperty("only");
  });

  it("belongs to the revisions of the product and of its stock", () => {
    const revision = (change: object) => toRow(product, [item(change)], context)?.revision;
    expect(revision({ revision: "2" })).not.toBe(revision({}));
  });

  it("counts nothing that is not counted", () => {
    expect(toRow(product, [item({ trackQuantity: false, inStock: true })], context)).not.toHaveProperty(
      "units",
    );
  });
});

describe("a product's form", () => {
  const editable = toEditable(product, [item({ trackQuantity: false, inStock: true })], context);

  it("holds every field once, written one way", () => {
    expect(productFields(editable)).toEqual({
      name: "Mug",
      visible: "no",
      description: "",
      pictures: '[{"id":"a.jpg","alt":"A mug"},{"id":"film","alt":""}]',
      "price.v": "20",
      "compareAt.v": "25",
      "sku.v": "MUG",
      "stock.v.i": "in stock",
    });
    expect(fieldLabel("compareAt.v", editable)).toBe("Compare-at price of Oat");
  });

  it("offers stock for a variant nobody has kept any of", () => {
    expect(toEditable(product, [], context).variants[0]?.stock).toEqual([
      { itemId: "new", value: "out of stock" },
    ]);
  });

  it("leaves out a description that plain text would spoil", () => {
    const description = { nodes: [{ type: "HEADING" as const, nodes: [] }] };
    expect(productFields(toEditable({ ...product, description }, [], context))).not.toHaveProperty(
      "description",
    );
  });
});

describe("what goes to Wix", () => {
  it("is only what has changed", () => {
    expect(toProductUpdate(product, { name: "Cup" })).toEqual({ name: "Cup" });
    expect(toProductUpdate(product, { "stock.v.i": "3" })).toBeUndefined();
  });

  it("keeps a choice's pictures, but for those the product no longer has", () => {
    const linked = (changes: Record<string, string>) =>
      toProductUpdate(product, { "price.v": "22", ...changes })?.options?.[0]?.choicesSettings?.choices?.[0]
        ?.linkedMedia;
    expect(linked({})).toEqual([{ _id: "a.jpg" }, { _id: "film" }]);
    expect(linked({ pictures: '[{"id":"a.jpg","alt":""}]' })).toEqual([{ _id: "a.jpg" }]);
  });

  it("takes a compare-at price away by leaving it out", () => {
    const update = toProductUpdate(product, { "compareAt.v": "" });
    expect(update?.variantsInfo?.variants?.[0]?.price).toEqual({ actualPrice: { amount: "20.00" } });
  });
});
