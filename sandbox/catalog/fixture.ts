import type { SeedPicture, SeedProduct, SeedShop } from "../seed/types";

const picture = (number: number, alt: string): SeedPicture => ({
  id: `a1b2c3_${String(number).padStart(32, "0")}~mv2.png`,
  alt,
  width: 1600,
  height: 2000,
});

const tee: SeedProduct = {
  slug: "logo-tee",
  name: "Logo Tee",
  categories: ["tees"],
  brand: "Acme",
  ribbon: "Sale",
  description: [
    { kind: "paragraph", text: "Soft cotton & a straight cut." },
    { kind: "heading", text: "Care", level: 2 },
    { kind: "list", items: ["Wash cold", "Dry flat"] },
  ],
  infoSections: [{ uniqueName: "care", title: "Care", body: [{ kind: "paragraph", text: "Wash cold." }] }],
  price: "20.00",
  compareAtPrice: "25.00",
  weightKg: 0.2,
  sku: "TEE",
  pictures: [picture(1, "Red tee"), picture(2, "Blue tee")],
  options: [
    {
      name: "Color",
      render: "swatch",
      choices: [
        { name: "Red", colorCode: "#ff0000", pictures: [picture(1, "Red tee")] },
        { name: "Blue", colorCode: "#0000ff", pictures: [picture(2, "Blue tee")] },
      ],
    },
    { name: "Size", render: "text", choices: [{ name: "S" }, { name: "M", addedPrice: "2.50" }] },
  ],
  modifiers: [
    {
      kind: "text",
      name: "Engraving",
      title: "Your words",
      mandatory: false,
      maxCharCount: 30,
      addedPrice: "4",
    },
    {
      kind: "choices",
      name: "Gift wrap",
      mandatory: true,
      choices: [{ name: "No" }, { name: "Yes", addedPrice: "3" }],
    },
  ],
  stock: 7,
  variants: {
    "Red / M": { stock: 0 },
    "Blue / S": { stock: "in" },
    "Blue / M": { missing: true },
  },
  createdDate: "2026-03-01T10:00:00.000Z",
  seo: { description: "A tee with a logo." },
};

function plain(slug: string, name: string, price: string, more: Partial<SeedProduct> = {}): SeedProduct {
  return {
    slug,
    name,
    categories: ["bowls"],
    description: [{ kind: "paragraph", text: `${name}, thrown on the wheel.` }],
    price,
    weightKg: 0.5,
    sku: slug.toUpperCase(),
    pictures: [picture(9, name)],
    stock: 3,
    createdDate: "2026-02-01T10:00:00.000Z",
    ...more,
  };
}

/** A little shop in which every kind of thing occurs once. */
export const fixtureShop: SeedShop = {
  categories: [
    { slug: "clothes", name: "Clothes", description: "To wear." },
    {
      slug: "tees",
      name: "Tees",
      description: "All tees",
      parent: "clothes",
      picture: picture(1, "Red tee"),
    },
    { slug: "bowls", name: "Bowls", description: "Round things." },
    { slug: "secret", name: "Secret", description: "Not yet.", visible: false },
    { slug: "secret-child", name: "Secret child", description: "Nor this.", parent: "secret" },
  ],
  products: [
    tee,
    plain("stone-bowl", "Stone Bowl", "9.50"),
    plain("salad-bowl", "Salad Bowl", "110", { createdDate: "2026-02-02T10:00:00.000Z", stock: 0 }),
    plain("spring-bowl", "Spring Bowl", "40", {
      stock: 0,
      preorder: { message: "Ships in May", limit: 5 },
      createdDate: "2026-02-03T10:00:00.000Z",
    }),
    plain("glaze-recipes", "Glaze Recipes", "12", { type: "DIGITAL", stock: "in", brand: "Acme" }),
    plain("hidden-bowl", "Hidden Bowl", "1", { visible: false }),
  ],
};
