import { ceramics } from "./ceramics";
import { candles } from "./draw/candles";
import { darker, isDark, lighter } from "./draw/color";
import { cushion } from "./draw/cushion";
import { folded } from "./draw/folded";
import { giftBox, soap } from "./draw/gifts";
import { hanging } from "./draw/hanging";
import { paperLantern, pendant, tableLamp } from "./draw/lamp";
import { notebooks, sheets } from "./draw/paper";
import { roll } from "./draw/roll";
import type { Thing } from "./draw/svg";
import { brush, knife, spoons } from "./draw/tools";
import { vessel } from "./draw/vessel";
import { board, rollingPin, tray } from "./draw/wood";
import { hex, type Tone } from "./tones";

const contrast = (color: string) => (isDark(color) ? lighter(color, 0.6) : darker(color, 0.5));

/** What the shop sells, as drawings by colour. `id` keeps the SVG ids of several things on one canvas apart. */
export const objects = {
  ...ceramics,
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
      gloss: 0.08,
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
  candles: (id: string, tone: Tone): Thing => candles({ id, metal: "#b98d42", wax: hex(tone) }),
  notebooks: (id: string, tone: Tone): Thing =>
    notebooks({ id, color: hex(tone), second: lighter(hex(tone), 0.35) }),
  sewingPattern: (id: string, tone: Tone): Thing => sheets({ id, color: hex(tone), motif: "cushion" }),
  glazeChart: (id: string, tone: Tone): Thing => sheets({ id, color: hex(tone), motif: "glaze" }),
  soap: (id: string, tone: Tone): Thing =>
    soap({ id, colors: [darker(hex(tone), 0.12), hex(tone), lighter(hex(tone), 0.3)] }),
  giftBox: (id: string, tone: Tone): Thing => giftBox({ id, color: "#d9c7a3", ribbon: hex(tone) }),
} as const;

export type ObjectName = keyof typeof objects;
