import type { ObjectName } from "./objects";
import type { Tone } from "./tones";

export type Piece = readonly [object: ObjectName, tone: Tone];

/** What stands beside what: a back row and a small thing in front. */
interface Company {
  for: readonly ObjectName[];
  back: readonly Piece[];
  front: readonly Piece[];
}

const companies: Company[] = [
  {
    for: [
      "mug",
      "espresso",
      "teapot",
      "pitcher",
      "saltCellar",
      "nameBowl",
      "breakfastBowl",
      "plate",
      "pastaBowl",
    ],
    back: [
      ["pitcher", "chalk"],
      ["budVase", "ochre"],
      ["mixingBowl", "oat"],
      ["teapot", "iron"],
    ],
    front: [
      ["espresso", "rust"],
      ["mug", "chalk"],
      ["espresso", "iron"],
    ],
  },
  {
    for: [
      "mixingBowl",
      "board",
      "spoons",
      "rollingPin",
      "knife",
      "mill",
      "brush",
      "tray",
      "apron",
      "teaTowel",
    ],
    back: [
      ["pitcher", "oat"],
      ["mixingBowl", "chalk"],
      ["board", "oak"],
      ["mill", "walnut"],
    ],
    front: [
      ["saltCellar", "chalk"],
      ["espresso", "sea"],
      ["breakfastBowl", "rust"],
    ],
  },
  {
    for: ["cushion", "wovenCushion", "throw", "checkBlanket", "waffle", "napkins", "runner"],
    back: [
      ["tallVase", "oat"],
      ["lamp", "rust"],
      ["basket", "mustard"],
    ],
    front: [
      ["mug", "oat"],
      ["breakfastBowl", "rust"],
      ["budVase", "ochre"],
    ],
  },
  {
    for: [
      "lamp",
      "pendant",
      "lantern",
      "candleHolders",
      "candles",
      "budVase",
      "tallVase",
      "planter",
      "basket",
    ],
    back: [
      ["tallVase", "moss"],
      ["pitcher", "oat"],
      ["planter", "rust"],
    ],
    front: [
      ["budVase", "ochre"],
      ["mug", "iron"],
      ["breakfastBowl", "sea"],
    ],
  },
  {
    for: ["notebooks", "sewingPattern", "glazeChart", "soap", "giftBox", "wrap"],
    back: [
      ["budVase", "rust"],
      ["candleHolders", "brass"],
      ["pitcher", "sea"],
    ],
    front: [
      ["mug", "oat"],
      ["espresso", "moss"],
    ],
  },
];

export const companyOf = (object: ObjectName): Company | undefined =>
  companies.find((one) => one.for.includes(object));

/** For what is seen from above: the other thing on the table. */
export const beside: Partial<Record<ObjectName, readonly [ObjectName, Tone]>> = {
  knife: ["board", "oak"],
  spoons: ["board", "walnut"],
  brush: ["soap", "sage"],
  notebooks: ["sewingPattern", "cobalt"],
  sewingPattern: ["notebooks", "madder"],
  glazeChart: ["notebooks", "moss"],
  soap: ["brush", "oak"],
};
