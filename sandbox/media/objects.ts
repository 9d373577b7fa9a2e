import { darker, isDark, lighter } from "./draw/color";
import { candles, paperLantern, pendant, tableLamp } from "./draw/lamp";
import { giftBox, notebooks, sheets, soap } from "./draw/paper";
import { plate } from "./draw/plate";
import type { Thing } from "./draw/svg";
import { cushion, folded, hanging, roll } from "./draw/textile";
import { vessel } from "./draw/vessel";
import { board, brush, knife, rollingPin, spoons, tray } from "./draw/wood";
import { type Tone, tones } from "./tones";

const hex = (tone: Tone) => tones[tone].hex;
const contrast = (color: string) => (isDark(color) ? lighter(color, 0.6) : darker(color, 0.5));

/** What the shop sells, as drawings by colour. `id` keeps the SVG ids of several things on one canvas apart. */
export const objects = {
  mug: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 104],
        [10, 114],
        [60, 124],
        [150, 122],
        [226, 118],
        [252, 121],
      ],
      color: hex(tone),
      open: 0.2,
      speckle: 160,
      footHeight: 22,
      rings: 5,
      handle: { from: 0.78, to: 0.24, reach: 96, width: 30 },
    }),
  espresso: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 70],
        [8, 80],
        [50, 104],
        [110, 112],
        [150, 116],
      ],
      color: hex(tone),
      dip: { color: lighter(hex(tone), 0.35), to: 0.4 },
      open: 0.22,
      speckle: 90,
      footHeight: 16,
    }),
  nameBowl: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 92],
        [14, 104],
        [60, 164],
        [130, 198],
        [170, 206],
      ],
      color: hex(tone),
      open: 0.24,
      speckle: 120,
      footHeight: 16,
      inside: "#f1ece1",
    }),
  breakfastBowl: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 100],
        [16, 110],
        [70, 180],
        [150, 220],
        [196, 228],
      ],
      color: hex(tone),
      dip: { color: "#f1ece1", to: 0.3 },
      open: 0.26,
      speckle: 170,
      footHeight: 20,
    }),
  mixingBowl: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 120],
        [16, 130],
        [90, 220],
        [200, 276],
        [250, 286],
        [270, 280],
      ],
      color: hex(tone),
      open: 0.24,
      speckle: 200,
      footHeight: 18,
      rings: 6,
    }),
  plate: (id: string, tone: Tone): Thing =>
    plate({ id, color: hex(tone), radius: 286, tilt: 0.36, depth: 30, well: 0.68, count: 3 }),
  pastaBowl: (id: string, tone: Tone): Thing =>
    plate({
      id,
      color: hex(tone),
      radius: 290,
      tilt: 0.4,
      depth: 70,
      well: 0.76,
      rimColor: darker(hex(tone), 0.45),
      speckle: 110,
    }),
  pitcher: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 112],
        [12, 124],
        [90, 150],
        [190, 146],
        [290, 104],
        [360, 84],
        [420, 96],
        [440, 102],
      ],
      color: hex(tone),
      dip: { color: lighter(hex(tone), 0.3), to: 0.62 },
      open: 0.2,
      speckle: 200,
      footHeight: 22,
      handle: { from: 0.9, to: 0.34, reach: 130, width: 32 },
    }),
  teapot: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 110],
        [10, 122],
        [70, 184],
        [150, 200],
        [220, 164],
        [258, 110],
        [268, 104],
      ],
      color: hex(tone),
      speckle: 180,
      footHeight: 18,
      rings: 6,
      spout: true,
      handle: { from: 0.84, to: 0.26, reach: 120, width: 28 },
      lid: { height: 56, knob: 24 },
    }),
  saltCellar: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 132],
        [10, 142],
        [80, 160],
        [150, 158],
        [170, 152],
      ],
      color: hex(tone),
      speckle: 130,
      footHeight: 20,
      lid: { height: 40, knob: 20 },
    }),
  budVase: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 66],
        [10, 76],
        [80, 118],
        [170, 116],
        [240, 60],
        [300, 28],
        [350, 30],
        [366, 38],
      ],
      color: hex(tone),
      open: 0.24,
      speckle: 110,
      footHeight: 14,
      rings: 8,
    }),
  tallVase: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 108],
        [12, 118],
        [140, 148],
        [320, 166],
        [440, 150],
        [510, 104],
        [560, 92],
        [590, 106],
      ],
      color: hex(tone),
      dip: { color: darker(hex(tone), 0.28), to: 0.36 },
      open: 0.2,
      speckle: 260,
      footHeight: 24,
      rings: 9,
    }),
  planter: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 150],
        [12, 158],
        [120, 184],
        [250, 206],
        [276, 214],
        [300, 212],
      ],
      color: hex(tone),
      open: 0.22,
      speckle: 60,
      rings: 7,
      matte: true,
      inside: "#4a3524",
    }),
  basket: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 190],
        [20, 204],
        [140, 232],
        [260, 240],
        [300, 236],
      ],
      color: "#cfae7c",
      weave: hex(tone),
      open: 0.2,
      matte: true,
      inside: "#8a6c42",
    }),
  mill: (id: string, tone: Tone): Thing =>
    vessel({
      id,
      profile: [
        [0, 84],
        [14, 88],
        [80, 76],
        [190, 58],
        [300, 66],
        [350, 78],
        [376, 60],
        [384, 44],
        [400, 50],
        [440, 62],
        [480, 54],
        [500, 26],
        [508, 8],
      ],
      color: hex(tone),
      grain: true,
      open: 0,
    }),
  board: (id: string, tone: Tone): Thing => board({ id, color: hex(tone) }),
  spoons: (id: string, tone: Tone): Thing => spoons({ id, color: hex(tone) }),
  rollingPin: (id: string, tone: Tone): Thing => rollingPin({ id, color: hex(tone) }),
  knife: (id: string, tone: Tone): Thing => knife({ id, color: hex(tone) }),
  brush: (id: string, tone: Tone): Thing => brush({ id, color: hex(tone) }),
  tray: (id: string, tone: Tone): Thing => tray({ id, color: hex(tone) }),
  apron: (id: string, tone: Tone): Thing =>
    hanging({ id, color: hex(tone), weave: "plain", apron: true, width: 380, height: 660 }),
  teaTowel: (id: string, tone: Tone): Thing =>
    hanging({ id, color: "#efe6d2", accent: hex(tone), weave: "stripe", width: 350, height: 620 }),
  cushion: (id: string, tone: Tone): Thing =>
    cushion({ id, color: hex(tone), weave: "plain", piping: contrast(hex(tone)) }),
  wovenCushion: (id: string, tone: Tone): Thing =>
    cushion({ id, color: hex(tone), weave: "herringbone", width: 520, height: 340 }),
  throw: (id: string, tone: Tone): Thing =>
    folded({ id, color: hex(tone), weave: "herringbone", layers: 4, thickness: 62, fringe: true }),
  checkBlanket: (id: string, tone: Tone): Thing =>
    folded({ id, color: "#efe6d2", accent: hex(tone), weave: "check", layers: 5, thickness: 58 }),
  waffle: (id: string, tone: Tone): Thing =>
    folded({ id, color: hex(tone), weave: "waffle", layers: 4, thickness: 64, width: 470 }),
  napkins: (id: string, tone: Tone): Thing =>
    folded({
      id,
      color: hex(tone),
      weave: "plain",
      layers: 6,
      thickness: 26,
      width: 400,
      colors: [hex(tone), lighter(hex(tone), 0.12)],
    }),
  runner: (id: string, tone: Tone): Thing =>
    roll({ id, color: "#efe6d2", accent: hex(tone), weave: "stripe", band: "#d9c7a3" }),
  wrap: (id: string, tone: Tone): Thing =>
    roll({ id, color: hex(tone), weave: "check", accent: contrast(hex(tone)), radius: 56, length: 560 }),
  lamp: (id: string, tone: Tone): Thing => tableLamp({ id, color: hex(tone) }),
  pendant: (id: string, tone: Tone): Thing => pendant({ id, color: hex(tone) }),
  lantern: (id: string, tone: Tone): Thing => paperLantern({ id, color: hex(tone) }),
  candleHolders: (id: string, tone: Tone): Thing => candles({ id, metal: hex(tone), wax: "#f0e4c8" }),
  candles: (id: string, tone: Tone): Thing => candles({ id, metal: "#b98d42", wax: hex(tone), bare: false }),
  notebooks: (id: string, tone: Tone): Thing =>
    notebooks({ id, color: hex(tone), second: lighter(hex(tone), 0.35) }),
  sewingPattern: (id: string, tone: Tone): Thing => sheets({ id, color: hex(tone), motif: "cushion" }),
  glazeChart: (id: string, tone: Tone): Thing => sheets({ id, color: hex(tone), motif: "glaze" }),
  soap: (id: string, tone: Tone): Thing =>
    soap({ id, colors: [darker(hex(tone), 0.12), hex(tone), lighter(hex(tone), 0.3)] }),
  giftBox: (id: string, tone: Tone): Thing => giftBox({ id, color: "#d9c7a3", ribbon: hex(tone) }),
} as const;

export type ObjectName = keyof typeof objects;
