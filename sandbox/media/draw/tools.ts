import { darker, dice, lighter } from "./color";
import { woodGrain } from "./grain";
import { relief, step, unit } from "./light";
import { clip, clipped, gradient, round, type Thing } from "./svg";

/** Three tools side by side: a deep spoon, a slotted spatula, a narrow spoon. */
export function spoons({ id, color }: { id: string; color: string }): Thing {
  const tools = [
    { x: -128, turn: -5, head: 560, rx: 60, ry: 84, deep: 1 },
    { x: 0, turn: 1, head: 556, rx: 52, ry: 100, deep: 0 },
    { x: 124, turn: 6, head: 556, rx: 46, ry: 92, deep: 0.7 },
  ];
  let defs = "";
  let body = "";
  let shadow = "";
  for (const [index, { x, turn, head, rx, ry, deep }] of tools.entries()) {
    const key = `${id}${index}`;
    const stem = `M-13 -8C-17 -${head * 0.3} -9 -${head * 0.62} -11 -${head - ry * 0.8}H11C9 -${head * 0.62} 17 -${head * 0.3} 13 -8Q0 10 -13 -8Z`;
    const top =
      deep > 0
        ? `M0 -${head - ry}C-${rx * 0.6} -${head - ry} -${rx} -${head - ry * 0.3} -${rx} -${head + ry * 0.2}C-${rx} -${head + ry * 0.8} -${rx * 0.5} -${head + ry} 0 -${head + ry}C${rx * 0.5} -${head + ry} ${rx} -${head + ry * 0.8} ${rx} -${head + ry * 0.2}C${rx} -${head - ry * 0.3} ${rx * 0.6} -${head - ry} 0 -${head - ry}Z`
        : `M0 -${head - ry}C-${rx * 0.7} -${head - ry} -${rx} -${head - ry * 0.6} -${rx} -${head}L-${rx * 0.94} -${head + ry * 0.8}Q-${rx * 0.9} -${head + ry} -${rx * 0.5} -${head + ry}L${rx * 0.86} -${head + ry * 0.86}Q${rx} -${head + ry * 0.8} ${rx} -${head + ry * 0.5}V-${head}C${rx} -${head - ry * 0.6} ${rx * 0.7} -${head - ry} 0 -${head - ry}Z`;
    const whole = stem + top;
    const box = { x: -rx - 6, y: -head - ry - 6, width: rx * 2 + 12, height: head + ry + 20 };
    const light = relief(
      box,
      (px, py) => {
        const v = (-py - head) / ry;
        const u = px / rx;
        const reach = Math.hypot(u, v);
        if (v > -0.9 && reach < 1.4) {
          const hollow = deep * step(0.84 - reach, -0.06, 0.06) * 1.25 * reach;
          const bevel = step(reach, 0.84, 1) * 0.8;
          return {
            normal: unit([u * (bevel - hollow), v * (bevel - hollow), 1]),
            open: 1 - 0.1 * deep * step(0.9 - reach, 0, 0.3),
          };
        }
        return { normal: unit([Math.max(-1, Math.min(1, px / 14)), 0.1, 0.7]) };
      },
      { grain: 3 },
    );
    const slots =
      deep === 0
        ? [-19, 0, 19]
            .map(
              (at) =>
                `<path d="M${at} -${head + ry * 0.5}V-${head - ry * 0.35}" stroke="#1d0f05" stroke-opacity=".62" stroke-width="9" stroke-linecap="round"/>`,
            )
            .join("")
        : "";
    defs += clip(`${key}c`, whole);
    body += `<g transform="translate(${x} 0) rotate(${turn})">${clipped(`${key}c`, `<rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${color}"/>${woodGrain(key, color, box, 26)}${light}`)}${slots}</g>`;
    shadow += `<path transform="translate(${x} 0) rotate(${turn})" d="${whole}"/>`;
  }
  return { defs, body, halfWidth: 200, height: 660, laid: true, shadow };
}

/** A bread knife, seen from above. */
export function knife({ id, color }: { id: string; color: string }): Thing {
  const defs =
    gradient(
      `${id}b`,
      [
        [0, "#8f8d89"],
        [0.1, "#f7f4ee"],
        [0.34, "#cfccc6"],
        [0.62, "#a5a29d"],
        [0.66, "#efece6"],
        [0.86, "#d2cfc9"],
        [1, "#8b8884"],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ) +
    gradient(
      `${id}h`,
      [
        [0, darker(color, 0.3)],
        [0.22, lighter(color, 0.26)],
        [0.5, color],
        [1, darker(color, 0.6)],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    );
  const teeth = Array.from({ length: 26 }, () => "q-8 11 -16 0").join("");
  const blade = "M112 -62L-250 -60C-310 -56 -338 -36 -346 -14L-306 0L112 2Z";
  const edged = `M112 -62L-250 -60C-310 -56 -340 -34 -348 -12L-304 0H112${teeth}L-304 0Z`;
  const handle =
    "M128 -68H250C300 -72 344 -66 350 -34C354 0 326 12 296 6C262 -2 226 8 190 4C164 2 146 0 128 2Z";
  const rivet = (x: number) =>
    `<circle cx="${x}" cy="-31" r="9" fill="#7d5c26"/><circle cx="${x - 1}" cy="-32" r="7.5" fill="#c9a057"/><circle cx="${x - 3}" cy="-34" r="2.6" fill="#f3dfae"/>`;
  const steel = Array.from(
    { length: 22 },
    (_, index) =>
      `<path d="M-320 ${-56 + index * 2.6}H112" stroke="#fff" stroke-opacity="${index % 3 ? 0.06 : 0.16}" stroke-width="1"/>`,
  ).join("");
  const body = `<g transform="translate(0 -180) rotate(-32)"><path d="${blade}" fill="url(#${id}b)"/><path d="${edged}" fill="url(#${id}b)"/>${steel}<path d="M-344 -16C-336 -38 -308 -56 -250 -59L112 -61" fill="none" stroke="#fff" stroke-opacity=".85" stroke-width="2.4"/><rect x="108" y="-67" width="24" height="72" rx="4" fill="#a57c3f"/><rect x="110" y="-64" width="8" height="66" fill="#ecd39a" opacity=".7"/><path d="${handle}" fill="url(#${id}h)"/><g clip-path="url(#${id}k)"><g transform="rotate(90)">${woodGrain(id, color, { x: -74, y: -352, width: 84, height: 230 }, 26)}</g></g>${rivet(172)}${rivet(226)}${rivet(280)}</g>`;
  const shape = `<g transform="translate(0 -180) rotate(-32)"><path d="${blade}"/><path d="${handle}"/></g>`;
  return {
    defs: defs + clip(`${id}k`, handle),
    body,
    halfWidth: 320,
    height: 420,
    laid: true,
    shadow: shape,
  };
}

/** A dish brush, seen from above. */
export function brush({ id, color }: { id: string; color: string }): Thing {
  const random = dice(`${id} bristle`);
  let bristles = "";
  for (let index = 0; index < 260; index += 1) {
    const x = -88 + random() * 176;
    const tone = ["#d8bb8c", "#b9935c", "#8f6d3f", "#e9d3aa"][Math.floor(random() * 4)];
    bristles += `<path d="M${round(x)} -84L${round(x * 1.26 + (random() - 0.5) * 16)} ${round(-10 + random() * 12)}" stroke="${tone}" stroke-width="${round(2 + random() * 2)}"/>`;
  }
  const head = "M-98 -78Q-104 -136 -44 -142H44Q104 -136 98 -78Q0 -62 -98 -78Z";
  const stem = "M-22 -136C-30 -300 -24 -470 -19 -520Q0 -550 19 -520C24 -470 30 -300 22 -136Z";
  const box = { x: -104, y: -552, width: 208, height: 500 };
  const light = relief(
    box,
    (x, y) => {
      const half = y < -142 ? 24 : 100;
      const u = Math.max(-1, Math.min(1, x / half));
      const fall = y < -142 ? 0 : step(y, -100, -70) * -0.7 + step(-y, 126, 142) * 0.6;
      return {
        normal: unit([y < -142 ? u : Math.sign(u) * step(Math.abs(u), 0.7, 1) * 0.9, fall, 0.8]),
        open: y < -142 ? 0.75 + 0.25 * step(-y, 142, 190) : 1,
      };
    },
    { grain: 3 },
  );
  const body = `${bristles}<path d="M-96 -74Q0 -58 96 -74" fill="none" stroke="#1d0f05" stroke-opacity=".4" stroke-width="12"/>${clipped(`${id}c`, `<rect x="-104" y="-552" width="208" height="500" fill="${color}"/>${woodGrain(id, color, box, 60)}${light}`)}<circle cx="0" cy="-512" r="9" fill="${darker(color, 0.78)}"/><path d="M-8 -508a9 9 0 0 0 16 0" fill="none" stroke="${lighter(color, 0.4)}" stroke-width="2.4"/>`;
  return {
    defs: clip(`${id}c`, head + stem),
    body,
    halfWidth: 118,
    height: 548,
    laid: true,
    shadow: `<path d="${head}${stem}"/><path d="M-96 -84H96L116 -4H-116Z"/>`,
  };
}
