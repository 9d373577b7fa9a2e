import { createHash } from "node:crypto";
import type { SeedPicture } from "../seed/types";
import { dice } from "./draw/color";
import { type Ground, type Placed, type Stage, stage } from "./draw/stage";
import { type ObjectName, objects } from "./objects";
import { type Tone, tones } from "./tones";

/** How a product is shown: by itself, close up, or among others by the window. */
export type Shot = "front" | "detail" | "scene";

const grounds: Ground[] = [
  { wall: "#e6d9c3", table: "#cdb391" },
  { wall: "#d8cdb9", table: "#b99a74" },
  { wall: "#dcd3cb", table: "#c4b3a1" },
  { wall: "#cfd2c3", table: "#bfa985" },
  { wall: "#e7cfb8", table: "#c79f76" },
  { wall: "#d9c3b4", table: "#b58f73" },
  { wall: "#c8cfce", table: "#b5a48c" },
];

/** Still lifes of several things, wider than high. */
const stills = {
  hero: {
    ground: { wall: "#dfcdb2", table: "#b98f63" },
    things: [
      ["tallVase", "cobalt", 330, 0.98],
      ["lamp", "oat", 1650, 1.34],
      ["pitcher", "sea", 1180, 1.06],
      ["mixingBowl", "rust", 780, 1.06],
      ["mug", "chalk", 1960, 0.92],
      ["budVase", "ochre", 520, 0.78],
    ],
  },
  tableware: {
    ground: { wall: "#d9d3c4", table: "#b99a74" },
    things: [
      ["pitcher", "oat", 380, 1.15],
      ["plate", "sea", 1150, 1.2],
      ["breakfastBowl", "rust", 1830, 1.1],
      ["mug", "iron", 2180, 0.9],
    ],
  },
  kitchen: {
    ground: { wall: "#e2d2bb", table: "#a67f58" },
    things: [
      ["board", "oak", 520, 1.5],
      ["mill", "walnut", 1060, 1.35],
      ["mixingBowl", "chalk", 1580, 1.15],
      ["spoons", "ash", 2080, 1.2],
    ],
  },
  textiles: {
    ground: { wall: "#d5cdc4", table: "#bda88f" },
    things: [
      ["throw", "indigo", 620, 1.45],
      ["cushion", "madder", 1430, 1.5],
      ["napkins", "flax", 2050, 1.15],
    ],
  },
  lighting: {
    ground: { wall: "#c9b9a3", table: "#8d6a4a" },
    things: [
      ["lamp", "rust", 760, 1.6],
      ["candleHolders", "brass", 1720, 1.35],
    ],
  },
  home: {
    ground: { wall: "#cfd1c2", table: "#b3966f" },
    things: [
      ["basket", "indigo", 560, 1.25],
      ["planter", "rust", 1260, 1.25],
      ["tallVase", "moss", 1880, 1.2],
    ],
  },
  gifts: {
    ground: { wall: "#e6cdb9", table: "#bd9168" },
    things: [
      ["giftBox", "cobalt", 640, 1.35],
      ["notebooks", "madder", 1440, 1.4],
      ["candles", "honey", 2060, 1.15],
    ],
  },
  mugs: {
    ground: { wall: "#dcd2c3", table: "#bf9f78" },
    things: [
      ["mug", "sea", 520, 1.5],
      ["mug", "oat", 1230, 1.62],
      ["espresso", "iron", 1900, 1.5],
    ],
  },
  bowls: {
    ground: { wall: "#d3d4c6", table: "#b7986f" },
    things: [
      ["breakfastBowl", "moss", 620, 1.4],
      ["pastaBowl", "chalk", 1620, 1.5],
    ],
  },
  pots: {
    ground: { wall: "#e3cfb6", table: "#b28a60" },
    things: [
      ["teapot", "iron", 760, 1.6],
      ["pitcher", "ochre", 1690, 1.4],
    ],
  },
  cushions: {
    ground: { wall: "#d8cbc0", table: "#b8a188" },
    things: [
      ["cushion", "sage", 640, 1.65],
      ["wovenCushion", "mustard", 1680, 1.6],
    ],
  },
  throws: {
    ground: { wall: "#d2cdc2", table: "#b09a7c" },
    things: [
      ["checkBlanket", "madder", 700, 1.6],
      ["throw", "charcoal", 1760, 1.5],
    ],
  },
  linen: {
    ground: { wall: "#e2d6c2", table: "#bfa17a" },
    things: [
      ["napkins", "sage", 640, 1.6],
      ["runner", "indigo", 1660, 1.5],
    ],
  },
} satisfies Record<string, { ground: Ground; things: [ObjectName, Tone, number, number][] }>;

export type StillName = keyof typeof stills;

const companions: ObjectName[] = ["budVase", "mug", "breakfastBowl", "espresso", "pitcher", "candleHolders"];

interface Named {
  width: number;
  height: number;
  draw: () => string;
}

const named = new Map<string, Named>();

function idOf(name: string): string {
  const hex = createHash("sha256").update(`halden ${name}`).digest("hex");
  return `9e4e7a_${hex.slice(0, 32)}~mv2.png`;
}

function groundOf(name: string): Ground {
  return grounds[Math.floor(dice(name)() * grounds.length)] ?? { wall: "#e6d9c3", table: "#cdb391" };
}

function productStage(object: ObjectName, tone: Tone, shot: Shot): Stage {
  const thing = objects[object]("a", tone);
  const ground = groundOf(shot === "scene" ? `${object} scene` : object);
  const tallest = thing.hangs ? 700 : 620;
  const scale = Math.min(1.7, 610 / (thing.halfWidth * 2), tallest / thing.height);
  const base = thing.hangs
    ? object === "apron" || object === "teaTowel"
      ? 830
      : 620
    : thing.flat
      ? 770
      : 805;
  const main: Placed = { thing, x: 400, y: base, scale };
  const plain: Stage = {
    width: 800,
    height: 1000,
    ground,
    horizon: thing.hangs ? 2000 : 655,
    things: [main],
  };
  if (shot === "front") return plain;
  if (shot === "detail") {
    const middle = base - thing.height * scale * (thing.flat ? 0.55 : 0.66);
    return { ...plain, crop: [210, Math.round(Math.max(0, middle - 235)), 376, 470] };
  }
  return {
    ...plain,
    window: true,
    horizon: thing.hangs ? 900 : 620,
    things: withCompany(object, tone, main),
  };
}

/** The thing a little smaller, with one or two others that belong to the same table. */
function withCompany(object: ObjectName, tone: Tone, main: Placed): Placed[] {
  const random = dice(`${object} company`);
  const others = companions.filter((name) => name !== object);
  const choice = others[Math.floor(random() * others.length)] ?? "mug";
  const second = others[Math.floor(random() * others.length)] ?? "budVase";
  const toneNames: Tone[] = ["chalk", "oat", "rust", "moss", "sea", "iron"];
  const pick = () => toneNames.filter((name) => name !== tone)[Math.floor(random() * 5)] ?? "oat";
  const small = {
    ...main,
    x: main.thing.hangs ? 400 : 330,
    scale: main.scale * 0.8,
    y: main.thing.hangs ? main.y - 40 : 830,
  };
  if (main.thing.hangs) {
    return [
      small,
      {
        thing: objects[second]("b", choice === "candleHolders" ? "brass" : pick()),
        x: 560,
        y: 965,
        scale: 0.42,
      },
    ];
  }
  return [
    {
      thing: objects[choice]("b", choice === "candleHolders" ? "brass" : pick()),
      x: 655,
      y: 745,
      scale: 0.52,
    },
    small,
    {
      thing: objects[second === "candleHolders" ? "espresso" : second]("c", pick()),
      x: 640,
      y: 925,
      scale: 0.36,
    },
  ];
}

/** A product picture, 1600 x 2000. Asking for it also makes the media host know it. */
export function pictureOf(object: ObjectName, tone: Tone, shot: Shot, alt: string): SeedPicture {
  const name = `${object} ${tone} ${shot}`;
  const id = idOf(name);
  const size = { width: 1600, height: 2000 };
  named.set(id, { ...size, draw: () => stage(productStage(object, tone, shot)) });
  return { id, alt, ...size };
}

/** A wide picture of several things, 2400 x 1500. */
export function stillOf(name: StillName, alt: string): SeedPicture {
  const id = idOf(`still ${name}`);
  const size = { width: 2400, height: 1500 };
  named.set(id, { ...size, draw: () => drawStill(name) });
  return { id, alt, ...size };
}

function drawStill(name: StillName): string {
  const { ground, things } = stills[name];
  const placed = things.map(
    ([object, tone, x, scale], index): Placed => ({
      thing: objects[object](`t${index}`, tone),
      x,
      y: 1290 + (index % 2) * 50,
      scale,
    }),
  );
  return stage({ width: 2400, height: 1500, ground, horizon: 1060, things: placed, window: true });
}

const objectNames = Object.keys(objects) as ObjectName[];
const toneNames = Object.keys(tones) as Tone[];

/** Pictures for shops that are made up by a program; they take turns with them. */
export const genericPictures: SeedPicture[] = objectNames.map((object, index) =>
  pictureOf(object, toneNames[index % toneNames.length] ?? "oat", "front", "Product picture"),
);

/** The drawing behind a media id; undefined when nothing was uploaded under it. */
export function drawingOf(id: string): string | undefined {
  return named.get(id)?.draw();
}

/** Pixels of the picture behind a media id. */
export function sizeOf(id: string): { width: number; height: number } | undefined {
  return named.get(id);
}
