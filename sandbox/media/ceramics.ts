import { darker, lighter } from "./draw/color";
import { plate } from "./draw/plate";
import type { Thing } from "./draw/svg";
import { vessel } from "./draw/vessel";
import { hex, type Tone } from "./tones";

/** Everything thrown, dipped and fired. Drawn to one scale: a mug is 250 units high. */
export const ceramics = {
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
      gloss: 0.08,
      inside: "#4a3524",
    }),
} as const;
