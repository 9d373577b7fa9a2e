import { describe, expect, it } from "vitest";
import { newProduct, productEdit } from "./input";

const id = "11111111-2222-4333-8444-555555555555";
const edit = (fields: Record<string, string>) => productEdit.safeParse({ id, ...fields });
const whyNot = (fields: Record<string, string>) => edit(fields).error?.issues[0]?.path.join(".");

describe("a form that edits a product", () => {
  it("is read field by field, written one way", () => {
    const form = {
      ...{ "was.price.v": "20", "price.v": "22.50", "was.visible": "yes", visible: "no" },
      ...{ "was.stock.v.i": "5", "stock.v.i": " 007 ", "was.compareAt.v": "30", "compareAt.v": " " },
      ...{ "was.description": "One\n\nTwo", description: "One\r\nTwo\r\n" },
    };
    expect(edit(form).data).toEqual({
      id,
      was: {
        ...{ "price.v": "20", visible: "yes", "stock.v.i": "5", "compareAt.v": "30" },
        description: "One\n\nTwo",
      },
      mine: {
        ...{ "price.v": "22.5", visible: "no", "stock.v.i": "7", "compareAt.v": "" },
        description: "One\n\nTwo",
      },
    });
  });

  it("leaves alone what nobody has touched, however odd", () => {
    const odd = { "was.price.v": "-1", "price.v": "-1", "was.name": "", name: "" };
    expect(edit(odd).data?.mine).toEqual({ "price.v": "-1", name: "" });
  });

  it.each([
    ["price", { "was.price.v": "20", "price.v": "cheap" }],
    ["compare-at price", { "was.compareAt.v": "", "compareAt.v": "-3" }],
    ["stock", { "was.stock.v.i": "5", "stock.v.i": "1.5" }],
    ["visible", { "was.visible": "yes", visible: "perhaps" }],
    ["pictures", { "was.pictures": "[]", pictures: '[{"id":"../../x","alt":""}]' }],
    ["pictures", { "was.pictures": "[]", pictures: "{" }],
    ["form", { "was.ownerId": "a", ownerId: "b" }],
    ["form", { "was.name": "a" }],
    [
      "compare-at price: it is below the price",
      { "was.price.v": "20", "price.v": "40", "was.compareAt.v": "30", "compareAt.v": "30" },
    ],
  ])("says that the %s is not accepted", (field, form) =>
    expect(whyNot(form as Record<string, string>)).toBe(field),
  );
});

describe("a new product", () => {
  const once = "2a0f1a3e-6d5e-4e57-9d5b-0f4e6c1d2b3a";
  const form = { once, name: " Cup ", price: "12.50", visible: "yes" };

  it("needs no more than a name and a price", () => {
    expect(newProduct.parse(form)).toEqual({
      once,
      name: "Cup",
      description: "",
      price: "12.5",
      compareAt: "",
      sku: "",
      stock: "in stock",
      visible: "yes",
      pictures: [],
    });
  });

  it.each([{ name: " " }, { price: "" }, { stock: "many" }, { pictures: "[1]" }, { compareAt: "1" }])(
    "is refused with %o",
    (change) => expect(newProduct.safeParse({ ...form, ...change }).success).toBe(false),
  );
});
