import type { SeedProduct } from "../types";
import { colours, gallery, list, p, sections, shots, words } from "./write";

const woodshop = "Cut and finished by the Alder Street Woodshop in Portland, Maine, from storm-felled trees.";
const forge = "Ground and hafted by Ines Okada in Oakland, California.";

export const kitchen: SeedProduct[] = [
  {
    slug: "chopping-board",
    name: "Chopping Board",
    categories: ["kitchen"],
    brand: "Alder Street",
    sku: "BOARD",
    description: [
      p(
        "One board, cut across the whole width of the plank, with a hole to hang it by. It will show every knife you own, and look better for it.",
      ),
      list("Small: 8 x 14 inches", "Large: 11 x 20 inches", "Finished with linseed oil and beeswax"),
    ],
    infoSections: sections("wood", woodshop),
    price: "58",
    weightKg: 1.8,
    pictures: gallery("board", ["oak", "walnut"], "Chopping Board"),
    options: [
      colours("Wood", "board", ["oak", "walnut"], "Chopping Board"),
      words("Size", "Small", ["Large", "26"]),
    ],
    modifiers: [
      {
        kind: "text",
        name: "Engraving",
        title: "Engraving on the handle",
        mandatory: false,
        maxCharCount: 20,
        addedPrice: "12",
      },
      {
        kind: "choices",
        name: "Gift wrap",
        mandatory: false,
        choices: [
          { name: "Cloth wrap", addedPrice: "5" },
          { name: "Recycled paper", addedPrice: "2" },
        ],
      },
    ],
    stock: 22,
    createdDate: "2026-09-12T08:00:00.000Z",
  },
  {
    slug: "bread-knife",
    name: "Bread Knife",
    categories: ["kitchen"],
    brand: "Ines Okada",
    ribbon: "Small batch",
    sku: "BREAD",
    description: [
      p(
        "Ten inches of carbon steel with wide teeth that bite into the crust instead of sliding over it. Two brass rivets, one handle, no bolster to get in the way of sharpening.",
      ),
    ],
    infoSections: sections("wood", forge),
    price: "96",
    weightKg: 0.25,
    pictures: gallery("knife", ["walnut", "ebonized"], "Bread Knife"),
    options: [colours("Handle", "knife", ["walnut", "ebonized"], "Bread Knife")],
    stock: 6,
    variants: { Ebonized: { stock: 2 } },
    createdDate: "2026-10-11T08:00:00.000Z",
  },
  {
    slug: "three-spoons",
    name: "Three Spoons",
    categories: ["kitchen"],
    brand: "Alder Street",
    sku: "SPOON",
    description: [
      p(
        "A deep spoon, a flat spatula and a narrow one for the corners of the pot. Carved, not milled, and oiled twice.",
      ),
    ],
    infoSections: sections("wood", woodshop),
    price: "39",
    weightKg: 0.3,
    pictures: gallery("spoons", ["oak", "walnut"], "Three Spoons"),
    options: [colours("Wood", "spoons", ["oak", "walnut"], "Three Spoons")],
    stock: 35,
    createdDate: "2026-01-20T08:00:00.000Z",
  },
  {
    slug: "rolling-pin",
    name: "Rolling Pin",
    categories: ["kitchen"],
    brand: "Alder Street",
    // From the range GS1 keeps for examples.
    barcode: "9506000134352",
    sku: "ROLL",
    description: [
      p("Turned from one piece of ash, with handles that do not turn: you feel the dough through it."),
    ],
    infoSections: sections("wood", woodshop),
    price: "34",
    weightKg: 0.7,
    pictures: shots("rollingPin", "ash", "Rolling Pin"),
    stock: 17,
    createdDate: "2025-11-30T08:00:00.000Z",
  },
  {
    slug: "pepper-mill",
    name: "Pepper Mill",
    categories: ["kitchen"],
    brand: "Alder Street",
    ribbon: "New",
    sku: "MILL",
    description: [
      p(
        "A steel grinder from a bicycle town in France, in a body turned in Maine. Fourteen settings from dust to gravel.",
      ),
      p("The grinder is guaranteed for life. Ours or its."),
    ],
    infoSections: sections("wood", woodshop),
    price: "64",
    weightKg: 0.5,
    pictures: gallery("mill", ["walnut", "oak", "ebonized"], "Pepper Mill"),
    options: [colours("Wood", "mill", ["walnut", "oak", "ebonized"], "Pepper Mill")],
    stock: 14,
    createdDate: "2026-11-02T08:00:00.000Z",
  },
  {
    slug: "linen-apron",
    name: "Linen Apron",
    categories: ["kitchen", "table-linen"],
    brand: "Two Mills",
    sku: "APRON",
    description: [
      p(
        "A cross-back apron in a linen heavy enough to stand up to a stove. One deep pocket, no ties to tangle.",
      ),
    ],
    infoSections: sections("linen", "Woven by Two Mills in Rhode Island, sewn by Dora Weiss in Providence."),
    price: "68",
    weightKg: 0.4,
    pictures: gallery("apron", ["indigo", "flax", "charcoal", "madder"], "Linen Apron"),
    options: [
      colours("Color", "apron", ["indigo", "flax", "charcoal", "madder"], "Linen Apron"),
      words("Size", "S/M", "L/XL"),
    ],
    stock: 12,
    variants: { "Madder / S/M": { stock: 0 }, "Madder / L/XL": { stock: 0 } },
    createdDate: "2026-08-30T08:00:00.000Z",
  },
  {
    slug: "dish-brush",
    name: "Dish Brush",
    categories: ["kitchen"],
    brand: "Alder Street",
    sku: "BRUSH",
    description: [
      p("Beech handle, tampico bristles, and a head you can replace when it has given everything."),
    ],
    infoSections: sections("wood", woodshop),
    price: "16",
    weightKg: 0.15,
    pictures: shots("brush", "oak", "Dish Brush"),
    stock: "in",
    createdDate: "2025-10-12T08:00:00.000Z",
  },
];
