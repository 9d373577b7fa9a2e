import type { ObjectName } from "../media/objects";
import type { SeedBlock, SeedOption } from "./types";

/** One kind of thing a generated shop sells. */
export interface Kind {
  noun: string;
  /** The drawing on its pictures. */
  object: ObjectName;
  category: string;
  /** Whole dollars, from and to. */
  price: readonly [number, number];
  weightKg: number;
  options: SeedOption[];
}

export const parents = [
  { slug: "kitchen", name: "Kitchen", description: "For cooking, pouring and setting the table." },
  { slug: "living", name: "Living", description: "Warmth and light for the rooms you sit in." },
  { slug: "studio", name: "Studio", description: "Paper and tools for making things." },
] as const;

export const leaves = [
  { slug: "mugs-and-cups", name: "Mugs & Cups", parent: "kitchen", description: "Something warm to hold." },
  {
    slug: "bowls",
    name: "Bowls",
    parent: "kitchen",
    description: "From a dip bowl to one for the whole salad.",
  },
  {
    slug: "boards-and-knives",
    name: "Boards & Knives",
    parent: "kitchen",
    description: "For the part before dinner.",
  },
  { slug: "throws", name: "Throws", parent: "living", description: "Woven to be pulled over your knees." },
  { slug: "cushions", name: "Cushions", parent: "living", description: "Covers in linen, wool and cotton." },
  { slug: "lamps", name: "Lamps", parent: "living", description: "Light that is kind to a room." },
  { slug: "vases", name: "Vases", parent: "living", description: "For one stem or an armful." },
  { slug: "notebooks", name: "Notebooks", parent: "studio", description: "Sewn, so that they lie flat." },
  { slug: "brushes", name: "Brushes", parent: "studio", description: "For paint, glue and dust." },
] as const;

const sizes: SeedOption = {
  name: "Size",
  render: "text",
  choices: [{ name: "Small" }, { name: "Medium", addedPrice: "8" }, { name: "Large", addedPrice: "18" }],
};
const glazes: SeedOption = {
  name: "Glaze",
  render: "swatch",
  choices: [
    { name: "Chalk", colorCode: "#efe9dd" },
    { name: "Moss", colorCode: "#66704a" },
    { name: "Ink", colorCode: "#25324a" },
  ],
};
const colours: SeedOption = {
  name: "Colour",
  render: "swatch",
  choices: [
    { name: "Oat", colorCode: "#d9c8a9" },
    { name: "Rust", colorCode: "#a8502d" },
    { name: "Slate", colorCode: "#5b6670" },
    { name: "Fern", colorCode: "#4f7a54" },
  ],
};
const papers: SeedOption = {
  name: "Pages",
  render: "text",
  choices: [{ name: "Plain" }, { name: "Ruled" }, { name: "Dotted" }],
};

export const kinds: readonly Kind[] = [
  {
    noun: "Mug",
    object: "mug",
    category: "mugs-and-cups",
    price: [22, 38],
    weightKg: 0.4,
    options: [glazes],
  },
  {
    noun: "Espresso Cup",
    object: "espresso",
    category: "mugs-and-cups",
    price: [16, 26],
    weightKg: 0.2,
    options: [glazes],
  },
  {
    noun: "Serving Bowl",
    object: "mixingBowl",
    category: "bowls",
    price: [38, 90],
    weightKg: 1.1,
    options: [sizes, glazes],
  },
  {
    noun: "Dip Bowl",
    object: "breakfastBowl",
    category: "bowls",
    price: [12, 20],
    weightKg: 0.2,
    options: [],
  },
  {
    noun: "Chopping Board",
    object: "board",
    category: "boards-and-knives",
    price: [34, 88],
    weightKg: 1.4,
    options: [sizes],
  },
  {
    noun: "Bread Knife",
    object: "knife",
    category: "boards-and-knives",
    price: [46, 110],
    weightKg: 0.3,
    options: [],
  },
  { noun: "Throw", object: "throw", category: "throws", price: [88, 190], weightKg: 1.2, options: [colours] },
  {
    noun: "Cushion Cover",
    object: "cushion",
    category: "cushions",
    price: [36, 72],
    weightKg: 0.3,
    options: [sizes, colours],
  },
  {
    noun: "Table Lamp",
    object: "lamp",
    category: "lamps",
    price: [96, 240],
    weightKg: 2.6,
    options: [glazes],
  },
  { noun: "Pendant", object: "pendant", category: "lamps", price: [120, 280], weightKg: 1.9, options: [] },
  {
    noun: "Bud Vase",
    object: "budVase",
    category: "vases",
    price: [24, 44],
    weightKg: 0.5,
    options: [glazes],
  },
  { noun: "Tall Vase", object: "tallVase", category: "vases", price: [58, 120], weightKg: 1.8, options: [] },
  {
    noun: "Notebook",
    object: "notebooks",
    category: "notebooks",
    price: [14, 32],
    weightKg: 0.3,
    options: [papers],
  },
  { noun: "Hake Brush", object: "brush", category: "brushes", price: [18, 36], weightKg: 0.1, options: [] },
];

export const places = [
  "Alder",
  "Birch",
  "Cove",
  "Dune",
  "Elm",
  "Fjord",
  "Grove",
  "Harbour",
  "Isle",
  "Juniper",
  "Kelp",
  "Larch",
  "Marsh",
  "North",
  "Orchard",
  "Pebble",
  "Quarry",
  "Reed",
  "Saltmarsh",
  "Thistle",
  "Upland",
  "Vale",
  "Willow",
  "Yarrow",
] as const;

export const manners = [
  "Speckled",
  "Ribbed",
  "Hand-thrown",
  "Woven",
  "Brushed",
  "Fluted",
  "Plain",
  "Carved",
  "Two-tone",
  "Soft",
  "Everyday",
  "Faceted",
  "Heirloom",
  "Washed",
  "Stippled",
  "Folded",
] as const;

export const makers = ["Halden Workshop", "Northlight", "Fen & Field", "Studio Orla", "Tidewater"] as const;

/** One list object per text, so that a hundred thousand products share a few dozen documents. */
export const descriptions: readonly SeedBlock[][] = manners.map((manner, index) => [
  {
    kind: "paragraph",
    text: `${manner} by hand, in small batches. No two are quite the same, and we like that.`,
  },
  {
    kind: "paragraph",
    text:
      [
        "It is made to be used every day and to look better for it.",
        "Light enough to lift with one hand, heavy enough to stay put.",
        "The finish deepens with the years; a little wear is part of the plan.",
        "Designed around a kitchen table, tested on one for a winter.",
      ][index % 4] ?? "",
  },
  ...(index % 3 === 0
    ? [
        {
          kind: "list" as const,
          items: ["Made to order within a week", "Packed without plastic", "Repairs are free for life"],
        },
      ]
    : []),
]);
