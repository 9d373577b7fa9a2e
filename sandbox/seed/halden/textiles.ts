import type { SeedProduct, SeedVariant } from "../types";
import { colours, gallery, h, list, p, sections, words } from "./write";

const mills = "Woven by Two Mills in Rhode Island, sewn by Dora Weiss in Providence.";
const wool = "Spun and woven at Harrow & Daughter, a mill on the coast of Maine that still runs on water.";

/** Some combinations of the cushion cover are not made, some are gone. */
const cushionExceptions: Record<string, SeedVariant> = {
  "Plum / 26 x 26 in / Velvet": { missing: true },
  "Plum / 14 x 36 in / Velvet": { missing: true },
  "Cream / 26 x 26 in / Velvet": { missing: true },
  "Mustard / 14 x 36 in / Velvet": { missing: true },
  "Madder / 18 x 18 in / Linen": { stock: 0 },
  "Madder / 18 x 18 in / Velvet": { stock: 0 },
  "Sage / 20 x 20 in / Linen": { stock: 3 },
  "Indigo / 26 x 26 in / Linen": { stock: 1 },
  "Charcoal / 12 x 20 in / Linen": { stock: 0 },
};

export const textiles: SeedProduct[] = [
  {
    slug: "linen-cushion-cover",
    name: "Linen Cushion Cover",
    categories: ["cushions"],
    brand: "Two Mills",
    ribbon: "Best seller",
    sku: "CUSH",
    description: [
      p(
        "Washed linen, piped in a second color, with a zip you cannot see. Eight colors that were dyed to be mixed, five sizes, and a back in linen or cotton velvet.",
      ),
      h("Choosing a size"),
      list(
        "Covers are cut an inch smaller than the filling, so they stay plump",
        "12 x 20 and 14 x 36 are for backs and beds",
        "The filling is sold separately",
      ),
    ],
    infoSections: sections("linen", mills),
    price: "44",
    weightKg: 0.3,
    pictures: gallery(
      "cushion",
      ["flax", "sage", "indigo", "madder", "plum", "charcoal", "cream", "mustard"],
      "Linen Cushion Cover",
    ),
    options: [
      colours(
        "Color",
        "cushion",
        ["flax", "sage", "indigo", "madder", "plum", "charcoal", "cream", "mustard"],
        "Linen Cushion Cover",
      ),
      words("Size", "18 x 18 in", ["20 x 20 in", "4"], ["26 x 26 in", "14"], "12 x 20 in", [
        "14 x 36 in",
        "18",
      ]),
      words("Back", "Linen", ["Velvet", "9"]),
    ],
    stock: 16,
    variants: cushionExceptions,
    createdDate: "2026-09-20T08:00:00.000Z",
  },
  {
    slug: "herringbone-cushion",
    name: "Herringbone Cushion",
    categories: ["cushions"],
    brand: "Harrow & Daughter",
    sku: "HERR",
    description: [
      p("A long cushion in undyed and dyed wool, with the filling in it. For the small of the back."),
    ],
    infoSections: sections("wool", wool),
    price: "78",
    weightKg: 0.9,
    pictures: gallery("wovenCushion", ["mustard", "sage", "charcoal"], "Herringbone Cushion"),
    options: [colours("Color", "wovenCushion", ["mustard", "sage", "charcoal"], "Herringbone Cushion")],
    stock: 10,
    createdDate: "2026-10-24T08:00:00.000Z",
  },
  {
    slug: "fisherman-throw",
    name: "Fisherman's Throw",
    categories: ["throws-and-blankets"],
    brand: "Harrow & Daughter",
    sku: "THROW",
    description: [
      p(
        "A throw with enough lanolin left in it to shrug off rain. Herringbone weave, twisted fringe, five feet by six.",
      ),
      p("It smells faintly of sheep for a week. Then it smells of your house."),
    ],
    infoSections: sections("wool", wool),
    price: "168",
    weightKg: 1.4,
    pictures: gallery("throw", ["indigo", "charcoal", "sage", "madder"], "Fisherman's Throw"),
    options: [colours("Color", "throw", ["indigo", "charcoal", "sage", "madder"], "Fisherman's Throw")],
    stock: 8,
    variants: { Sage: { stock: 2 }, Madder: { stock: 0 } },
    createdDate: "2026-10-18T08:00:00.000Z",
  },
  {
    slug: "picnic-blanket",
    name: "Picnic Blanket",
    categories: ["throws-and-blankets"],
    brand: "Harrow & Daughter",
    ribbon: "Sale",
    sku: "PICNIC",
    description: [
      p(
        "A big check in a tight weave, with a waxed back that keeps the grass out. Rolls up and buckles with a leather strap.",
      ),
    ],
    infoSections: sections("wool", wool),
    price: "110",
    compareAtPrice: "145",
    weightKg: 1.9,
    pictures: gallery("checkBlanket", ["madder", "indigo"], "Picnic Blanket"),
    options: [colours("Check", "checkBlanket", ["madder", "indigo"], "Picnic Blanket")],
    stock: 7,
    createdDate: "2026-04-28T08:00:00.000Z",
  },
  {
    slug: "waffle-towel",
    name: "Waffle Towel",
    categories: ["throws-and-blankets"],
    brand: "Two Mills",
    sku: "WAFF",
    description: [
      p("Cotton and linen in a deep waffle that dries you, then itself, overnight."),
      list("Hand: 16 x 28 inches", "Bath: 28 x 55 inches", "Sheet: 39 x 71 inches"),
    ],
    infoSections: sections("linen", mills),
    price: "22",
    weightKg: 0.4,
    pictures: gallery("waffle", ["cream", "sage", "mustard"], "Waffle Towel"),
    options: [
      colours("Color", "waffle", ["cream", "sage", "mustard"], "Waffle Towel"),
      words("Size", "Hand", ["Bath", "20"], ["Sheet", "38"]),
    ],
    stock: 26,
    createdDate: "2026-06-01T08:00:00.000Z",
  },
  {
    slug: "dinner-napkins",
    name: "Dinner Napkins, Set of Four",
    categories: ["table-linen"],
    brand: "Two Mills",
    sku: "NAPK",
    description: [
      p(
        "Twenty inches square, mitered corners, linen that has been washed before you get it. Four in a set, in two shades of one color.",
      ),
    ],
    infoSections: sections("linen", mills),
    price: "52",
    weightKg: 0.35,
    pictures: gallery("napkins", ["sage", "flax", "plum", "indigo"], "Dinner Napkins"),
    options: [colours("Color", "napkins", ["sage", "flax", "plum", "indigo"], "Dinner Napkins")],
    modifiers: [
      {
        kind: "text",
        name: "Monogram",
        title: "Monogram",
        mandatory: false,
        maxCharCount: 3,
        addedPrice: "16",
      },
    ],
    stock: 20,
    createdDate: "2026-07-21T08:00:00.000Z",
  },
  {
    slug: "table-runner",
    name: "Table Runner",
    categories: ["table-linen"],
    brand: "Two Mills",
    sku: "RUNN",
    description: [
      p("A striped runner, sixteen inches wide and long enough for eight people and their elbows."),
    ],
    infoSections: sections("linen", mills),
    price: "64",
    weightKg: 0.4,
    pictures: gallery("runner", ["indigo", "madder"], "Table Runner"),
    options: [
      colours("Stripe", "runner", ["indigo", "madder"], "Table Runner"),
      words("Length", "6 ft", ["9 ft", "18"]),
    ],
    stock: 13,
    createdDate: "2026-03-30T08:00:00.000Z",
  },
  {
    slug: "tea-towels",
    name: "Tea Towels, Pair",
    categories: ["table-linen", "kitchen"],
    brand: "Two Mills",
    sku: "TEAT",
    description: [
      p(
        "Two towels with a loop in the right corner. They polish glasses without leaving lint, which is all one can ask.",
      ),
    ],
    infoSections: sections("linen", mills),
    price: "28",
    weightKg: 0.2,
    pictures: gallery("teaTowel", ["indigo", "madder", "moss"], "Tea towel"),
    options: [colours("Stripe", "teaTowel", ["indigo", "madder", "moss"], "Tea towel")],
    stock: 44,
    createdDate: "2026-02-22T08:00:00.000Z",
  },
];
