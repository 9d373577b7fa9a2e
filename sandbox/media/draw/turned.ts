import type { Facet } from "./light";
import { step } from "./light";
import { type Point, round, smooth } from "./svg";

/** A point of a turned profile: height above the base, radius there. Heights rise. */
export type Profile = readonly (readonly [height: number, radius: number])[];

/** A body turned on a wheel or a lathe: its outline, and the surface behind every point of the drawing. */
export interface Turned {
  outline: string;
  widest: number;
  height: number;
  radius(height: number): number;
  facet(x: number, y: number): Facet;
}

const samples = 160;

/**
 * @param tilt how far from above it is seen: sine of the camera's elevation, the roundness of its rings
 * @param shade height above the base up to which the table darkens it
 */
export function turned(profile: Profile, tilt: number, shade = 46): Turned {
  const height = profile.at(-1)?.[0] ?? 0;
  const widest = Math.max(...profile.map(([, radius]) => radius));
  const table = radii(profile, height);
  const radius = (at: number) => {
    const place = Math.max(0, Math.min(1, at / height)) * (samples - 1);
    const index = Math.min(samples - 2, Math.floor(place));
    const [from = 0, to = 0] = table.slice(index, index + 2);
    return from + (to - from) * (place - index);
  };
  const slope = (at: number) =>
    (radius(at + height * 0.012) - radius(at - height * 0.012)) / (height * 0.024);

  const facet = (x: number, y: number): Facet => {
    // The front of a ring hangs below its height by its depth seen from above.
    let at = -y;
    for (let turn = 0; turn < 2; turn += 1) {
      const reach = radius(at);
      at = -y + Math.sqrt(Math.max(0, reach * reach - x * x)) * tilt;
    }
    const reach = Math.max(1, radius(at));
    const side = Math.max(-1, Math.min(1, x / reach));
    const front = Math.sqrt(1 - side * side);
    const lean = -slope(at);
    const length = Math.hypot(1, lean);
    return {
      normal: [side / length, lean / length, front / length],
      open: 0.45 + 0.55 * step(at, -12, shade),
    };
  };

  const right: Point[] = profile.map(([at, reach]) => [reach, -at]);
  const left: Point[] = [...right].reverse().map(([x, y]) => [-x, y]);
  const base = profile[0]?.[1] ?? 0;
  const sag = base * tilt * 1.33;
  const outline = `${smooth(right)}${smooth(left, false)}C${round(-base * 0.94)} ${round(sag)} ${round(base * 0.94)} ${round(sag)} ${base} 0Z`;
  return { outline, widest, height, radius, facet };
}

/** Radii at even heights, along the same curve the outline is drawn with. */
function radii(profile: Profile, height: number): number[] {
  const curve: [number, number][] = [];
  for (let index = 0; index < profile.length - 1; index += 1) {
    const p1 = profile[index] ?? [0, 0];
    const p2 = profile[index + 1] ?? p1;
    const p0 = profile[index - 1] ?? p1;
    const p3 = profile[index + 2] ?? p2;
    for (let t = 0; t < 1; t += 1 / 12)
      curve.push([spline(p0[0], p1[0], p2[0], p3[0], t), spline(p0[1], p1[1], p2[1], p3[1], t)]);
  }
  const last = profile.at(-1);
  if (last) curve.push([last[0], last[1]]);
  let index = 0;
  return Array.from({ length: samples }, (_, at) => {
    const wanted = (at / (samples - 1)) * height;
    while (index < curve.length - 2 && (curve[index + 1]?.[0] ?? 0) < wanted) index += 1;
    const [h0, r0] = curve[index] ?? [0, 0];
    const [h1, r1] = curve[index + 1] ?? [h0, r0];
    return r0 + (r1 - r0) * Math.max(0, Math.min(1, (wanted - h0) / Math.max(0.01, h1 - h0)));
  });
}

function spline(p0: number, p1: number, p2: number, p3: number, t: number): number {
  const a = 2 * p1;
  const b = p2 - p0;
  const c = 2 * p0 - 5 * p1 + 4 * p2 - p3;
  const d = -p0 + 3 * p1 - 3 * p2 + p3;
  return 0.5 * (a + b * t + c * t * t + d * t * t * t);
}
