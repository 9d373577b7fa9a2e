import { darker, lighter } from "./color";
import { relief, step, unit } from "./light";
import { gradient, round, type Thing } from "./svg";
import { cloth } from "./weave";

/** Three bars of soap, seen from above. */
export function soap({ id, colors }: { id: string; colors: string[] }): Thing {
  const w = 132;
  const h = 84;
  const places = [
    { x: -56, y: -96, turn: -14 },
    { x: 66, y: -262, turn: 11 },
    { x: -34, y: -420, turn: -4 },
  ];
  const shape = `<rect x="${-w}" y="${-h}" width="${w * 2}" height="${h * 2}" rx="46"/>`;
  let body = "";
  let shadow = "";
  for (const [index, { x, y, turn }] of places.entries()) {
    const color = colors[index % colors.length] ?? "#e4d8c0";
    const light = relief(
      { x: -w, y: -h, width: w * 2, height: h * 2 },
      (px, py) => {
        const u = px / w;
        const v = py / h;
        const edgeX = Math.sign(u) * step(Math.abs(px), w - 44, w) * 1.5;
        const edgeY = -Math.sign(v) * step(Math.abs(py), h - 44, h) * 1.5;
        // The stamp: an oval pressed into the middle.
        const oval = Math.hypot(px / 76, py / 42);
        const pressed = Math.exp(-(((oval - 1) / 0.09) ** 2)) * Math.sign(1 - oval) * 0.5;
        return { normal: unit([edgeX + u * 0.16 - pressed * u, edgeY - v * 0.12 + pressed * v, 1]) };
      },
      { gloss: 0.22, grain: 2.6 },
    );
    const stamp = `<path d="M-36 10c8 -30 22 -38 36 -38s28 8 36 38M-22 10h44M0 -28v38" fill="none" stroke="${darker(color, 0.5)}" stroke-opacity=".5" stroke-width="4" stroke-linecap="round"/>`;
    body += `<g transform="translate(${x} ${y}) rotate(${turn})"><g clip-path="url(#${id}c)" style="isolation:isolate"><rect x="${-w}" y="${-h}" width="${w * 2}" height="${h * 2}" fill="${color}"/>${stamp}${light}</g></g>`;
    shadow += `<g transform="translate(${x} ${y}) rotate(${turn})">${shape}</g>`;
  }
  return {
    defs: `<clipPath id="${id}c">${shape}</clipPath>`,
    body,
    halfWidth: 218,
    height: 520,
    laid: true,
    shadow,
  };
}

/** A gift box tied with cloth. */
export function giftBox({ id, color, ribbon }: { id: string; color: string; ribbon: string }): Thing {
  const side = (key: string, tone: string) =>
    gradient(`${id}${key}`, [
      [0, lighter(tone, 0.22)],
      [0.45, tone],
      [1, darker(tone, 0.28)],
    ]);
  const loop = (key: string, tone: string) =>
    gradient(
      `${id}${key}`,
      [
        [0, lighter(tone, 0.34)],
        [0.4, tone],
        [1, darker(tone, 0.5)],
      ],
      'x1="0" y1="0" x2=".3" y2="1"',
    );
  const bow = (flip: 1 | -1) =>
    `<g transform="scale(${flip} 1)"><path d="M6 -372C60 -470 168 -486 188 -426C200 -378 92 -340 6 -356Z" fill="url(#${id}l)"/><path d="M14 -366C70 -426 140 -446 156 -416C164 -388 84 -358 14 -360Z" fill="${darker(ribbon, 0.52)}"/><path d="M20 -374C70 -452 150 -474 178 -432" fill="none" stroke="${lighter(ribbon, 0.5)}" stroke-opacity=".55" stroke-width="5" stroke-linecap="round"/><path d="M6 -356C50 -330 86 -280 104 -226L66 -240L50 -206C44 -262 24 -310 -4 -344Z" fill="url(#${id}l)"/></g>`;
  const threads = cloth(`${id}w`, "plain", color, color);
  const strip = (x: number, y: number, width: number, height: number) =>
    `<rect x="${round(x)}" y="${round(y)}" width="${width}" height="${height}"`;
  const body = [
    `${strip(-230, -252, 460, 252)} fill="url(#${id}w)"/>${strip(-230, -252, 460, 252)} fill="url(#${id}b)" opacity=".72"/>`,
    `${strip(-230, -226, 460, 30)} fill="#1d0f05" opacity=".28"/>`,
    `<path d="M-246 -276L-204 -352H204L246 -276Z" fill="${lighter(color, 0.24)}"/><path d="M-246 -276L-204 -352H204L246 -276Z" fill="url(#${id}k)"/>`,
    `${strip(-246, -278, 492, 60)} fill="url(#${id}w)"/>${strip(-246, -278, 492, 60)} fill="url(#${id}b)" opacity=".7"/><path d="M-246 -277H246" stroke="#fffaf0" stroke-opacity=".7" stroke-width="4"/>`,
    `${strip(-36, -278, 72, 278)} fill="url(#${id}r)"/>${strip(-36, -218, 72, 26)} fill="#1d0f05" opacity=".25"/><path d="M-36 -278L-30 -352H30L36 -278Z" fill="${lighter(ribbon, 0.2)}"/>`,
    `<ellipse cx="20" cy="-312" rx="150" ry="26" fill="#1d0f05" opacity=".22"/>`,
    bow(-1),
    bow(1),
    `<path d="M-28 -374Q0 -388 28 -374Q36 -352 26 -334Q0 -324 -26 -334Q-36 -352 -28 -374Z" fill="url(#${id}l)"/><path d="M-10 -372q-6 18 0 36M10 -372q6 18 0 36" fill="none" stroke="${darker(ribbon, 0.5)}" stroke-opacity=".6" stroke-width="3"/>`,
  ].join("");
  const top = gradient(
    `${id}k`,
    [
      [0, "#fff6e4", 0.3],
      [1, "#2a1608", 0.1],
    ],
    'x1="0" y1="0" x2="1" y2="0"',
  );
  return {
    defs: threads + side("b", color) + side("r", ribbon) + loop("l", ribbon) + top,
    body,
    halfWidth: 246,
    height: 470,
    straight: true,
    base: 230,
    shadow:
      '<path d="M-230 0V-276L-204 -352H204L230 -276V0ZM0 -350C-160 -500 -220 -400 0 -350C220 -400 160 -500 0 -350Z"/>',
  };
}
