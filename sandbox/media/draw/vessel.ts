import { darker, isDark, lighter, mix } from "./color";
import { clouds, dip, foot, grain, rings, speckle, weave } from "./glaze";
import { relief } from "./light";
import { gradient, type Point, round, smooth, type Thing } from "./svg";
import { tube } from "./tube";
import { type Profile, type Turned, turned } from "./turned";

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
  /** How round the opening looks (height of its ellipse by its width); 0 when it is closed. */
  open?: number;
  inside?: string;
  handle?: { from: number; to: number; reach: number; width: number };
  spout?: boolean;
  /** A lip pulled out for pouring, on the left. */
  lip?: boolean;
  lid?: { height: number; knob: number };
  /** Turned wood instead of clay: grain lines along the height. */
  grain?: boolean;
  /** 0 dull, 1 wet glass. */
  gloss?: number;
  /** Horizontal throwing lines. */
  rings?: number;
  /** Basket work, with bands of this colour. */
  weave?: string;
}

/** Something turned on a wheel or a lathe, seen from the front and slightly from above. */
export function vessel(options: Vessel): Thing {
  const { id, profile, color, clay = "#b3855d", footHeight = 0, open = 0.2, gloss = 0.9 } = options;
  const tilt = open > 0 ? open : 0.17;
  const form = turned(profile, tilt);
  const { widest, height, outline } = form;
  const rim = (profile.at(-1)?.[1] ?? 0) * open;
  const cloudy = options.grain || options.weave ? { defs: "", body: "" } : clouds(id, color, widest, height);
  const box = {
    x: -widest - 6,
    y: -height - rim - 8,
    width: widest * 2 + 12,
    height: height + rim + widest * 0.3 + 14,
  };

  const defs = [
    cloudy.defs,
    gradient(`${id}i`, [
      [0, darker(options.inside ?? color, 0.66)],
      [0.45, darker(options.inside ?? color, 0.4)],
      [1, lighter(options.inside ?? color, 0.06)],
    ]),
    gradient(
      `${id}j`,
      [
        [0, "#1d0f05", 0.5],
        [0.6, "#1d0f05", 0],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
    `<clipPath id="${id}c"><path d="${outline}"/></clipPath>`,
  ];
  const skin = [
    `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${color}"/>`,
    cloudy.body,
    options.dip ? dip(id, options.dip.color, options.dip.to, widest, height, tilt) : "",
    options.grain ? grain(id, color, widest, height) : "",
    options.weave ? weave(id, color, options.weave, widest, height, tilt) : "",
    options.rings ? rings(id, options.rings, widest, height, tilt) : "",
    options.speckle ? speckle(id, color, options.speckle, widest, height) : "",
    footHeight > 0 ? foot(id, clay, color, footHeight, widest, tilt) : "",
    relief(box, form.facet, { gloss: options.grain ? 0.25 : gloss, grain: 3.2 }),
  ];
  const body = [
    options.handle ? tube(handlePath(options.handle, form), options.handle.width, color, gloss) : "",
    options.spout ? spout(color, form) : "",
    `<g clip-path="url(#${id}c)" style="isolation:isolate">${skin.join("")}</g>`,
    open > 0 && !options.lid ? opening(id, options, form, rim) : "",
  ];
  let shadow = `<path d="${outline}"/>`;
  if (options.handle) {
    shadow += `<path d="${handlePath(options.handle, form)}" fill="none" stroke="#2a1608" stroke-width="${options.handle.width}"/>`;
  }
  if (options.lid) {
    const cover = lid(options, form);
    defs.push(cover.defs);
    body.push(`<g transform="translate(0 ${-height + 3})">${cover.body}</g>`);
    shadow += `<g transform="translate(0 ${-height})">${cover.shadow}</g>`;
  }
  return {
    defs: defs.join(""),
    body: body.join(""),
    shadow,
    halfWidth: widest + (options.handle?.reach ?? 0) * 0.42,
    base: form.radius(0),
    tilt,
    height: height + (options.lid ? options.lid.height + options.lid.knob * 1.6 : 0),
  };
}

/** The mouth: the glaze thin over the edge, the near wall's shadow on the far one. */
function opening(id: string, options: Vessel, form: Turned, rim: number): string {
  const { height } = form;
  const radius = form.radius(height);
  const edge = options.dip?.color ?? options.color;
  const inner = radius * 0.94;
  const bare = mix(lighter(edge, isDark(edge) ? 0.3 : 0.4), "#a8754c", options.weave ? 0 : 0.18);
  const lip = options.lip
    ? `<path d="M${round(-radius * 0.8)} ${round(-height - rim * 0.62)}C${round(-radius * 1.1)} ${round(-height - rim * 0.9)} ${round(-radius * 1.34)} ${round(-height - rim * 0.5)} ${round(-radius * 1.36)} ${round(-height - rim * 0.1)}C${round(-radius * 1.2)} ${round(-height + rim * 0.9)} ${round(-radius * 1.02)} ${round(-height + rim * 1.3)} ${round(-radius * 0.7)} ${round(-height + rim * 1.3)}Z" fill="${darker(edge, 0.12)}"/><path d="M${round(-radius * 0.8)} ${round(-height - rim * 0.62)}C${round(-radius * 1.1)} ${round(-height - rim * 0.9)} ${round(-radius * 1.3)} ${round(-height - rim * 0.5)} ${round(-radius * 1.34)} ${round(-height - rim * 0.1)}C${round(-radius * 1.2)} ${round(-height + rim * 0.5)} ${round(-radius)} ${round(-height + rim * 0.6)} ${round(-radius * 0.78)} ${round(-height + rim * 0.62)}Z" fill="${darker(options.inside ?? edge, 0.3)}"/>`
    : "";
  return [
    lip,
    `<ellipse cx="0" cy="${-height}" rx="${radius}" ry="${round(rim)}" fill="${bare}"/>`,
    `<ellipse cx="0" cy="${round(-height + rim * 0.04)}" rx="${round(inner)}" ry="${round(rim * 0.88)}" fill="url(#${id}i)"/>`,
    `<ellipse cx="0" cy="${round(-height + rim * 0.04)}" rx="${round(inner)}" ry="${round(rim * 0.88)}" fill="url(#${id}j)"/>`,
    `<path d="M${round(-radius * 0.98)} ${round(-height + rim * 0.16)}A${round(radius)} ${round(rim)} 0 0 0 ${round(-radius * 0.1)} ${round(-height + rim * 0.99)}" fill="none" stroke="#fffaf0" stroke-opacity=".7" stroke-width="2.6" stroke-linecap="round"/>`,
    `<path d="M${round(radius * 0.2)} ${round(-height - rim * 0.97)}A${round(radius)} ${round(rim)} 0 0 1 ${round(radius * 0.97)} ${round(-height - rim * 0.2)}" fill="none" stroke="#fffaf0" stroke-opacity=".45" stroke-width="2.2" stroke-linecap="round"/>`,
  ].join("");
}

function lid(options: Vessel, form: Turned): Thing {
  const radius = form.radius(form.height) + 4;
  const { height, knob } = options.lid ?? { height: 40, knob: 20 };
  return vessel({
    id: `${options.id}l`,
    profile: [
      [0, radius],
      [8, radius + 1],
      [height * 0.5, radius * 0.74],
      [height * 0.86, radius * 0.34],
      [height, knob * 0.62],
      [height + knob * 0.5, knob * 0.7],
      [height + knob * 1.1, knob],
      [height + knob * 1.6, knob * 0.74],
      [height + knob * 1.78, knob * 0.1],
    ],
    color: options.color,
    open: 0,
    speckle: Math.round((options.speckle ?? 0) / 3),
    gloss: options.gloss ?? 0.9,
  });
}

function handlePath({ from, to, reach }: NonNullable<Vessel["handle"]>, form: Turned): string {
  const x1 = form.radius(form.height * from) - 6;
  const x2 = form.radius(form.height * to) - 6;
  const y1 = -form.height * from;
  const y2 = -form.height * to;
  return `M${round(x1)} ${round(y1)}C${round(x1 + reach * 1.2)} ${round(y1 - 20)} ${round(x2 + reach * 1.25)} ${round(y2 + 4)} ${round(x2)} ${round(y2)}`;
}

function spout(color: string, form: Turned): string {
  const { height } = form;
  const x = -form.radius(height * 0.42);
  // A row of ever thinner beads along the spout's curve.
  const at = (t: number, from: number, bend: number, over: number, to: number) =>
    (1 - t) ** 3 * from + 3 * (1 - t) ** 2 * t * bend + 3 * (1 - t) * t * t * over + t ** 3 * to;
  const point = (t: number): Point => [
    at(t, x + 84, x - 40, x - 46, x - 106),
    at(t, -height * 0.4, -height * 0.34, -height * 0.74, -height * 0.99),
  ];
  let body = "";
  for (let layer = 0; layer <= 12; layer += 1) {
    const share = layer / 12;
    const tone =
      share < 0.7
        ? darker(color, 0.6 * (1 - share / 0.7) ** 1.3)
        : lighter(color, ((share - 0.7) / 0.3) * 0.16);
    const left: Point[] = [];
    const right: Point[] = [];
    for (let t = 0; t <= 1.001; t += 0.125) {
      const [px, py] = point(t);
      const [qx, qy] = point(t + 0.01);
      const length = Math.hypot(qx - px, qy - py);
      const thick = (66 * (1 - t) ** 1.4 + 21) * (1 - share * 0.86);
      const shift = -(66 * (1 - t) ** 1.4 + 21) * share * 0.34;
      left.push([px + shift - ((qy - py) / length) * thick, py + shift + ((qx - px) / length) * thick]);
      right.push([px + shift + ((qy - py) / length) * thick, py + shift - ((qx - px) / length) * thick]);
    }
    body += `<path d="${smooth(left)}${smooth(right.reverse(), false)}Z" fill="${tone}"/>`;
  }
  const [tx, ty] = point(1);
  return `${body}<ellipse cx="${round(tx - 2)}" cy="${round(ty - 1)}" rx="21" ry="9" transform="rotate(36 ${round(tx)} ${round(ty)})" fill="${darker(color, 0.66)}" stroke="${lighter(color, 0.3)}" stroke-width="3.5"/>`;
}
