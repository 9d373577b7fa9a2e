import { darker, dice, lighter, mix } from "./color";
import { gradient, radial, round, type Thing } from "./svg";

/** A wall and what things stand on. */
export interface Ground {
  wall: string;
  table: string;
}

/** Where a thing goes on the canvas. `x` is its middle, `y` its base, in canvas units. */
export interface Placed {
  thing: Thing;
  x: number;
  y: number;
  scale: number;
}

export interface Stage {
  width: number;
  height: number;
  ground: Ground;
  /** Height of the table's far edge. */
  horizon: number;
  things: Placed[];
  /** Zooms into a part: left, top, width, height. */
  crop?: [number, number, number, number];
  /** Window light on the wall. */
  window?: boolean;
}

/** The finished picture as an SVG document. */
export function stage({ width, height, ground, horizon, things, crop, window = false }: Stage): string {
  const view = crop ?? [0, 0, width, height];
  const defs = [
    radial(
      "wall",
      [
        [0, lighter(ground.wall, 0.34)],
        [0.55, ground.wall],
        [1, darker(ground.wall, 0.2)],
      ],
      'cx=".3" cy=".24" r=".95"',
    ),
    gradient(
      "table",
      [
        [0, darker(ground.table, 0.12)],
        [0.2, ground.table],
        [1, lighter(ground.table, 0.2)],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
    gradient(
      "edge",
      [
        [0, "#2a1608", 0.26],
        [1, "#2a1608", 0],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
    '<filter id="soft" x="-60%" y="-120%" width="220%" height="340%"><feGaussianBlur stdDeviation="20"/></filter>',
    '<filter id="tight" x="-40%" y="-120%" width="180%" height="340%"><feGaussianBlur stdDeviation="7"/></filter>',
    '<filter id="pane" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="14"/></filter>',
    ...things.map(({ thing }) => thing.defs),
  ].join("");
  const parts = [
    `<rect width="${width}" height="${height}" fill="url(#wall)"/>`,
    window ? panes(width, horizon) : "",
    `<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="url(#table)"/>`,
    `<rect y="${horizon}" width="${width}" height="46" fill="url(#edge)" opacity=".55"/>`,
    planks(width, height, horizon, ground.table),
    ...things.map(shadow),
    ...things.map(
      ({ thing, x, y, scale }) =>
        `<g transform="translate(${round(x)} ${round(y)}) scale(${scale})">${thing.body}</g>`,
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view.join(" ")}" width="${view[2]}" height="${view[3]}"><defs>${defs}</defs>${parts.join("")}</svg>`;
}

/** Light falls from the upper left, so shadows lie to the right; hanging things only shade the wall. */
function shadow({ thing, x, y, scale }: Placed): string {
  const half = thing.halfWidth * scale;
  const height = thing.height * scale;
  if (thing.hangs) {
    return `<ellipse cx="${round(x + half * 0.34)}" cy="${round(y - height * 0.4)}" rx="${round(half * 0.95)}" ry="${round(height * 0.46)}" fill="#2a1608" opacity=".16" filter="url(#soft)"/>`;
  }
  const long = thing.flat ? half * 1.06 : half * 1.12;
  const cast = thing.flat
    ? ""
    : `<ellipse cx="${round(x + half * 0.9)}" cy="${round(y - 4)}" rx="${round(half * 1.25)}" ry="${round(half * 0.2)}" fill="#2a1608" opacity=".26" filter="url(#soft)"/>`;
  return `${cast}<ellipse cx="${round(x + half * 0.16)}" cy="${round(y + 3)}" rx="${round(long)}" ry="${round(Math.max(11, half * 0.11))}" fill="#2a1608" opacity=".42" filter="url(#soft)"/><ellipse cx="${round(x + half * 0.05)}" cy="${round(y + 2)}" rx="${round(half * 0.88)}" ry="${round(Math.max(5, half * 0.045))}" fill="#1d0f05" opacity=".5" filter="url(#tight)"/>`;
}

function panes(width: number, horizon: number): string {
  const pane = (x: number, y: number, w: number, h: number) =>
    `<path d="M${round(x)} ${round(y)}l${round(w)} ${round(w * 0.2)}v${round(h)}l${round(-w)} ${round(-w * 0.2)}z"/>`;
  const w = width * 0.17;
  const h = horizon * 0.3;
  const x = width * 0.52;
  const y = horizon * 0.08;
  return `<g fill="#fff3d2" opacity=".34" filter="url(#pane)">${pane(x, y, w, h)}${pane(x + w * 1.12, y + w * 0.23, w, h)}${pane(x, y + h * 1.1, w, h)}${pane(x + w * 1.12, y + h * 1.1 + w * 0.23, w, h)}</g>`;
}

function planks(width: number, height: number, horizon: number, table: string): string {
  const random = dice(table);
  let lines = "";
  for (let index = 0; index < 16; index += 1) {
    const y = horizon + (height - horizon) * random() ** 0.7;
    lines += `<path d="M0 ${round(y)}C${round(width * 0.3)} ${round(y + (random() - 0.5) * 9)} ${round(width * 0.7)} ${round(y + (random() - 0.5) * 9)} ${width} ${round(y + (random() - 0.5) * 7)}" stroke-width="${round(0.8 + random() * 2)}" opacity="${round(0.05 + random() * 0.12)}"/>`;
  }
  return `<g fill="none" stroke="${mix(table, "#2a1608", 0.7)}">${lines}</g>`;
}
