import { darker, dice, isDark, lighter } from "./color";
import { round } from "./svg";

export type Weave = "plain" | "stripe" | "check" | "herringbone" | "waffle" | "band";

/** A cloth pattern as a fill. `accent` is the second yarn. */
export function cloth(id: string, weave: Weave, color: string, accent: string): string {
  const thread = darker(color, 0.22);
  const light = lighter(color, 0.25);
  const base = (size: number, inner: string, turn = 0) =>
    `<pattern id="${id}" width="${size}" height="${size}" patternUnits="userSpaceOnUse"${turn ? ` patternTransform="rotate(${turn})"` : ""}><rect width="${size}" height="${size}" fill="${color}"/>${inner}</pattern>`;
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
      return base(60, slub(60));
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

export interface Cloth {
  id: string;
  color: string;
  /** The second yarn; without it one that stands out from the first. */
  accent?: string;
  weave: Weave;
}

export const secondYarn = ({ color, accent }: Cloth): string =>
  accent ?? (isDark(color) ? lighter(color, 0.55) : darker(color, 0.45));
