import { darker, dice } from "./color";
import { type Facet, relief, step, unit } from "./light";
import { type Point, round, smooth, type Thing } from "./svg";
import { type Cloth, cloth, secondYarn } from "./weave";

type Folded = Cloth & {
  width?: number;
  layers?: number;
  thickness?: number;
  fringe?: boolean;
  colors?: string[];
};

/** A pile of folded cloth, the folds to the front. `colors` alternate from layer to layer. */
export function folded(options: Folded): Thing {
  const { id, weave, width = 500, layers = 4, thickness = 56, fringe = false } = options;
  const random = dice(`${id} fold ${width}`);
  let defs = "";
  let body = "";
  let shadow = "";
  for (let index = 0; index < layers; index += 1) {
    const color = options.colors?.[index % options.colors.length] ?? options.color;
    const key = `${id}${index}`;
    const half = width / 2 - random() * 9;
    const shift = (random() - 0.5) * 12;
    const low = -index * thickness;
    const path = layerPath(half, shift, low, thickness, random);
    const box = {
      x: shift - half - 24,
      y: low - thickness - 14,
      width: half * 2 + 48,
      height: thickness + 30,
    };
    defs += `${cloth(`${key}t`, weave, color, secondYarn({ ...options, color }))}<clipPath id="${key}c"><path d="${path}"/></clipPath>`;
    body += `<g clip-path="url(#${key}c)" style="isolation:isolate"><rect x="${box.x}" y="${box.y}" width="${box.width}" height="${box.height}" fill="url(#${key}t)"/>${relief(box, fold(half, shift, low, thickness, random), { grain: 5 })}</g>`;
    shadow += `<path d="${path}"/>`;
  }
  const top = -layers * thickness;
  const color = options.colors?.[(layers - 1) % options.colors.length] ?? options.color;
  const half = width / 2 - 10;
  const deep = Math.min(86, width * 0.15);
  const lid = `M${-half} ${top + 10}C${-half - 6} ${top - 8} ${-half + 26} ${round(top - deep)} ${-half + 52} ${round(top - deep)}L${half - 46} ${round(top - deep)}C${half - 22} ${round(top - deep)} ${half + 8} ${top - 8} ${half} ${top + 10}C${half * 0.5} ${top + 20} ${-half * 0.5} ${top + 18} ${-half} ${top + 10}Z`;
  const lidBox = { x: -half - 10, y: top - deep - 6, width: half * 2 + 20, height: deep + 34 };
  defs += `<clipPath id="${id}lc"><path d="${lid}"/></clipPath>`;
  // Behind the topmost fold, so that its front edge stays round.
  body = `<g clip-path="url(#${id}lc)" style="isolation:isolate"><rect x="${lidBox.x}" y="${round(lidBox.y)}" width="${lidBox.width}" height="${round(lidBox.height)}" fill="url(#${id}${layers - 1}t)"/>${relief(lidBox, lidFacet(half, random), { grain: 6 })}</g>${body}`;
  if (fringe) body += tassels(-half + 8, half - 8, top + thickness * 0.5, color);
  return {
    defs,
    body,
    shadow,
    halfWidth: width / 2,
    height: layers * thickness + deep,
    straight: true,
    base: width / 2 - 14,
  };
}

/** One layer: round ends, edges that sag a little. */
function layerPath(half: number, shift: number, low: number, thick: number, random: () => number): string {
  const wave = () => (random() - 0.5) * thick * 0.1;
  const over: Point[] = [-0.92, -0.5, -0.1, 0.3, 0.66, 0.93].map((share) => [
    shift + half * share,
    low - thick - 4 + wave(),
  ]);
  const under: Point[] = [0.95, 0.6, 0.2, -0.2, -0.6, -0.96].map((share) => [
    shift + half * share,
    low + 2 + wave() * 0.6,
  ]);
  const right: Point[] = [[shift + half + 6, low - thick * 0.56]];
  const left: Point[] = [[shift - half - 6, low - thick * 0.5]];
  const [first] = over;
  return `${smooth([...over, ...right, ...under, ...left, ...(first ? [first] : [])])}Z`;
}

/** A fold of two plies: bulging forwards, a crease between, dark where it lies on the next. */
function fold(
  half: number,
  shift: number,
  low: number,
  thick: number,
  random: () => number,
): (x: number, y: number) => Facet {
  const phase = random() * 6;
  return (x, y) => {
    const t = Math.max(0, Math.min(1, (low - y) / thick));
    const u = (x - shift) / half;
    const ply = t > 0.5 ? (t - 0.5) * 2 : t * 2;
    const angle = (t - 0.5) * 2.5 + (ply - 0.5) * 0.8;
    const wave = Math.sin(x * 0.021 + phase) * 0.16 + Math.sin(x * 0.052 + phase * 2 + t * 2) * 0.09;
    const end = Math.sign(u) * step(Math.abs(u), 0.86, 1.04) * 1.4;
    const seam = 1 - 0.5 * Math.exp(-(((t - 0.5) / 0.07) ** 2)) * (1 - step(Math.abs(u), 0.9, 1));
    const open = (0.34 + 0.66 * step(t, -0.05, 0.34)) * seam;
    return { normal: unit([wave + end, Math.sin(angle), Math.cos(angle) + 0.15]), open };
  };
}

function lidFacet(half: number, random: () => number): (x: number, y: number) => Facet {
  const phase = random() * 6;
  return (x, y) => ({
    normal: unit([
      Math.sin(x * 0.016 + y * 0.02 + phase) * 0.12 +
        (Math.abs(x) > half * 0.9 ? Math.sign(x) * 0.4 : 0) -
        0.15,
      0.9,
      0.5 + Math.sin(y * 0.05 + x * 0.01) * 0.06,
    ]),
  });
}

function tassels(from: number, to: number, y: number, color: string): string {
  const random = dice(`${color} fringe`);
  let lines = "";
  for (let x = from; x < to; x += 11) {
    const lean = (random() - 0.5) * 8;
    const long = 50 + random() * 14;
    const d = `M${round(x)} ${round(y)}q${round((random() - 0.5) * 8)} 26 ${round(lean)} ${round(long)}`;
    lines += `<path d="${d}" stroke="${darker(color, 0.5)}" stroke-width="6.5" fill="none" stroke-linecap="round" transform="translate(2.4 2.4)"/><path d="${d}" stroke="${random() > 0.5 ? color : darker(color, 0.16)}" stroke-width="5.5" fill="none" stroke-linecap="round"/>`;
  }
  return `<path d="M${from - 6} ${y}H${to}" stroke="#1d0f05" stroke-opacity=".3" stroke-width="5"/>${lines}`;
}
