import { pngUri } from "./png";

/** Where a surface looks: right, up, towards the viewer. Of length one. */
export type Normal = readonly [x: number, y: number, z: number];

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A point of a surface: its normal, and how much of the room it sees (1 all, 0 none). */
export interface Facet {
  normal: Normal;
  open?: number;
}

/** A big window, upper left and in front. */
const key = unit([-0.6, 0.56, 0.58]);
const view = unit([0, 0.2, 0.98]);

export function unit([x, y, z]: Normal): Normal {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

/** What of a colour is left under the room's light: warm from the window, cool from the ceiling, warm from below. */
function lit({ normal: [x, y, z], open = 1 }: Facet, out: Float64Array): void {
  const facing = Math.max(0, (x * key[0] + y * key[1] + z * key[2] + 0.28) / 1.28);
  const sun = facing ** 0.9 * (0.45 + 0.55 * open);
  const sky = (0.5 + 0.5 * y) * open;
  const ground = (0.5 - 0.5 * y) * open;
  const wall = Math.max(0, x) ** 2 * open;
  // Paper white is the most a drawing has: what is brighter bends towards it, its hue kept.
  const bright = 0.2 + 0.86 * sun + 0.15 * sky + 0.15 * ground + 0.085 * wall;
  const kept = bright > 0.8 ? (0.8 + 0.2 * Math.tanh((bright - 0.8) / 0.24)) / bright : 1;
  out[0] = kept * (0.215 + 0.87 * sun + 0.14 * sky + 0.19 * ground + 0.1 * wall);
  out[1] = kept * bright;
  out[2] = kept * (0.195 + 0.81 * sun + 0.19 * sky + 0.1 * ground + 0.07 * wall);
  out[3] = 1;
}

/** The window mirrored in a glaze, the edges that mirror the room. `gloss` 0 is clay, 1 wet glass. */
function mirrored({ normal: [x, y, z], open = 1 }: Facet, gloss: number, out: Float64Array): void {
  const turn = 2 * (x * view[0] + y * view[1] + z * view[2]);
  const right = turn * x - view[0];
  const up = turn * y - view[1];
  const front = turn * z - view[2];
  const azimuth = Math.atan2(right, front);
  const height = Math.asin(Math.max(-1, Math.min(1, up)));
  const soft = 0.04 + (1 - gloss) * 0.45;
  const pane = within(azimuth, -1.25, -0.72, soft) * within(height, 0.06, 0.95, soft);
  const bars =
    gloss > 0.6 ? (1 - 0.75 * near(azimuth, -0.985, 0.03)) * (1 - 0.6 * near(height, 0.52, 0.03)) : 1;
  const strip = within(azimuth, 1.5, 2.2, 0.2) * within(height, -0.2, 0.9, 0.3) * 0.16;
  const edge = (1 - Math.max(0, z)) ** 3 * 0.22;
  out[0] = 1;
  out[1] = 0.98;
  out[2] = 0.94;
  out[3] = Math.min(1, (pane * bars * (0.18 + 0.62 * gloss) + strip * gloss + edge * (0.4 + gloss)) * open);
}

function within(value: number, from: number, to: number, soft: number): number {
  return step(value, from - soft, from + soft) * (1 - step(value, to - soft, to + soft));
}

function near(value: number, middle: number, reach: number): number {
  return 1 - Math.min(1, Math.abs(value - middle) / (reach * 2));
}

export function step(value: number, from: number, to: number): number {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

/**
 * The light on a surface as a small picture laid over its colour (multiplied), and for a glossy one what it
 * mirrors. The caller clips it to the surface's outline; the numbers are canvas units.
 *
 * @param grain canvas units a pixel: light is soft, so few are enough
 */
export function relief(
  box: Box,
  surface: (x: number, y: number) => Facet,
  { gloss = 0, grain = 4 } = {},
): string {
  const width = Math.max(2, Math.ceil(box.width / grain));
  const height = Math.max(2, Math.ceil(box.height / grain));
  const light = Buffer.alloc(width * height * 4);
  const shine = gloss > 0 ? Buffer.alloc(width * height * 4) : undefined;
  const out = new Float64Array(4);
  for (let row = 0, at = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 4) {
      const facet = surface(
        box.x + ((column + 0.5) / width) * box.width,
        box.y + ((row + 0.5) / height) * box.height,
      );
      lit(facet, out);
      write(light, at, out);
      if (!shine) continue;
      mirrored(facet, gloss, out);
      write(shine, at, out);
    }
  }
  const place = `x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" preserveAspectRatio="none"`;
  const image = `<image ${place} style="mix-blend-mode:multiply" href="${pngUri(width, height, light)}"/>`;
  return shine ? `${image}<image ${place} href="${pngUri(width, height, shine)}"/>` : image;
}

function write(pixels: Buffer, at: number, color: Float64Array): void {
  for (let channel = 0; channel < 4; channel += 1) {
    pixels[at + channel] = Math.max(0, Math.min(255, Math.round((color[channel] ?? 0) * 255)));
  }
}
