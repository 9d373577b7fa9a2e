import { darker, lighter, mix } from "./color";
import { round } from "./svg";

const layers = 14;

/** A rod bent along a path: handles, cords, stems. Light comes from the upper left. */
export function tube(path: string, width: number, color: string, gloss = 0.5): string {
  let body = "";
  for (let index = 0; index <= layers; index += 1) {
    const share = index / layers;
    // From the dark rim to the lit ridge; past the middle towards light.
    const tone =
      share < 0.7
        ? darker(color, 0.6 * (1 - share / 0.7) ** 1.3)
        : lighter(color, ((share - 0.7) / 0.3) * 0.16);
    body += stroke(path, width * (1 - share * 0.86), tone, 1, -width * share * 0.19);
  }
  return body + stroke(path, width * 0.08, mix(color, "#ffffff", 0.85), gloss * 0.6, -width * 0.2);
}

function stroke(path: string, width: number, tone: string, opacity: number, shift: number): string {
  return `<path d="${path}" fill="none" stroke="${tone}" stroke-opacity="${round(opacity)}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round" transform="translate(${round(shift)} ${round(shift)})"/>`;
}
