import { darker, dice, isDark, lighter, mix } from "./color";
import { type Facet, relief, step, unit } from "./light";
import { round, type Thing } from "./svg";

export interface Plate {
  id: string;
  color: string;
  radius: number;
  /** How round the ellipse is: 0.3 from the side, 0.6 from above. */
  tilt: number;
  /** Height of the rim over the table. */
  depth: number;
  /** Where the well begins, as a share of the radius. */
  well: number;
  count?: number;
  rimColor?: string;
  speckle?: number;
}

/** Plates and low bowls, seen from above at a slant; several are stacked. */
export function plate(options: Plate): Thing {
  const { id, color, radius, tilt, depth, count = 1 } = options;
  const ry = radius * tilt;
  const gap = 25;
  const foot = radius * 0.6;
  let defs = "";
  let body = "";
  for (let index = 0; index < count; index += 1) {
    const y = -depth - index * gap;
    if (index > 0) {
      // Stacked: only the edge of it shows, and its shadow on the one below.
      body += `<ellipse cx="6" cy="${round(y + 17)}" rx="${radius - 4}" ry="${round(ry)}" fill="#1d0f05" opacity=".4"/><ellipse cx="0" cy="${round(y + 9)}" rx="${radius - 1}" ry="${round(ry)}" fill="${darker(color, 0.46)}"/><ellipse cx="-1" cy="${round(y + 5)}" rx="${radius - 1}" ry="${round(ry)}" fill="${darker(color, 0.22)}"/>`;
    } else {
      const low = Math.max(y + depth + foot * tilt, y + ry) + 8;
      const under = underPath(options, y, foot);
      defs += `<clipPath id="${id}u"><path d="${under}"/></clipPath>`;
      const box = { x: -radius - 4, y: y - 4, width: radius * 2 + 8, height: low - y + 8 };
      body += `<g clip-path="url(#${id}u)" style="isolation:isolate"><rect x="${-radius}" y="${round(y)}" width="${radius * 2}" height="${round(low - y + 8)}" fill="${color}"/>${relief(box, underside(radius, y, low), { gloss: 0.5, grain: 6 })}</g>`;
    }
    body += `<ellipse cx="0" cy="${round(y)}" rx="${radius}" ry="${round(ry)}" fill="${lighter(color, 0.12)}"/>`;
    if (index < count - 1) continue;
    defs += `<clipPath id="${id}f"><ellipse cx="0" cy="${round(y)}" rx="${radius}" ry="${round(ry)}"/></clipPath>`;
    body += `<g clip-path="url(#${id}f)" style="isolation:isolate">${face(options, y)}</g>${rim(options, y)}`;
  }
  const height = ry + depth + gap * (count - 1);
  const top = -depth - gap * (count - 1);
  return {
    defs,
    body,
    halfWidth: radius,
    height,
    base: foot,
    tilt,
    shadow: `<ellipse cx="0" cy="${round(top)}" rx="${radius}" ry="${round(ry)}"/><ellipse cx="0" cy="${round(top / 2)}" rx="${round(radius * 0.96)}" ry="${round(ry)}"/>`,
  };
}

function underPath({ radius, tilt, depth }: Plate, y: number, foot: number): string {
  const ry = radius * tilt;
  const low = y + depth + foot * tilt * 1.02 + 4;
  return `M${-radius} ${round(y)}C${round(-radius * 0.98)} ${round(y + ry * 0.9)} ${round(-foot * 1.1)} ${round(low - 6)} 0 ${round(low)}C${round(foot * 1.1)} ${round(low - 6)} ${round(radius * 0.98)} ${round(y + ry * 0.9)} ${radius} ${round(y)}Z`;
}

const underside =
  (radius: number, top: number, low: number) =>
  (x: number, y: number): Facet => {
    const side = Math.max(-1, Math.min(1, x / radius));
    const down = Math.max(0, Math.min(1, (y - top) / (low - top)));
    return {
      normal: unit([side, 0.1 - down * 0.9, Math.sqrt(1 - side * side) + 0.2]),
      open: 1 - 0.5 * step(down, 0.3, 1),
    };
  };

/** What looks up: a rim that rises outwards, the step down into the well, the flat of it. */
function face({ id, color, radius, tilt, well, depth, speckle = 90 }: Plate, y: number): string {
  const ry = radius * tilt;
  const steep = Math.min(1.5, 0.5 + depth / 60);
  const facet = (px: number, py: number): Facet => {
    const dx = px / radius;
    const dy = (py - y) / ry;
    const reach = Math.min(1, Math.hypot(dx, dy));
    // The profile leans inwards: gently on the rim, strongly where the well begins, with the lip rolled over.
    const lean =
      0.16 * step(reach, well, well + 0.06) +
      steep * step(reach, well - 0.13, well - 0.02) * (1 - step(reach, well, well + 0.05)) -
      1.3 * step(reach, 0.955, 1);
    const ripple = reach < well ? Math.sin(reach * 58) * 0.022 : Math.sin(reach * 90) * 0.012;
    const out = lean + ripple;
    const open =
      1 - 0.16 * step(reach, well - 0.3, well - 0.05) * (1 - step(reach, well - 0.02, well + 0.06));
    return { normal: unit([-dx * out, 1, dy * out + 0.02]), open };
  };
  const dots = speckles(id, speckle, radius, ry, y, color);
  const light = relief({ x: -radius, y: y - ry, width: radius * 2, height: ry * 2 }, lifted(facet), {
    gloss: 0.8,
    grain: 3,
  });
  return `<rect x="${-radius}" y="${round(y - ry)}" width="${radius * 2}" height="${round(ry * 2)}" fill="${lighter(color, 0.1)}"/>${dots}${light}`;
}

/** What lies flat sees the window at a slant; the eye takes that for its full colour. */
const lifted =
  (facet: (x: number, y: number) => Facet) =>
  (x: number, y: number): Facet => {
    const { normal, open } = facet(x, y);
    return {
      normal: unit([normal[0] - 0.18, normal[1], normal[2] + 0.32]),
      ...(open === undefined ? {} : { open }),
    };
  };

function rim({ color, radius, tilt, rimColor }: Plate, y: number): string {
  const ry = radius * tilt;
  const thin = mix(lighter(color, isDark(color) ? 0.32 : 0.5), "#a8754c", rimColor ? 0 : 0.2);
  const lit = `M${round(-radius * 0.96)} ${round(y + ry * 0.28)}A${radius} ${round(ry)} 0 0 0 ${round(radius * 0.3)} ${round(y + ry * 0.954)}`;
  return `<ellipse cx="0" cy="${round(y)}" rx="${radius - 3}" ry="${round(ry - 3)}" fill="none" stroke="${rimColor ?? thin}" stroke-width="${rimColor ? 9 : 5}" stroke-opacity=".85"/><path d="${lit}" fill="none" stroke="#fffaf0" stroke-opacity=".6" stroke-width="2.6" stroke-linecap="round"/>`;
}

function speckles(id: string, count: number, rx: number, ry: number, y: number, color: string): string {
  const random = dice(`${id} dots`);
  const ink = isDark(color) ? lighter(color, 0.34) : mix(darker(color, 0.66), "#5a3418", 0.3);
  let list = "";
  for (let index = 0; index < count * 2; index += 1) {
    const angle = random() * Math.PI * 2;
    const reach = Math.sqrt(random()) * 0.97;
    const r = 0.6 + random() ** 4 * 2;
    list += `<ellipse cx="${round(Math.cos(angle) * rx * reach)}" cy="${round(y + Math.sin(angle) * ry * reach)}" rx="${round(r)}" ry="${round(r * 0.6)}"/>`;
  }
  return `<g fill="${ink}" opacity=".5">${list}</g>`;
}
