import { darker, dice, isDark, lighter } from "./color";
import { gradient, radial, round, type Thing } from "./svg";

export type Weave = "plain" | "stripe" | "check" | "herringbone" | "waffle" | "band";

/** A cloth pattern as a fill. `accent` is the second yarn. */
export function cloth(id: string, weave: Weave, color: string, accent: string): string {
  const thread = darker(color, 0.22);
  const light = lighter(color, 0.25);
  const base = (size: number, inner: string, turn = 0) =>
    `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${turn ? ` patternTransform="rotate(${turn})"` : ""}><rect width="${size}" height="${size}" fill="${color}"/>${inner}</pattern>`;
  const linen = `<path d="M0 1.5h200M0 4.5h200" stroke="${thread}" stroke-opacity=".0"/>`;
  const slub = (size: number) => {
    const random = dice(`${id} slub`);
    let lines = "";
    for (let y = 1; y < size; y += 3)
      lines += `<path d="M0 ${y}h${size}" stroke="${random() > 0.5 ? thread : light}" stroke-opacity="${round(0.1 + random() * 0.18)}" stroke-width="1"/>`;
    for (let x = 1; x < size; x += 3)
      lines += `<path d="M${x} 0v${size}" stroke="${random() > 0.5 ? thread : light}" stroke-opacity="${round(0.08 + random() * 0.16)}" stroke-width="1"/>`;
    return lines;
  };
  switch (weave) {
    case "plain":
      return base(60, linen + slub(60));
    case "stripe":
      return base(
        64,
        `${slub(64)}<rect x="8" width="7" height="64" fill="${accent}" opacity=".9"/><rect x="19" width="2.5" height="64" fill="${accent}" opacity=".75"/>`,
      );
    case "band":
      return base(
        240,
        `${slub(240)}<rect y="150" width="240" height="34" fill="${accent}" opacity=".92"/><rect y="192" width="240" height="6" fill="${accent}" opacity=".8"/>`,
      );
    case "check":
      return base(
        72,
        `${slub(72)}<rect width="36" height="72" fill="${accent}" opacity=".34"/><rect width="72" height="36" fill="${accent}" opacity=".34"/>`,
      );
    case "herringbone":
      return base(
        36,
        `<path d="M0 0l18 18M0 9l18 18M0 18l18 18M0 27l9 9M9 0l9 9M36 0L18 18M36 9L18 27M36 18L18 36M36 27l-9 9M27 0l-9 9" stroke="${accent}" stroke-width="3.4" opacity=".62"/>`,
      );
    case "waffle":
      return base(
        30,
        `<rect x="3" y="3" width="24" height="24" fill="${darker(color, 0.14)}"/><path d="M3 27V3h24" fill="none" stroke="${darker(color, 0.36)}" stroke-width="3" opacity=".7"/><path d="M27 3v24H3" fill="none" stroke="${light}" stroke-width="3"/>`,
      );
  }
}

interface Cloth {
  id: string;
  color: string;
  accent?: string;
  weave: Weave;
}

const second = ({ color, accent }: Cloth) =>
  accent ?? (isDark(color) ? lighter(color, 0.55) : darker(color, 0.45));

/** A filled cushion, square or long. */
export function cushion(options: Cloth & { width?: number; height?: number; piping?: string }): Thing {
  const { id, color, weave, width = 440, height = 430, piping } = options;
  const w = width / 2;
  const path = `M${-w * 0.98} ${-height * 0.98}C${-w * 0.5} ${-height * 0.95} ${w * 0.5} ${-height * 0.95} ${w * 0.98} ${-height * 0.98}Q${w * 1.03} ${-height * 0.99} ${w} ${-height * 0.93}C${w * 0.97} ${-height * 0.6} ${w * 0.97} ${-height * 0.34} ${w * 1.02} ${-height * 0.06}Q${w * 1.03} 2 ${w * 0.97} 2C${w * 0.5} 14 ${-w * 0.5} 14 ${-w * 0.97} 2Q${-w * 1.03} 2 ${-w * 1.02} ${-height * 0.06}C${-w * 0.97} ${-height * 0.34} ${-w * 0.97} ${-height * 0.6} ${-w} ${-height * 0.93}Q${-w * 1.03} ${-height * 0.99} ${-w * 0.98} ${-height * 0.98}Z`;
  const defs = [
    cloth(`${id}t`, weave, color, second(options)),
    radial(
      `${id}s`,
      [
        [0, "#fff6e4", 0.3],
        [0.45, "#fff6e4", 0.02],
        [0.75, "#2a1608", 0.16],
        [1, "#2a1608", 0.5],
      ],
      'cx=".36" cy=".32" r=".82"',
    ),
    `<clipPath id="${id}c"><path d="${path}"/></clipPath>`,
  ].join("");
  const folds = [
    `M${-w * 0.96} ${-height * 0.94}C${-w * 0.7} ${-height * 0.76} ${-w * 0.56} ${-height * 0.72} ${-w * 0.4} ${-height * 0.7}`,
    `M${w * 0.96} ${-height * 0.94}C${w * 0.72} ${-height * 0.78} ${w * 0.6} ${-height * 0.7} ${w * 0.36} ${-height * 0.66}`,
    `M${w * 0.98} ${-height * 0.05}C${w * 0.76} ${-height * 0.2} ${w * 0.62} ${-height * 0.24} ${w * 0.5} ${-height * 0.25}`,
    `M${-w * 0.98} ${-height * 0.05}C${-w * 0.78} ${-height * 0.2} ${-w * 0.66} ${-height * 0.22} ${-w * 0.48} ${-height * 0.26}`,
  ].map(
    (d) =>
      `<path d="${d}" fill="none" stroke="#2a1608" stroke-opacity=".1" stroke-width="22" stroke-linecap="round"/><path d="${d}" transform="translate(-6 -9)" fill="none" stroke="#fff6e4" stroke-opacity=".12" stroke-width="16" stroke-linecap="round"/>`,
  );
  const body = `<path d="${path}" fill="url(#${id}t)"/><g clip-path="url(#${id}c)">${folds.join("")}<rect x="${-w * 1.1}" y="${-height}" width="${w * 2.2}" height="${height + 20}" fill="url(#${id}s)"/></g><path d="${path}" fill="none" stroke="${piping ?? darker(color, 0.3)}" stroke-width="${piping ? 7 : 3.5}" stroke-linejoin="round"/>`;
  return { defs, body, halfWidth: w, height };
}

/** A pile of folded cloth. `layers` folds; the pile is as wide as `width`. */
export function folded(
  options: Cloth & {
    width?: number;
    layers?: number;
    thickness?: number;
    fringe?: boolean;
    colors?: string[];
  },
): Thing {
  const { id, weave, width = 500, layers = 4, thickness = 56, fringe = false } = options;
  let defs = gradient(
    `${id}g`,
    [
      [0, "#fff6e4", 0.26],
      [0.35, "#fff6e4", 0],
      [0.75, "#2a1608", 0.2],
      [1, "#2a1608", 0.5],
    ],
    'x1="0" y1="0" x2="0" y2="1"',
  );
  defs += gradient(`${id}h`, [
    [0, "#2a1608", 0.26],
    [0.12, "#2a1608", 0],
    [0.8, "#2a1608", 0.04],
    [1, "#2a1608", 0.3],
  ]);
  let body = "";
  const random = dice(`${id} fold`);
  for (let index = 0; index < layers; index += 1) {
    const color = options.colors?.[index % options.colors.length] ?? options.color;
    defs += cloth(`${id}t${index}`, weave, color, second({ ...options, color }));
    const shift = (random() - 0.5) * 16;
    const w = width / 2 - random() * 10;
    const y = -index * thickness;
    const t = thickness + 6;
    const path = `M${round(-w + shift)} ${round(y - 8)}C${round(-w + shift - 16)} ${round(y - t * 0.5)} ${round(-w + shift - 12)} ${round(y - t)} ${round(-w + shift + 20)} ${round(y - t)}L${round(w + shift - 24)} ${round(y - t)}C${round(w + shift + 22)} ${round(y - t)} ${round(w + shift + 22)} ${round(y)} ${round(w + shift - 24)} ${round(y)}L${round(-w + shift + 8)} ${round(y)}Z`;
    body += `<path d="${path}" fill="url(#${id}t${index})"/><path d="${path}" fill="url(#${id}g)"/><path d="${path}" fill="url(#${id}h)"/>`;
    body += `<path d="M${round(-w + shift + 6)} ${round(y - t * 0.52)}L${round(w + shift - 36)} ${round(y - t * 0.5)}" stroke="${darker(color, 0.5)}" stroke-opacity=".5" stroke-width="3" stroke-linecap="round"/>`;
  }
  const top = -layers * thickness - 6;
  const color = options.colors?.[(layers - 1) % options.colors.length] ?? options.color;
  const w = width / 2 - 12;
  body += `<path d="M${-w} ${top + 2}L${-w + 60} ${top - 62}L${w - 50} ${top - 62}L${w} ${top + 2}Z" fill="url(#${id}t${layers - 1})"/><path d="M${-w} ${top + 2}L${-w + 60} ${top - 62}L${w - 50} ${top - 62}L${w} ${top + 2}Z" fill="#fff6e4" opacity=".2"/>`;
  if (fringe) body += tassels(-w + 6, w - 6, top, color);
  return { defs, body, halfWidth: width / 2, height: layers * thickness + 66, flat: true };
}

function tassels(from: number, to: number, y: number, color: string): string {
  const random = dice(`${color} fringe`);
  let lines = "";
  for (let x = from; x < to; x += 9) {
    lines += `<path d="M${round(x)} ${round(y)}q${round((random() - 0.5) * 8)} 26 ${round((random() - 0.5) * 12)} ${round(46 + random() * 14)}" stroke="${random() > 0.5 ? color : darker(color, 0.2)}" stroke-width="4.5" fill="none" stroke-linecap="round"/>`;
  }
  return lines;
}

/** Cloth on a peg or a rail, falling in folds. */
export function hanging(options: Cloth & { width?: number; height?: number; apron?: boolean }): Thing {
  const { id, color, weave, width = 360, height = 620, apron = false } = options;
  const w = width / 2;
  const top = -height;
  const path = apron
    ? `M${-w * 0.42} ${top + 70}L${w * 0.42} ${top + 70}C${w * 0.46} ${top + 170} ${w * 0.7} ${top + 230} ${w} ${top + 250}L${w * 1.06} -20Q0 26 ${-w * 1.06} -20L${-w} ${top + 250}C${-w * 0.7} ${top + 230} ${-w * 0.46} ${top + 170} ${-w * 0.42} ${top + 70}Z`
    : `M${-w} ${top + 26}L${w} ${top + 26}L${w * 1.03} -14C${w * 0.7} 10 ${w * 0.5} -20 ${w * 0.2} -4C${-w * 0.1} 12 ${-w * 0.5} -18 ${-w * 1.03} -2Z`;
  const defs = [
    cloth(`${id}t`, weave, color, second(options)),
    gradient(
      `${id}f`,
      [0, 0.13, 0.2, 0.34, 0.42, 0.58, 0.66, 0.8, 0.9, 1].map((offset, index): [number, string, number] =>
        index % 2 === 0 ? [offset, "#2a1608", 0.26] : [offset, "#fff6e4", 0.16],
      ),
    ),
    gradient(
      `${id}d`,
      [
        [0, "#2a1608", 0.2],
        [0.2, "#2a1608", 0],
        [1, "#2a1608", 0.22],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
  ].join("");
  const straps = apron
    ? `<path d="M${-w * 0.36} ${top + 74}C${-w * 0.34} ${top - 10} ${w * 0.34} ${top - 10} ${w * 0.36} ${top + 74}" fill="none" stroke="${darker(color, 0.2)}" stroke-width="12"/><path d="M${-w * 0.5} -${height * 0.36}h${w}v${height * 0.2}h${-w}z" fill="#2a1608" fill-opacity=".1" stroke="${darker(color, 0.4)}" stroke-opacity=".6" stroke-width="3" stroke-dasharray="8 5"/>`
    : `<path d="M-9 ${top + 30}q9 -46 18 0" fill="none" stroke="${darker(color, 0.25)}" stroke-width="7"/>`;
  const peg = `<circle cx="0" cy="${top - (apron ? 2 : 0)}" r="15" fill="#8a6038"/><circle cx="-4" cy="${top - 5}" r="5" fill="#d9b183" opacity=".8"/>`;
  const body = `${straps}<path d="${path}" fill="url(#${id}t)"/><path d="${path}" fill="url(#${id}f)"/><path d="${path}" fill="url(#${id}d)"/>${peg}`;
  return { defs, body, halfWidth: w, height, hangs: true };
}

/** A rolled length of cloth, for runners and wrapping paper. */
export function roll(options: Cloth & { length?: number; radius?: number; band?: string }): Thing {
  const { id, color, weave, length = 520, radius = 74, band } = options;
  const w = length / 2;
  const defs = [
    cloth(`${id}t`, weave, color, second(options)),
    gradient(
      `${id}g`,
      [
        [0, "#2a1608", 0.16],
        [0.24, "#fff6e4", 0.34],
        [0.5, "#2a1608", 0.05],
        [1, "#2a1608", 0.58],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
  ].join("");
  const rect = `<rect x="${-w}" y="${-radius * 2}" width="${length}" height="${radius * 2}" rx="10"`;
  const rings = [1, 0.74, 0.5, 0.28]
    .map(
      (share, index) =>
        `<ellipse cx="${w}" cy="${-radius}" rx="${round(radius * 0.34 * share)}" ry="${round(radius * share)}" fill="${index % 2 ? darker(color, 0.3) : lighter(color, 0.12)}" stroke="${darker(color, 0.4)}" stroke-width="2"/>`,
    )
    .join("");
  const sleeve = band
    ? `<rect x="-52" y="${-radius * 2 - 2}" width="104" height="${radius * 2 + 4}" fill="${band}"/><path d="M-24 ${-radius * 1.2}h48M-24 ${-radius}h48M-24 ${-radius * 0.8}h28" stroke="#2a1608" stroke-opacity=".55" stroke-width="4"/>`
    : "";
  const body = `${rect} fill="url(#${id}t)"/>${sleeve}${rect} fill="url(#${id}g)"/>${rings}`;
  return { defs, body, halfWidth: w + 20, height: radius * 2, flat: true };
}
