import type { Room } from "./draw/backdrop";
import type { Placed } from "./draw/stage";
import { stage } from "./draw/stage";
import { type GroundName, grounds } from "./grounds";
import { type ObjectName, objects } from "./objects";
import { sizeOf } from "./sizes";
import type { Tone } from "./tones";

interface Still {
  ground: GroundName;
  light: Room["light"];
  /** Where the table's far edge is; a low one for large things. */
  horizon?: number;
  /** Canvas units of one unit of ceramics; everything else follows its real size. */
  scale: number;
  /** From back to front: what, its colour, its middle and where it stands. */
  things: [object: ObjectName, tone: Tone, x: number, y: number][];
}

/** Still lifes of several things, wider than high. */
const stills = {
  hero: {
    ground: "oakWindow",
    light: "leaves",
    scale: 1.02,
    horizon: 985,
    things: [
      ["lamp", "rust", 1960, 1110],
      ["tallVase", "cobalt", 520, 1110],
      ["pitcher", "sea", 1400, 1120],
      ["mixingBowl", "oat", 930, 1190],
      ["budVase", "ochre", 250, 1200],
      ["plate", "moss", 1370, 1330],
      ["mug", "chalk", 620, 1320],
      ["espresso", "iron", 1760, 1330],
    ],
  },
  tableware: {
    ground: "linenClay",
    light: "panes",
    scale: 1.32,
    things: [
      ["pitcher", "sea", 560, 1140],
      ["mixingBowl", "oat", 1130, 1150],
      ["plate", "moss", 1660, 1290],
      ["mug", "iron", 870, 1360],
      ["espresso", "rust", 2130, 1330],
    ],
  },
  kitchen: {
    ground: "walnutBone",
    light: "leaves",
    scale: 1.12,
    things: [
      ["board", "oak", 640, 1100],
      ["mill", "walnut", 1090, 1140],
      ["mixingBowl", "chalk", 1560, 1170],
      ["saltCellar", "sea", 2090, 1190],
      ["rollingPin", "ash", 1290, 1370],
    ],
  },
  textiles: {
    ground: "oakRose",
    light: "panes",
    scale: 0.72,
    things: [
      ["cushion", "sage", 1500, 1150],
      ["throw", "indigo", 760, 1230],
      ["wovenCushion", "mustard", 1960, 1280],
      ["napkins", "flax", 1260, 1370],
    ],
  },
  lighting: {
    ground: "walnutNight",
    light: undefined,
    scale: 1.25,
    things: [
      ["lamp", "rust", 850, 1180],
      ["candleHolders", "brass", 1640, 1240],
      ["budVase", "sea", 1290, 1280],
    ],
  },
  home: {
    ground: "oakSage",
    light: "leaves",
    scale: 1.02,
    things: [
      ["tallVase", "cobalt", 1240, 1110],
      ["basket", "madder", 680, 1190],
      ["planter", "rust", 1780, 1240],
      ["budVase", "ochre", 1330, 1330],
    ],
  },
  gifts: {
    ground: "walnutDusk",
    light: "panes",
    scale: 1.05,
    things: [
      ["candles", "honey", 1640, 1150],
      ["giftBox", "madder", 900, 1230],
      ["wrap", "indigo", 1560, 1350],
    ],
  },
  mugs: {
    ground: "oakWindow",
    light: "leaves",
    scale: 2,
    things: [
      ["mug", "sea", 660, 1170],
      ["mug", "oat", 1290, 1270],
      ["espresso", "iron", 1880, 1250],
    ],
  },
  bowls: {
    ground: "linenSage",
    light: "panes",
    scale: 1.66,
    things: [
      ["mixingBowl", "rust", 760, 1180],
      ["breakfastBowl", "cobalt", 1620, 1180],
      ["pastaBowl", "chalk", 1290, 1310],
    ],
  },
  pots: {
    ground: "walnutBone",
    light: "leaves",
    scale: 1.72,
    things: [
      ["pitcher", "ochre", 1640, 1190],
      ["teapot", "iron", 870, 1270],
    ],
  },
  cushions: {
    ground: "oakSage",
    light: "panes",
    scale: 0.84,
    things: [
      ["cushion", "plum", 1420, 1150],
      ["cushion", "flax", 760, 1210],
      ["wovenCushion", "mustard", 1720, 1320],
    ],
  },
  throws: {
    ground: "oakRose",
    light: "leaves",
    scale: 0.92,
    things: [
      ["checkBlanket", "madder", 820, 1230],
      ["throw", "charcoal", 1640, 1290],
    ],
  },
  linen: {
    ground: "walnutDusk",
    light: "panes",
    scale: 1.22,
    things: [
      ["napkins", "sage", 800, 1200],
      ["napkins", "plum", 1620, 1210],
      ["runner", "indigo", 1230, 1370],
    ],
  },
} satisfies Record<string, Still>;

export type StillName = keyof typeof stills;

/** A still life as an SVG document; the canvas is 2400 x 1500 units. */
export function drawStill(name: StillName): string {
  const still: Still = stills[name];
  const placed = still.things.map(
    ([object, tone, x, y], index): Placed => ({
      thing: objects[object](`t${index}`, tone),
      x,
      y,
      scale: still.scale * sizeOf(object),
    }),
  );
  return stage({
    width: 2400,
    height: 1500,
    ground: grounds[still.ground],
    horizon: still.horizon ?? 960,
    things: placed,
    light: still.light,
  });
}
