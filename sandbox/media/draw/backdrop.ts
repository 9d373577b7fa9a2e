import { darker, dice, lighter, mix } from "./color";
import { gradient, radial, round } from "./svg";

/** What things stand in front of and on. */
export interface Ground {
  /** `paper` is one sheet hung from the wall and running over the table; the others have an edge. */
  kind: "paper" | "wood" | "linen";
  wall: string;
  table: string;
}

export interface Room {
  width: number;
  height: number;
  ground: Ground;
  /** Height of the table's far edge. */
  horizon: number;
  /** What the window throws on the wall: its panes, or the twigs in front of it. */
  light?: "panes" | "leaves" | undefined;
}

/** Wall, table and the light on them. */
export function backdrop(room: Room): { defs: string; body: string } {
  const { ground, width, height, horizon } = room;
  const surface = ground.kind === "paper" ? paper(room) : table(room);
  const defs = [
    radial(
      "sun",
      [
        [0, "#fff3d9", 0.5],
        [0.5, "#fff3d9", 0.12],
        [1, "#fff3d9", 0],
      ],
      `gradientUnits="userSpaceOnUse" cx="${width * 0.24}" cy="${horizon * 0.34}" r="${width * 0.8}"`,
    ),
    radial(
      "corner",
      [
        [0, "#2a1608", 0],
        [0.6, "#2a1608", 0],
        [1, "#2a1608", 0.26],
      ],
      `gradientUnits="userSpaceOnUse" cx="${width * 0.36}" cy="${height * 0.42}" r="${Math.hypot(width, height) * 0.68}"`,
    ),
    `<filter id="pane" x="-10%" y="-10%" width="120%" height="120%"><feGaussianBlur stdDeviation="${round(8 + width / 340)}" color-interpolation-filters="sRGB"/></filter>`,
    surface.defs,
  ].join("");
  const all = `<rect width="${width}" height="${height}"`;
  const thrown = room.light === "panes" ? panes(room) : room.light === "leaves" ? leaves(room) : "";
  return { defs, body: `${surface.body}${all} fill="url(#sun)"/>${thrown}${all} fill="url(#corner)"/>` };
}

/** A sheet of coloured paper without an edge: the wall turns into the table. */
function paper({ width, height, ground, horizon }: Room): { defs: string; body: string } {
  const { wall, table: floor } = ground;
  const at = (y: number) => Math.min(1, Math.max(0, y / height));
  const defs = gradient(
    "sweep",
    [
      [0, darker(wall, 0.1)],
      [at(horizon * 0.55), wall],
      [at(horizon - 130), darker(wall, 0.05)],
      [at(horizon + 10), mix(darker(wall, 0.1), floor, 0.4)],
      [at(horizon + 150), floor],
      [1, lighter(floor, 0.16)],
    ],
    'x1="0" y1="0" x2="0" y2="1"',
  );
  return { defs, body: `<rect width="${width}" height="${height}" fill="url(#sweep)"/>` };
}

function table(room: Room): { defs: string; body: string } {
  const { width, height, ground, horizon } = room;
  const defs = [
    gradient(
      "wall",
      [
        [0, darker(ground.wall, 0.08)],
        [0.6, ground.wall],
        [1, darker(ground.wall, 0.12)],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
    gradient(
      "depth",
      [
        [0, "#2a1608", 0.34],
        [0.12, "#2a1608", 0.16],
        [0.5, "#2a1608", 0],
        [0.7, "#fff3d9", 0],
        [1, "#fff3d9", 0.2],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
    gradient(
      "foot",
      [
        [0, "#2a1608", 0],
        [1, "#2a1608", 0.22],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
    ground.kind === "linen" ? linen(ground.table) : "",
  ].join("");
  const rect = `<rect y="${horizon}" width="${width}" height="${height - horizon}"`;
  const top =
    ground.kind === "linen"
      ? `${rect} fill="url(#tablecloth)"/>`
      : `${rect} fill="${ground.table}"/>${planks(room)}`;
  return {
    defs,
    body: `<rect width="${width}" height="${horizon + 4}" fill="url(#wall)"/><rect y="${horizon - 90}" width="${width}" height="90" fill="url(#foot)"/>${top}${rect} fill="url(#depth)"/><path d="M0 ${horizon}H${width}" stroke="#1d0f05" stroke-opacity=".3" stroke-width="3"/>`,
  };
}

function linen(color: string): string {
  const random = dice(`tablecloth ${color}`);
  let threads = "";
  for (let at = 1; at < 96; at += 4) {
    threads += `<path d="M0 ${at}h96" stroke="${random() > 0.5 ? "#fff6e4" : "#2a1608"}" stroke-opacity="${round(0.04 + random() * 0.1)}" stroke-width="2"/><path d="M${at} 0v96" stroke="${random() > 0.5 ? "#fff6e4" : "#2a1608"}" stroke-opacity="${round(0.04 + random() * 0.1)}" stroke-width="2"/>`;
  }
  return `<pattern id="tablecloth" width="96" height="96" patternUnits="userSpaceOnUse" patternTransform="scale(1 .55)"><rect width="96" height="96" fill="${color}"/>${threads}</pattern>`;
}

/** Boards along the table: each its own shade, grain and a dark joint; closer together farther away. */
function planks({ width, height, horizon, ground }: Room): string {
  const random = dice(ground.table);
  const deep = height - horizon;
  const seams = [0, 0.1, 0.26, 0.5, 0.84, 1.3].map((share) => horizon + deep * share);
  let body = "";
  for (let index = 0; index < seams.length - 1; index += 1) {
    const from = seams[index] ?? horizon;
    const to = seams[index + 1] ?? height;
    const tone =
      random() > 0.5 ? lighter(ground.table, random() * 0.14) : darker(ground.table, random() * 0.12);
    body += `<rect y="${round(from)}" width="${width}" height="${round(to - from)}" fill="${tone}"/>`;
    const lines = 9 + index * 3;
    let grain = "";
    for (let line = 0; line < lines; line += 1) {
      const y = from + (to - from) * random();
      const swing = (to - from) * 0.12;
      const bend = () => round(y + (random() - 0.5) * swing);
      grain += `<path d="M-20 ${bend()}C${round(width * (0.1 + random() * 0.3))} ${bend()} ${round(width * (0.5 + random() * 0.3))} ${bend()} ${width + 20} ${bend()}" stroke-width="${round(0.8 + random() ** 2 * (2 + index * 1.6))}" opacity="${round(0.05 + random() * 0.16)}"/>`;
    }
    body += `<g fill="none" stroke="${mix(ground.table, "#2a1608", 0.75)}">${grain}</g>`;
    body += `<path d="M0 ${round(from)}H${width}" stroke="#1d0f05" stroke-opacity=".4" stroke-width="${1.5 + index}"/><path d="M0 ${round(from + 2 + index)}H${width}" stroke="#fff3d9" stroke-opacity=".22" stroke-width="${1 + index * 0.6}"/>`;
  }
  return body;
}

function panes({ width, horizon }: Room): string {
  const w = Math.min(width * 0.2, 360);
  const h = horizon * 0.32;
  const x = width * 0.5;
  const y = horizon * 0.1;
  const pane = (left: number, top: number) =>
    `<path d="M${round(left)} ${round(top)}l${round(w)} ${round(w * 0.26)}v${round(h)}l${round(-w)} ${round(-w * 0.26)}z"/>`;
  const next = w * 1.1;
  const fall = next * 0.26;
  return `<g fill="#fff0cc" opacity=".42" filter="url(#pane)">${pane(x, y)}${pane(x + next, y + fall)}${pane(x, y + h * 1.07)}${pane(x + next, y + fall + h * 1.07)}</g>`;
}

/** The shadow of an olive twig. */
function leaves({ width, horizon }: Room): string {
  const random = dice(`twig ${width} ${horizon}`);
  const size = Math.min(width, 1900) / 1150;
  let body = "";
  for (const [startX, startY, lean] of [
    [width * 1.03, horizon * 0.06, 0.42],
    [width * 1.05, horizon * 0.5, 0.16],
    [width * 0.78, -30, 0.9],
  ] as const) {
    let x = startX;
    let y = startY;
    let angle = Math.PI + lean;
    let stem = `M${round(x)} ${round(y)}`;
    for (let index = 0; index < 11; index += 1) {
      x += Math.cos(angle) * 62 * size;
      y -= Math.sin(angle) * 62 * size;
      angle += (random() - 0.42) * 0.16;
      stem += `L${round(x)} ${round(y)}`;
      for (const side of [-1, 1]) {
        const turn = (-angle * 180) / Math.PI + side * (34 + random() * 24);
        const long = (62 + random() * 40) * size * (1 - index * 0.045);
        body += `<path transform="translate(${round(x)} ${round(y)}) rotate(${round(turn)})" d="M0 0C${round(long * 0.3)} ${round(-long * 0.19)} ${round(long * 0.75)} ${round(-long * 0.15)} ${round(long)} 0C${round(long * 0.75)} ${round(long * 0.15)} ${round(long * 0.3)} ${round(long * 0.19)} 0 0Z"/>`;
      }
    }
    body += `<path d="${stem}" fill="none" stroke="#2a1608" stroke-width="${round(7 * size)}"/>`;
  }
  return `<g fill="#2a1608" opacity=".15" filter="url(#pane)">${body}</g>`;
}
