import { darker, dice, isDark, lighter, mix } from "./color";
import { gradient, type Point, round, roundness, smooth, type Thing } from "./svg";

/** A point of a turned profile: height above the base, radius there. */
export type Profile = readonly (readonly [height: number, radius: number])[];

export interface Vessel {
  id: string;
  profile: Profile;
  color: string;
  /** Bare clay at the foot, and where the glaze ends. */
  clay?: string;
  footHeight?: number;
  /** A second glaze poured over the top, down to this share of the height. */
  dip?: { color: string; to: number };
  speckle?: number;
  /** Open at the top: how round the opening looks (height of its ellipse by its width). */
  open?: number;
  inside?: string;
  handle?: { from: number; to: number; reach: number; width: number };
  spout?: boolean;
  lid?: { height: number; knob: number };
  /** Turned wood instead of clay: grain lines along the height. */
  grain?: boolean;
  /** Dull surface: no bright streak. */
  matte?: boolean;
  /** Horizontal throwing lines. */
  rings?: number;
  weave?: string;
}

/** Something turned on a wheel or a lathe, seen from the front and slightly from above. */
export function vessel(options: Vessel): Thing {
  const { id, profile, color, clay = "#b98a62", footHeight = 0, open = 0.2 } = options;
  const top = profile.at(-1) ?? [0, 0];
  const base = profile[0] ?? [0, 0];
  const right: Point[] = profile.map(([height, radius]) => [radius, -height]);
  const left: Point[] = [...right].reverse().map(([x, y]) => [-x, y]);
  const sag = base[1] * 0.12;
  const outline = `${smooth(right)}${smooth(left, false)}C${-base[1] * 0.5} ${round(sag)} ${base[1] * 0.5} ${round(sag)} ${base[1]} 0Z`;
  const height = top[0];
  const widest = Math.max(...profile.map(([, radius]) => radius));
  const rim = top[1] * open;

  const defs = [
    roundness(`${id}r`),
    gradient(
      `${id}v`,
      [
        [0, lighter(color, 0.14)],
        [0.5, color],
        [1, darker(color, 0.16)],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
    gradient(`${id}i`, [
      [0, darker(options.inside ?? color, 0.55)],
      [0.7, darker(options.inside ?? color, 0.22)],
      [1, lighter(options.inside ?? color, 0.1)],
    ]),
    `<clipPath id="${id}c"><path d="${outline}"/></clipPath>`,
  ];

  const body = [
    options.handle ? handle(color, options.handle, profile) : "",
    options.spout ? spout(id, color, profile) : "",
    `<path d="${outline}" fill="url(#${id}v)"/>`,
    `<g clip-path="url(#${id}c)">`,
    options.dip ? dip(id, options.dip, widest, height) : "",
    options.grain ? grain(id, color, widest, height) : "",
    options.weave ? weave(id, color, options.weave, widest, height) : "",
    options.rings ? rings(options.rings, widest, height) : "",
    options.speckle ? speckle(id, color, options.speckle, widest, height) : "",
    footHeight > 0 ? foot(id, clay, footHeight, widest) : "",
    `<rect x="${-widest}" y="${-height - rim}" width="${widest * 2}" height="${height + rim + 30}" fill="url(#${id}r)"/>`,
    options.matte ? "" : gleam(profile, height),
    "</g>",
    open > 0 && !options.lid ? opening(id, options, top, rim) : "",
    options.lid ? lid(id, color, options.lid, top) : "",
  ];
  const reach = options.handle ? options.handle.reach : 0;
  return {
    defs: defs.join(""),
    body: body.join(""),
    halfWidth: widest + reach * 0.4,
    height: height + (options.lid?.height ?? 0),
  };
}

function opening(
  id: string,
  options: Vessel,
  [height, radius]: readonly [number, number],
  rim: number,
): string {
  const edge = options.dip?.color ?? options.color;
  const inner = radius * 0.93;
  return [
    `<ellipse cx="0" cy="${-height}" rx="${radius}" ry="${round(rim)}" fill="${lighter(edge, isDark(edge) ? 0.22 : 0.42)}"/>`,
    `<ellipse cx="0" cy="${round(-height + rim * 0.06)}" rx="${round(inner)}" ry="${round(rim * 0.86)}" fill="url(#${id}i)"/>`,
    `<path d="M${round(-inner * 0.72)} ${round(-height - rim * 0.5)}A${round(inner)} ${round(rim * 0.9)} 0 0 1 ${round(inner * 0.2)} ${round(-height - rim * 0.82)}" fill="none" stroke="#fff6e4" stroke-opacity=".5" stroke-width="2.4" stroke-linecap="round"/>`,
  ].join("");
}

function lid(
  id: string,
  color: string,
  { height, knob }: { height: number; knob: number },
  [top, radius]: readonly [number, number],
): string {
  const y = -top;
  const dome = `M${-radius} ${y}C${-radius * 0.9} ${y - height} ${radius * 0.9} ${y - height} ${radius} ${y}C${radius * 0.6} ${y + 14} ${-radius * 0.6} ${y + 14} ${-radius} ${y}Z`;
  return [
    `<clipPath id="${id}l"><path d="${dome}"/></clipPath>`,
    `<path d="${dome}" fill="${lighter(color, 0.08)}"/>`,
    `<rect clip-path="url(#${id}l)" x="${-radius}" y="${y - height}" width="${radius * 2}" height="${height + 20}" fill="url(#${id}r)"/>`,
    `<path d="M${-radius} ${y}C${-radius * 0.6} ${y + 14} ${radius * 0.6} ${y + 14} ${radius} ${y}" fill="none" stroke="${darker(color, 0.45)}" stroke-width="2.5"/>`,
    `<ellipse cx="0" cy="${y - height * 0.78}" rx="${knob * 0.7}" ry="${knob * 0.3}" fill="${darker(color, 0.35)}"/>`,
    `<circle cx="0" cy="${y - height * 0.78 - knob * 0.7}" r="${knob}" fill="${color}"/>`,
    `<circle cx="0" cy="${y - height * 0.78 - knob * 0.7}" r="${knob}" fill="url(#${id}r)"/>`,
  ].join("");
}

/** Glaze poured over the rim: an uneven edge with a darker line where it gathered. */
function dip(
  id: string,
  { color, to }: { color: string; to: number },
  widest: number,
  height: number,
): string {
  const random = dice(`${id} dip`);
  const level = -height * (1 - to);
  const steps = 9;
  const edge: Point[] = Array.from({ length: steps + 1 }, (_, index) => [
    -widest - 6 + ((widest * 2 + 12) / steps) * index,
    level + (random() - 0.4) * height * 0.07,
  ]);
  const path = `${smooth(edge)}L${widest + 6} ${-height - 60}L${-widest - 6} ${-height - 60}Z`;
  return `<path d="${path}" fill="${color}"/><path d="${smooth(edge)}" fill="none" stroke="${darker(color, 0.35)}" stroke-opacity=".55" stroke-width="4"/><path d="${smooth(edge.map(([x, y]) => [x, y - 6]))}" fill="none" stroke="${lighter(color, 0.4)}" stroke-opacity=".35" stroke-width="3"/>`;
}

function speckle(id: string, color: string, count: number, widest: number, height: number): string {
  const random = dice(`${id} speckle`);
  const ink = isDark(color) ? lighter(color, 0.4) : darker(color, 0.62);
  let dots = "";
  for (let index = 0; index < count; index += 1) {
    const x = (random() * 2 - 1) * widest;
    const y = -random() * height;
    const r = 0.5 + random() ** 3 * 2.6;
    dots += `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(r)}" ry="${round(r * 0.85)}" opacity="${round(0.25 + random() * 0.5)}"/>`;
  }
  return `<g fill="${ink}">${dots}</g>`;
}

function rings(count: number, widest: number, height: number): string {
  return Array.from({ length: count }, (_, index) => {
    const y = round(-height * ((index + 0.6) / count));
    return `<path d="M${-widest} ${y}Q0 ${y + widest * 0.16} ${widest} ${y}" fill="none" stroke="#2a1608" stroke-opacity=".09" stroke-width="3"/><path d="M${-widest} ${y + 4}Q0 ${y + 4 + widest * 0.16} ${widest} ${y + 4}" fill="none" stroke="#fff6e4" stroke-opacity=".14" stroke-width="2"/>`;
  }).join("");
}

function grain(id: string, color: string, widest: number, height: number): string {
  const random = dice(`${id} grain`);
  let lines = "";
  for (let index = 0; index < 26; index += 1) {
    const x = (random() * 2 - 1) * widest;
    const sway = (random() - 0.5) * 16;
    lines += `<path d="M${round(x)} 10C${round(x + sway)} ${round(-height * 0.3)} ${round(x - sway)} ${round(-height * 0.7)} ${round(x + sway * 0.4)} ${round(-height - 10)}" stroke-width="${round(0.6 + random() * 2)}" opacity="${round(0.12 + random() * 0.3)}"/>`;
  }
  return `<g fill="none" stroke="${darker(color, 0.5)}">${lines}</g>`;
}

/** Basket work: staggered short arcs. */
function weave(id: string, color: string, accent: string, widest: number, height: number): string {
  const random = dice(`${id} weave`);
  const row = 17;
  let arcs = "";
  for (let y = 0, line = 0; y < height + row; y += row, line += 1) {
    for (let x = -widest - (line % 2) * 20; x < widest + 20; x += 40) {
      const tone =
        line % 9 === 4 || line % 9 === 5
          ? accent
          : mix(color, random() > 0.5 ? "#fff6e4" : "#2a1a10", 0.06 + random() * 0.12);
      arcs += `<path d="M${round(x)} ${-y}q20 -9 40 0v${row - 3}q-20 -9 -40 0z" fill="${tone}" stroke="${darker(color, 0.5)}" stroke-opacity=".4" stroke-width="1.2"/>`;
    }
  }
  return arcs;
}

function foot(id: string, clay: string, height: number, widest: number): string {
  const random = dice(`${id} foot`);
  const edge: Point[] = Array.from({ length: 7 }, (_, index) => [
    -widest + ((widest * 2) / 6) * index,
    -height + (random() - 0.5) * 5,
  ]);
  return `<path d="${smooth(edge)}L${widest} 40L${-widest} 40Z" fill="${clay}"/><path d="${smooth(edge)}" fill="none" stroke="${darker(clay, 0.5)}" stroke-opacity=".5" stroke-width="2.5"/>`;
}

/** The window, reflected on the shoulder. */
function gleam(profile: Profile, height: number): string {
  const at = (share: number) =>
    profile.reduce((best, point) =>
      Math.abs(point[0] - height * share) < Math.abs(best[0] - height * share) ? point : best,
    )[1];
  const points: Point[] = [0.86, 0.66, 0.42, 0.24].map((share) => [-at(share) * 0.56, -height * share]);
  return `<path d="${smooth(points)}" fill="none" stroke="#fffaf0" stroke-opacity=".34" stroke-width="${round(Math.max(5, at(0.6) * 0.07))}" stroke-linecap="round"/>`;
}

function radiusAt(profile: Profile, share: number): number {
  const height = (profile.at(-1)?.[0] ?? 0) * share;
  for (let index = 1; index < profile.length; index += 1) {
    const [h1, r1] = profile[index] ?? [0, 0];
    const [h0, r0] = profile[index - 1] ?? [0, 0];
    if (h1 >= height) return r0 + ((r1 - r0) * (height - h0)) / Math.max(1, h1 - h0);
  }
  return profile.at(-1)?.[1] ?? 0;
}

function handle(
  color: string,
  { from, to, reach, width }: NonNullable<Vessel["handle"]>,
  profile: Profile,
): string {
  const height = profile.at(-1)?.[0] ?? 0;
  const x1 = radiusAt(profile, from) - 4;
  const x2 = radiusAt(profile, to) - 4;
  const y1 = -height * from;
  const y2 = -height * to;
  const path = `M${round(x1)} ${round(y1)}C${round(x1 + reach * 1.15)} ${round(y1 - 14)} ${round(x2 + reach * 1.2)} ${round(y2 + 8)} ${round(x2)} ${round(y2)}`;
  return [
    `<path d="${path}" fill="none" stroke="${darker(color, 0.5)}" stroke-width="${width + 2}" stroke-linecap="round"/>`,
    `<path d="${path}" fill="none" stroke="${darker(color, 0.12)}" stroke-width="${width - 3}" stroke-linecap="round"/>`,
    `<path d="${path}" fill="none" stroke="${lighter(color, 0.4)}" stroke-opacity=".6" stroke-width="${round(width * 0.22)}" stroke-linecap="round" transform="translate(-${round(width * 0.12)} -${round(width * 0.2)})"/>`,
  ].join("");
}

function spout(id: string, color: string, profile: Profile): string {
  const height = profile.at(-1)?.[0] ?? 0;
  const x = -radiusAt(profile, 0.45);
  const path = `M${round(x + 22)} ${round(-height * 0.24)}C${round(x - 60)} ${round(-height * 0.3)} ${round(x - 74)} ${round(-height * 0.7)} ${round(x - 118)} ${round(-height * 0.98)}L${round(x - 78)} ${round(-height * 1.02)}C${round(x - 50)} ${round(-height * 0.86)} ${round(x - 20)} ${round(-height * 0.7)} ${round(x + 26)} ${round(-height * 0.66)}Z`;
  return `<path d="${path}" fill="${darker(color, 0.1)}"/><path d="${path}" fill="url(#${id}r)" opacity=".7"/><ellipse cx="${round(x - 98)}" cy="${round(-height)}" rx="21" ry="7" transform="rotate(-6 ${round(x - 98)} ${round(-height)})" fill="${darker(color, 0.55)}"/>`;
}
