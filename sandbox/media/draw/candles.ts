import { darker, lighter } from "./color";
import { gradient, radial, type Thing } from "./svg";
import { tube } from "./tube";
import { vessel } from "./vessel";

/** A pair of candles on turned holders. */
export function candles({ id, metal, wax }: { id: string; metal: string; wax: string }): Thing {
  const one = (key: string, x: number, drop: number, tall: number) => {
    const holder = vessel({
      id: `${id}${key}`,
      profile: [
        [0, 84],
        [8, 86],
        [20, 50],
        [46, 20],
        [72, 16],
        [82, 24],
        [92, 17],
        [112, 34],
        [128, 40],
        [134, 38],
      ],
      color: metal,
      open: 0.2,
      inside: darker(metal, 0.4),
      gloss: 0.95,
    });
    const flame = -134 - tall;
    const glow = `<circle cx="0" cy="${flame - 26}" r="190" fill="url(#${id}g)"/>`;
    const stick = `${tube(`M0 -128V${flame + 14}`, 36, wax, 0.3)}<ellipse cx="0" cy="${flame - 2}" rx="17" ry="6" fill="${lighter(wax, 0.5)}"/><ellipse cx="0" cy="${flame - 1}" rx="12" ry="4" fill="#ffe9b4"/>`;
    const fire = `<path d="M0 ${flame - 2}q3 -9 0 -18" stroke="#2a1a10" stroke-width="3.4" fill="none"/><path d="M0 ${flame - 6}C-17 ${flame - 22} -12 ${flame - 48} 1 ${flame - 78}C13 ${flame - 50} 18 ${flame - 22} 0 ${flame - 6}Z" fill="url(#${id}f)"/>`;
    return {
      defs: holder.defs,
      body: `<g transform="translate(${x} ${drop})">${glow}<ellipse cx="12" cy="6" rx="96" ry="20" fill="#1d0f05" opacity=".34"/>${holder.body}${stick}${fire}</g>`,
      shadow: `<g transform="translate(${x} ${drop})">${holder.shadow ?? ""}<path d="M-18 -128V${flame}H18V-128Z"/></g>`,
    };
  };
  const a = one("a", -108, -16, 340);
  const b = one("b", 100, 14, 262);
  const defs = [
    radial(`${id}g`, [
      [0, "#ffdf9a", 0.55],
      [0.3, "#ffd68a", 0.2],
      [1, "#ffd68a", 0],
    ]),
    gradient(
      `${id}f`,
      [
        [0, "#f39a35", 0.9],
        [0.4, "#ffd870"],
        [0.8, "#fff6d6"],
        [1, "#8fb4d8", 0.8],
      ],
      'x1="0" y1="0" x2="0" y2="1"',
    ),
    a.defs,
    b.defs,
  ].join("");
  return {
    defs,
    body: a.body + b.body,
    shadow: a.shadow + b.shadow,
    halfWidth: 196,
    base: 90,
    tilt: 0.02,
    height: 560,
  };
}
