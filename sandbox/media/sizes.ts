import type { ObjectName } from "./objects";

/** How much larger a thing is in the room than its drawing says; drawings of ceramics are to scale. */
const sizes: Partial<Record<ObjectName, number>> = {
  board: 1.5,
  rollingPin: 1.5,
  tray: 1.6,
  basket: 1.7,
  planter: 1.3,
  cushion: 2.3,
  wovenCushion: 2.1,
  throw: 1.9,
  checkBlanket: 1.9,
  waffle: 1.7,
  napkins: 1.4,
  runner: 1.6,
  wrap: 1.6,
  lamp: 1.45,
  candles: 1.25,
  candleHolders: 1.25,
  giftBox: 1.3,
  notebooks: 1.1,
  soap: 0.7,
  saltCellar: 0.9,
};

export const sizeOf = (object: ObjectName): number => sizes[object] ?? 1;
