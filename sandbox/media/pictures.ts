import type { SeedPicture } from "../seed/types";
import { stage } from "./draw/stage";
import type { ObjectName } from "./objects";
import { register } from "./registry";
import { productStage, type Shot } from "./scenes";
import { drawStill, type StillName } from "./stills";
import type { Tone } from "./tones";

/** A product picture, 1600 x 2000. */
export function pictureOf(object: ObjectName, tone: Tone, shot: Shot, alt: string): SeedPicture {
  const size = { width: 1600, height: 2000 };
  return register(`${object} ${tone} ${shot}`, alt, size, () => stage(productStage(object, tone, shot)));
}

/** A wide picture of several things, 2400 x 1500. */
export function stillOf(name: StillName, alt: string): SeedPicture {
  return register(`still ${name}`, alt, { width: 2400, height: 1500 }, () => drawStill(name));
}
