import { darker, lighter, mix } from "./color";
import { gradient, radial, roundness, type Thing } from "./svg";
import { vessel } from "./vessel";

const light = "#ffd98a";

function shade(
  id: string,
  color: string,
  top: number,
  bottom: number,
  y: number,
  height: number,
): { defs: string; body: string } {
  const path = `M${-top} ${y - height}L${top} ${y - height}L${bottom} ${y}Q0 ${y + bottom * 0.2} ${-bottom} ${y}Z`;
  const lit = mix(color, light, 0.5);
  return {
    defs: [
      gradient(
        `${id}sh`,
        [
          [0, darker(color, 0.12)],
          [0.5, lit],
          [1, mix(color, light, 0.72)],
        ],
        'x1="0" y1="0" x2="0" y2="1"',
      ),
      roundness(`${id}sr`),
      radial(`${id}gl`, [
        [0, light, 0.75],
        [0.4, light, 0.22],
        [1, light, 0],
      ]),
    ].join(""),
    body: `<ellipse cx="0" cy="${y - height * 0.2}" rx="${bottom * 2.1}" ry="${height * 1.7}" fill="url(#${id}gl)"/><path d="${path}" fill="url(#${id}sh)"/><path d="${path}" fill="url(#${id}sr)" opacity=".55"/><ellipse cx="0" cy="${y - height}" rx="${top}" ry="${top * 0.16}" fill="${lighter(color, 0.35)}"/><path d="M${-bottom} ${y}Q0 ${y + bottom * 0.2} ${bottom} ${y}" fill="none" stroke="${light}" stroke-width="5" opacity=".9"/>`,
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
      [60, 128],
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
    footHeight: 12,
  });
  const top = shade(`${id}s`, linen, 118, 218, -280, 236);
  const stem = `<rect x="-9" y="-330" width="18" height="60" fill="#a57c3f"/>`;
  const cord = `<path d="M90 -14C170 6 220 -26 330 0" fill="none" stroke="#3a2a1c" stroke-width="6"/>`;
  return {
    defs: base.defs + top.defs,
    body: cord + stem + base.body + top.body,
    halfWidth: 160,
    height: 520,
  };
}

/** A dome on a cord. */
export function pendant({ id, color, size = 1 }: { id: string; color: string; size?: number }): Thing {
  const r = 225 * size;
  const h = 190 * size;
  const dome = `M${-r} -40C${-r} ${-40 - h * 0.9} ${-r * 0.5} ${-40 - h} -30 ${-40 - h}L30 ${-40 - h}C${r * 0.5} ${-40 - h} ${r} ${-40 - h * 0.9} ${r} -40Z`;
  const defs = [
    gradient(
      `${id}d`,
      [
        [0, lighter(color, 0.12)],
        [1, darker(color, 0.1)],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
    roundness(`${id}r`),
    radial(`${id}g`, [
      [0, light, 0.85],
      [0.35, light, 0.26],
      [1, light, 0],
    ]),
    `<clipPath id="${id}c"><path d="${dome}"/></clipPath>`,
  ].join("");
  const body = [
    `<path d="M0 -900V${-h - 60}" stroke="#3a2a1c" stroke-width="6"/>`,
    `<rect x="-26" y="${-h - 84}" width="52" height="50" rx="8" fill="#a57c3f"/><rect x="-26" y="${-h - 84}" width="52" height="50" rx="8" fill="url(#${id}r)"/>`,
    `<ellipse cx="0" cy="60" rx="${r * 1.7}" ry="${r * 1.5}" fill="url(#${id}g)"/>`,
    `<path d="${dome}" fill="url(#${id}d)"/><rect clip-path="url(#${id}c)" x="${-r}" y="${-h - 50}" width="${r * 2}" height="${h + 60}" fill="url(#${id}r)"/>`,
    `<ellipse cx="0" cy="-40" rx="${r}" ry="${r * 0.13}" fill="${mix(light, "#fff3d6", 0.4)}"/><ellipse cx="0" cy="-38" rx="${r * 0.22}" ry="${r * 0.1}" fill="#fffdf4"/><ellipse cx="0" cy="-40" rx="${r}" ry="${r * 0.13}" fill="none" stroke="${darker(color, 0.2)}" stroke-width="5"/>`,
  ].join("");
  return { defs, body, halfWidth: r, height: h + 90, hangs: true };
}

/** A ribbed paper lantern on a cord. */
export function paperLantern({ id, color }: { id: string; color: string }): Thing {
  const r = 230;
  let ribs = "";
  for (let index = -8; index <= 8; index += 1) {
    const y = -r + (index / 9) * r;
    const half = Math.sqrt(Math.max(0, 1 - (index / 9) ** 2)) * r;
    ribs += `<path d="M${-half} ${y}Q0 ${y + half * 0.16} ${half} ${y}" fill="none" stroke="${darker(color, 0.5)}" stroke-opacity=".22" stroke-width="3"/>`;
  }
  const defs =
    radial(
      `${id}p`,
      [
        [0, "#fff8e2"],
        [0.5, mix(color, light, 0.4)],
        [1, darker(color, 0.16)],
      ],
      'cx=".44" cy=".5" r=".62"',
    ) +
    radial(`${id}g`, [
      [0, light, 0.6],
      [1, light, 0],
    ]);
  const body = `<path d="M0 -900V${-r * 2}" stroke="#3a2a1c" stroke-width="5"/><circle cx="0" cy="${-r}" r="${r * 1.8}" fill="url(#${id}g)"/><ellipse cx="0" cy="${-r}" rx="${r}" ry="${r * 0.98}" fill="url(#${id}p)"/>${ribs}<ellipse cx="0" cy="${-r * 1.96}" rx="46" ry="10" fill="#6b4a2a"/><ellipse cx="0" cy="${-r * 0.04}" rx="46" ry="10" fill="#6b4a2a"/>`;
  return { defs, body, halfWidth: r, height: r * 2, hangs: true };
}

/** A pair of candles on turned holders. */
export function candles({
  id,
  metal,
  wax,
  bare = false,
}: {
  id: string;
  metal: string;
  wax: string;
  bare?: boolean;
}): Thing {
  const one = (key: string, x: number, height: number) => {
    const holder = vessel({
      id: `${id}${key}`,
      profile: [
        [0, 78],
        [10, 80],
        [22, 40],
        [50, 18],
        [84, 16],
        [104, 40],
        [116, 42],
      ],
      color: metal,
      open: 0.2,
      inside: darker(metal, 0.4),
    });
    const stick = `<rect x="-17" y="${-112 - height}" width="34" height="${height}" rx="6" fill="${wax}"/><rect x="-17" y="${-112 - height}" width="34" height="${height}" rx="6" fill="url(#${id}${key}r)"/><path d="M0 ${-112 - height}q4 -12 0 -22" stroke="#3a2a1c" stroke-width="4" fill="none"/><path d="M0 ${-132 - height}c-16 -22 -6 -40 2 -62c10 22 16 42 -2 62z" fill="#ffcf6b"/><path d="M0 ${-134 - height}c-7 -12 -2 -20 1 -30c5 10 7 20 -1 30z" fill="#fff7dc"/><circle cx="0" cy="${-160 - height}" r="90" fill="#ffd98a" opacity=".16"/>`;
    return {
      defs: holder.defs,
      body: `<g transform="translate(${x} ${key === "a" ? 0 : 22})">${bare ? "" : holder.body}${stick}</g>`,
    };
  };
  const a = one("a", -104, 330);
  const b = one("b", 96, 250);
  return { defs: a.defs + b.defs, body: a.body + b.body, halfWidth: 190, height: 560 };
}
