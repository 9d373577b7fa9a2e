import { darker, lighter, mix } from "./color";
import { relief } from "./light";
import { gradient, radial, round, type Thing } from "./svg";
import { tube } from "./tube";
import { type Profile, turned } from "./turned";
import { vessel } from "./vessel";
import { cloth } from "./weave";

const light = "#ffd68a";

/** A linen shade with a bulb behind it: brightest where the bulb is, warm towards the edges. */
function shade(
  id: string,
  color: string,
  top: number,
  bottom: number,
  y: number,
  height: number,
): { defs: string; body: string } {
  const sag = bottom * 0.17;
  const path = `M${-top} ${y - height}Q0 ${y - height + top * 0.16} ${top} ${y - height}L${bottom} ${y}Q0 ${y + sag * 2} ${-bottom} ${y}Z`;
  return {
    defs: [
      cloth(`${id}w`, "plain", color, color),
      radial(
        `${id}b`,
        [
          [0, "#fff7dc", 0.95],
          [0.34, "#ffe9b4", 0.8],
          [0.75, "#f0b860", 0.45],
          [1, "#9c5a22", 0.5],
        ],
        `gradientUnits="userSpaceOnUse" cx="0" cy="${y - height * 0.36}" r="${bottom * 1.12}"`,
      ),
      radial(
        `${id}g`,
        [
          [0, light, 0.6],
          [0.45, light, 0.2],
          [1, light, 0],
        ],
        `gradientUnits="userSpaceOnUse" cx="0" cy="${y - height * 0.3}" r="${bottom * 2.3}"`,
      ),
      gradient(`${id}e`, [
        [0, "#2a1608", 0.3],
        [0.16, "#2a1608", 0],
        [0.8, "#2a1608", 0.02],
        [1, "#2a1608", 0.36],
      ]),
    ].join(""),
    body: [
      `<circle cx="0" cy="${y - height * 0.3}" r="${bottom * 2.3}" fill="url(#${id}g)"/>`,
      `<ellipse cx="0" cy="${y - height}" rx="${top}" ry="${round(top * 0.1)}" fill="${darker(color, 0.25)}"/><ellipse cx="0" cy="${y - height + 2}" rx="${top * 0.93}" ry="${round(top * 0.075)}" fill="#fff3cf"/>`,
      `<path d="${path}" fill="url(#${id}w)"/><path d="${path}" fill="url(#${id}b)"/><path d="${path}" fill="url(#${id}e)"/>`,
      `<path d="M${-top} ${y - height}Q0 ${y - height + top * 0.16} ${top} ${y - height}" fill="none" stroke="${darker(color, 0.3)}" stroke-opacity=".6" stroke-width="5"/><path d="M${bottom} ${y}Q0 ${y + sag * 2} ${-bottom} ${y}" fill="none" stroke="${mix(color, "#b9772e", 0.5)}" stroke-width="7"/><path d="M${bottom - 3} ${y - 5}Q0 ${y + sag * 2 - 6} ${-bottom + 3} ${y - 5}" fill="none" stroke="#fff3cf" stroke-opacity=".75" stroke-width="2.4"/>`,
    ].join(""),
  };
}

/** A turned base under a linen shade. */
export function tableLamp({
  id,
  color,
  linen = "#efe4cf",
}: {
  id: string;
  color: string;
  linen?: string;
}): Thing {
  const base = vessel({
    id: `${id}b`,
    profile: [
      [0, 96],
      [16, 104],
      [60, 130],
      [130, 132],
      [190, 92],
      [230, 40],
      [262, 26],
      [290, 24],
    ],
    color,
    speckle: 120,
    open: 0,
    rings: 6,
    footHeight: 14,
  });
  const top = shade(`${id}s`, linen, 118, 218, -282, 236);
  const brass = tube("M0 -340V-286", 20, "#b08a45");
  const cord = tube("M90 -10C170 14 220 -22 300 2S420 6 470 -10", 6, "#4a3826", 0);
  return {
    defs: base.defs + top.defs,
    body: `${cord}${brass}${base.body}<ellipse cx="0" cy="-282" rx="64" ry="11" fill="#ffe9b4" opacity=".35"/>${top.body}`,
    shadow: `${base.shadow ?? ""}<path d="M-118 -518H118L218 -282H-218Z"/>`,
    halfWidth: 218,
    base: 96,
    tilt: 0.17,
    height: 524,
  };
}

const dome: Profile = [
  [0, 225],
  [30, 222],
  [80, 206],
  [130, 168],
  [166, 112],
  [184, 56],
  [190, 30],
];

/** A spun dome on a cord, lit. */
export function pendant({ id, color }: { id: string; color: string }): Thing {
  const form = turned(dome, 0.13, -200);
  const r = form.widest;
  const h = form.height;
  const box = { x: -r - 4, y: -h - 10, width: r * 2 + 8, height: h + 50 };
  const defs = [
    `<clipPath id="${id}c"><path d="${form.outline}"/></clipPath>`,
    radial(
      `${id}g`,
      [
        [0, light, 0.85],
        [0.3, light, 0.3],
        [1, light, 0],
      ],
      `gradientUnits="userSpaceOnUse" cx="0" cy="30" r="${r * 1.9}"`,
    ),
    radial(`${id}i`, [
      [0, "#fffdf2"],
      [0.3, "#fff0c4"],
      [0.8, "#f0c878"],
      [1, "#c9924a"],
    ]),
    radial(`${id}k`, [
      [0, light, 0.42],
      [0.5, light, 0.2],
      [1, light, 0],
    ]),
  ].join("");
  const body = [
    tube("M0 -1200V-240", 7, "#3f3226", 0),
    `<ellipse cx="0" cy="300" rx="${r * 1.15}" ry="340" fill="url(#${id}k)" opacity=".7"/>`,
    `<circle cx="0" cy="30" r="${r * 1.9}" fill="url(#${id}g)"/>`,
    `<g clip-path="url(#${id}c)" style="isolation:isolate"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="${color}"/>${relief(box, form.facet, { gloss: 0.85, grain: 3.4 })}</g>`,
    tube(`M0 ${-h - 46}V${-h}`, 46, "#b08a45"),
    `<ellipse cx="0" cy="0" rx="${r}" ry="30" fill="${darker(color, 0.35)}"/><ellipse cx="0" cy="1" rx="${r - 5}" ry="27" fill="url(#${id}i)"/><ellipse cx="0" cy="7" rx="46" ry="16" fill="#fffef8"/><path d="M${-r} 0A${r} 30 0 0 0 ${r} 0" fill="none" stroke="${lighter(color, 0.3)}" stroke-width="3.4"/>`,
  ].join("");
  return { defs, body, halfWidth: r, height: h + 60, hangs: true, shadow: `<path d="${form.outline}"/>` };
}

/** A ribbed paper lantern on a cord. */
export function paperLantern({ id, color }: { id: string; color: string }): Thing {
  const r = 230;
  let ribs = "";
  for (let index = -11; index <= 11; index += 1) {
    const y = -r + (index / 12) * r;
    const half = Math.sqrt(Math.max(0, 1 - (index / 12) ** 2)) * r;
    const bow = half * 0.13 * (index < 0 ? 0.5 : 1);
    const line = (shift: number) =>
      `d="M${round(-half)} ${round(y + shift)}Q0 ${round(y + bow * 2 + shift)} ${round(half)} ${round(y + shift)}" fill="none"`;
    ribs += `<path ${line(0)} stroke="#8a5a24" stroke-opacity=".34" stroke-width="2.2"/><path ${line(5)} stroke="#fffdf2" stroke-opacity=".42" stroke-width="4"/>`;
  }
  const defs =
    radial(
      `${id}p`,
      [
        [0, "#fffbea"],
        [0.4, mix(color, "#ffe6ac", 0.5)],
        [0.8, mix(color, "#eab765", 0.6)],
        [1, "#b47a38"],
      ],
      'cx=".48" cy=".5" r=".56"',
    ) +
    radial(`${id}g`, [
      [0, light, 0.6],
      [0.5, light, 0.3],
      [1, light, 0],
    ]);
  const body = `${tube(`M0 -1200V${-r * 2}`, 6, "#3f3226", 0)}<circle cx="0" cy="${-r}" r="${r * 2}" fill="url(#${id}g)"/><ellipse cx="0" cy="${-r}" rx="${r}" ry="${r * 0.98}" fill="url(#${id}p)"/>${ribs}<ellipse cx="0" cy="${-r * 1.965}" rx="50" ry="9" fill="#6b4a2a"/><ellipse cx="0" cy="${-r * 1.97}" rx="46" ry="6" fill="#a97c48"/><ellipse cx="0" cy="${-r * 0.03}" rx="50" ry="11" fill="#6b4a2a"/><ellipse cx="0" cy="${-r * 0.035}" rx="44" ry="8" fill="#fff3cf"/>`;
  return { defs, body, halfWidth: r, height: r * 2, hangs: true };
}
