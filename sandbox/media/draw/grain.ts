import { darker, dice, lighter } from "./color";
import { round } from "./svg";

/** Wood grain along the height of a rectangle: fine lines, a few dark years, a cathedral in the middle. */
export function woodGrain(
  id: string,
  color: string,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
  count = 40,
): string {
  const random = dice(`${id} grain`);
  let dark = "";
  let light = "";
  for (let index = 0; index < count; index += 1) {
    const at = x + random() * width;
    const sway = (random() - 0.5) * width * 0.14;
    const line = `<path d="M${round(at)} ${round(y)}C${round(at + sway)} ${round(y + height * 0.33)} ${round(at - sway)} ${round(y + height * 0.66)} ${round(at + sway * 0.6)} ${round(y + height)}" stroke-width="${round(0.6 + random() ** 3 * width * 0.022)}" opacity="${round(0.08 + random() * 0.26)}"/>`;
    if (index % 4 === 3) light += line;
    else dark += line;
  }
  let arches = "";
  if (width > 120) {
    const middle = x + width * (0.42 + random() * 0.16);
    for (let index = 0; index < 6; index += 1) {
      const half = width * (0.03 + index * 0.032);
      const top = y + height * (0.3 - index * 0.06);
      arches += `<path d="M${round(middle - half)} ${round(y + height)}C${round(middle - half * 1.1)} ${round(y + height * 0.6)} ${round(middle - half * 0.8)} ${round(top)} ${round(middle)} ${round(top)}C${round(middle + half * 0.8)} ${round(top)} ${round(middle + half * 1.1)} ${round(y + height * 0.6)} ${round(middle + half)} ${round(y + height)}" stroke-width="${round(1 + random() * 2.4)}" opacity="${round(0.12 + random() * 0.16)}"/>`;
    }
  }
  return `<g fill="none" stroke="${darker(color, 0.55)}">${dark}${arches}</g><g fill="none" stroke="${lighter(color, 0.5)}" opacity=".6">${light}</g>`;
}
