import { darker, dice, lighter } from "./color";
import { gradient, round, type Thing } from "./svg";

/** Wood grain across a rectangle, as strokes. */
function grainLines(
  id: string,
  color: string,
  x: number,
  y: number,
  width: number,
  height: number,
  count: number,
): string {
  const random = dice(`${id} grain`);
  let lines = "";
  for (let index = 0; index < count; index += 1) {
    const at = x + random() * width;
    const sway = (random() - 0.5) * width * 0.16;
    lines += `<path d="M${round(at)} ${y}C${round(at + sway)} ${round(y + height * 0.33)} ${round(at - sway)} ${round(y + height * 0.66)} ${round(at + sway * 0.6)} ${y + height}" stroke-width="${round(0.8 + random() * 3)}" opacity="${round(0.1 + random() * 0.28)}"/>`;
  }
  return `<g fill="none" stroke="${darker(color, 0.5)}">${lines}</g>`;
}

/** A chopping board leaning against the wall. */
export function board({
  id,
  color,
  round: isRound = false,
  scale = 1,
}: {
  id: string;
  color: string;
  round?: boolean;
  scale?: number;
}): Thing {
  const w = 210 * scale;
  const h = 560 * scale;
  const path = isRound
    ? `M0 0A${w} ${w} 0 1 1 1 0ZM-30 ${-w * 1.9}h60v-110a30 30 0 0 0 -60 0z`
    : `M${-w} -26Q${-w} 0 ${-w + 26} 0H${w - 26}Q${w} 0 ${w} -26V${-h * 0.74}Q${w} ${-h * 0.8} ${w - 40} ${-h * 0.8}H60Q44 ${-h * 0.8} 42 ${-h * 0.86}V${-h * 0.95}Q42 ${-h} 0 ${-h}Q-42 ${-h} -42 ${-h * 0.95}V${-h * 0.86}Q-44 ${-h * 0.8} -60 ${-h * 0.8}H${-w + 40}Q${-w} ${-h * 0.8} ${-w} ${-h * 0.74}Z`;
  const defs = `${gradient(
    `${id}g`,
    [
      [0, lighter(color, 0.22)],
      [0.5, color],
      [1, darker(color, 0.22)],
    ],
    'x1="0" y1="0" x2="1" y2=".5"',
  )}<clipPath id="${id}c"><path d="${path}"/></clipPath>`;
  const hole = `<ellipse cx="0" cy="${-h * 0.93}" rx="15" ry="17" fill="${darker(color, 0.7)}"/><path d="M-15 ${-h * 0.93}a15 17 0 0 1 30 0" fill="none" stroke="${lighter(color, 0.4)}" stroke-width="3"/>`;
  const body = `<path d="${path}" transform="translate(12 5)" fill="${darker(color, 0.55)}"/><path d="${path}" fill="url(#${id}g)"/><g clip-path="url(#${id}c)">${grainLines(id, color, -w, -h, w * 2, h + 10, 46)}<path d="M${-w * 0.3} ${-h}V0M${w * 0.36} ${-h}V0" stroke="${darker(color, 0.45)}" stroke-opacity=".5" stroke-width="2.5"/></g><path d="${path}" fill="none" stroke="${lighter(color, 0.45)}" stroke-opacity=".7" stroke-width="3"/>${isRound ? "" : hole}`;
  return { defs, body, halfWidth: w, height: h };
}

/** Spoons and a spatula, side by side. */
export function spoons({ id, color }: { id: string; color: string }): Thing {
  const one = (key: number, x: number, turn: number, head: string, length: number) =>
    `<g transform="translate(${x} 0) rotate(${turn})"><path d="M-11 0Q-15 -${length * 0.5} -10 -${length}H10Q15 -${length * 0.5} 11 0Q0 12 -11 0Z" fill="url(#${id}g)"/>${head}<g opacity=".7">${grainLines(`${id}${key}`, color, -9, -length, 18, length, 4)}</g></g>`;
  const bowl = (y: number, rx: number, ry: number) =>
    `<ellipse cx="0" cy="${-y}" rx="${rx}" ry="${ry}" fill="url(#${id}g)"/><ellipse cx="2" cy="${-y + 4}" rx="${rx * 0.74}" ry="${ry * 0.78}" fill="${darker(color, 0.24)}"/><path d="M${-rx * 0.55} ${-y + ry * 0.4}A${rx * 0.72} ${ry * 0.76} 0 0 0 ${rx * 0.6} ${-y + ry * 0.3}" fill="none" stroke="${lighter(color, 0.5)}" stroke-width="4" opacity=".7"/>`;
  const paddle = (y: number) =>
    `<path d="M-44 ${-y + 66}V${-y - 60}Q-40 ${-y - 96} 0 ${-y - 96}Q44 ${-y - 96} 46 ${-y - 40}V${-y + 66}Q0 ${-y + 110} -44 ${-y + 66}Z" fill="url(#${id}g)"/><path d="M-10 ${-y - 60}v110M10 ${-y - 60}v110" stroke="${darker(color, 0.6)}" stroke-width="9" stroke-linecap="round"/>`;
  const body =
    one(1, -120, -7, bowl(540, 56, 78), 480) +
    one(2, 4, 1, paddle(520), 470) +
    one(3, 120, 8, bowl(500, 46, 92), 430);
  return {
    defs: gradient(`${id}g`, [
      [0, darker(color, 0.12)],
      [0.35, lighter(color, 0.26)],
      [1, darker(color, 0.3)],
    ]),
    body,
    halfWidth: 190,
    height: 630,
  };
}

/** A rolling pin, lying. */
export function rollingPin({ id, color }: { id: string; color: string }): Thing {
  const defs = gradient(
    `${id}g`,
    [
      [0, darker(color, 0.05)],
      [0.24, lighter(color, 0.36)],
      [0.6, color],
      [1, darker(color, 0.5)],
    ],
    'x1="0" y1="0" x2="0" y2="1"',
  );
  const body = `<g transform="rotate(-8)"><path d="M-330 -62q-14 0 -14 18q0 18 14 18h70v-36zM330 -62q14 0 14 18q0 18 -14 18h-70v-36z" fill="url(#${id}g)"/><rect x="-262" y="-92" width="524" height="96" rx="30" fill="url(#${id}g)"/><g transform="rotate(90) translate(-92 0)" opacity=".6">${grainLines(id, color, 4, -250, 88, 500, 14)}</g></g>`;
  return { defs, body, halfWidth: 330, height: 120, flat: true };
}

/** A knife on its side. */
export function knife({ id, color }: { id: string; color: string }): Thing {
  const defs =
    gradient(
      `${id}b`,
      [
        [0, "#f4f1ea"],
        [0.5, "#b9b6b0"],
        [0.55, "#dedbd4"],
        [1, "#8d8a86"],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ) +
    gradient(
      `${id}h`,
      [
        [0, lighter(color, 0.25)],
        [0.5, color],
        [1, darker(color, 0.5)],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    );
  const teeth = "q8 12 16 0".repeat(26);
  const body = `<g transform="rotate(-20) translate(0 -30)"><path d="M-330 -40Q-150 -66 96 -64V-2H-300Q-330 -20 -330 -40Z" fill="url(#${id}b)"/><path d="M-322 -14${teeth}" fill="none" stroke="#8d8a86" stroke-width="3"/><path d="M-320 -38Q-150 -58 96 -57" fill="none" stroke="#fff" stroke-opacity=".8" stroke-width="3"/><rect x="92" y="-68" width="26" height="70" rx="5" fill="#b08b4a"/><path d="M116 -66H300Q346 -64 346 -34Q346 4 306 2H116Z" fill="url(#${id}h)"/><circle cx="170" cy="-32" r="8" fill="#b08b4a"/><circle cx="260" cy="-32" r="8" fill="#b08b4a"/></g>`;
  return { defs, body, halfWidth: 330, height: 260, flat: true };
}

/** A scrubbing brush with a long handle. */
export function brush({ id, color }: { id: string; color: string }): Thing {
  const random = dice(`${id} bristle`);
  let bristles = "";
  for (let index = 0; index < 150; index += 1) {
    const x = -92 + random() * 184;
    bristles += `<path d="M${round(x)} -70L${round(x * 1.22 + (random() - 0.5) * 14)} ${round(-8 + random() * 8)}" stroke="${random() > 0.5 ? "#caa878" : "#a98555"}" stroke-width="4"/>`;
  }
  const defs = gradient(`${id}g`, [
    [0, darker(color, 0.1)],
    [0.35, lighter(color, 0.3)],
    [1, darker(color, 0.35)],
  ]);
  const body = `<g>${bristles}<path d="M-96 -70Q-96 -116 -50 -122H50Q96 -116 96 -70Z" fill="url(#${id}g)"/><path d="M-20 -118Q-26 -360 -15 -520Q0 -540 15 -520Q26 -360 20 -118Z" fill="url(#${id}g)"/><circle cx="0" cy="-505" r="8" fill="${darker(color, 0.7)}"/>${`<g opacity=".6">${grainLines(id, color, -16, -510, 32, 390, 6)}</g>`}</g>`;
  return { defs, body, halfWidth: 100, height: 540 };
}

/** A tray with raised ends. */
export function tray({ id, color }: { id: string; color: string }): Thing {
  const defs = `${gradient(
    `${id}g`,
    [
      [0, lighter(color, 0.25)],
      [1, darker(color, 0.16)],
    ],
    'x1="0" y1="0" x2="1" y2="1"',
  )}<clipPath id="${id}c"><path d="M-300 -60L-230 -250H230L300 -60Z"/></clipPath>`;
  const body = `<path d="M-312 -60H312V-8Q312 6 296 6H-296Q-312 6 -312 -8Z" fill="${darker(color, 0.35)}"/><path d="M-300 -60L-230 -250H230L300 -60Z" fill="url(#${id}g)"/><g clip-path="url(#${id}c)"><g transform="rotate(90) translate(-260 0)">${grainLines(id, color, 0, -320, 220, 640, 24)}</g></g><path d="M-312 -60L-240 -262H-222L-286 -60ZM312 -60L240 -262H222L286 -60Z" fill="${lighter(color, 0.1)}"/><path d="M-240 -262H240V-246H-240Z" fill="${darker(color, 0.2)}"/><rect x="-70" y="-44" width="140" height="26" rx="13" fill="${darker(color, 0.72)}"/>`;
  return { defs, body, halfWidth: 310, height: 262, flat: true };
}
