import type { Ground } from "./draw/backdrop";
import type { ObjectName } from "./objects";

const paper = (wall: string, table = wall): Ground => ({ kind: "paper", wall, table });
const wood = (wall: string, table: string): Ground => ({ kind: "wood", wall, table });
const linen = (wall: string, table: string): Ground => ({ kind: "linen", wall, table });

/** The photographer's rolls of paper, and the two tables. */
export const grounds = {
  bone: paper("#e9dfcd", "#eee5d5"),
  clay: paper("#d8a888", "#e0b496"),
  ochre: paper("#d9b06a", "#e2bd7c"),
  sage: paper("#b3bb9e", "#bec6aa"),
  dusk: paper("#a5b3b6", "#b2bfc1"),
  rose: paper("#dab2a1", "#e2beae"),
  brick: paper("#b9714f", "#c47f5d"),
  sand: paper("#d6c3a3", "#decdb0"),
  night: paper("#4c4a45", "#5b5750"),
  mist: paper("#cfd0c6", "#d9d9d0"),
  oakWindow: wood("#ddd0bb", "#b98d60"),
  oakSage: wood("#b9bfa6", "#b08657"),
  oakRose: wood("#d8b6a2", "#a9774f"),
  walnutDusk: wood("#a9b3b4", "#7d573c"),
  walnutBone: wood("#e0d6c4", "#855d40"),
  walnutNight: wood("#57534c", "#6d4a33"),
  linenClay: linen("#cf9f80", "#e5dac4"),
  linenSage: linen("#a9b295", "#e4dac6"),
  linenBone: linen("#ded2bd", "#e9e0cf"),
} satisfies Record<string, Ground>;

export type GroundName = keyof typeof grounds;

/** Which paper and which table suits all the colours a thing comes in. */
export const groundOf: Record<ObjectName, readonly [front: GroundName, scene: GroundName]> = {
  mug: ["clay", "oakWindow"],
  espresso: ["sand", "walnutDusk"],
  nameBowl: ["rose", "linenSage"],
  breakfastBowl: ["bone", "oakRose"],
  mixingBowl: ["sage", "oakSage"],
  plate: ["ochre", "linenClay"],
  pastaBowl: ["brick", "walnutDusk"],
  pitcher: ["rose", "oakSage"],
  teapot: ["ochre", "walnutBone"],
  saltCellar: ["clay", "oakWindow"],
  budVase: ["dusk", "linenBone"],
  tallVase: ["sand", "walnutBone"],
  planter: ["mist", "oakSage"],
  basket: ["clay", "oakWindow"],
  mill: ["sage", "walnutBone"],
  board: ["dusk", "oakRose"],
  spoons: ["brick", "oakWindow"],
  rollingPin: ["dusk", "walnutDusk"],
  knife: ["sage", "oakRose"],
  brush: ["dusk", "oakSage"],
  tray: ["brick", "linenSage"],
  apron: ["sand", "oakSage"],
  teaTowel: ["clay", "oakWindow"],
  cushion: ["bone", "walnutBone"],
  wovenCushion: ["dusk", "oakRose"],
  throw: ["sand", "oakRose"],
  checkBlanket: ["sage", "oakSage"],
  waffle: ["dusk", "oakWindow"],
  napkins: ["rose", "oakRose"],
  runner: ["ochre", "walnutBone"],
  wrap: ["rose", "linenBone"],
  lamp: ["sage", "walnutDusk"],
  pendant: ["sand", "walnutNight"],
  lantern: ["dusk", "walnutNight"],
  candleHolders: ["brick", "walnutNight"],
  candles: ["sage", "walnutDusk"],
  notebooks: ["ochre", "oakWindow"],
  sewingPattern: ["dusk", "oakRose"],
  glazeChart: ["clay", "walnutBone"],
  soap: ["rose", "linenBone"],
  giftBox: ["sage", "walnutBone"],
};
