/** One step of a transformation, in Wix's grammar. */
export interface Step {
  op: "fill" | "fit" | "crop";
  width: number;
  height: number;
  /** Top left corner, for `crop`. */
  x: number;
  y: number;
  /** Which part `fill` keeps, 0 left or top to 1 right or bottom; the middle unless told. */
  alignX: number;
  alignY: number;
  quality?: number;
  blur?: number;
  encoding?: "auto" | "avif";
}

export interface Transform {
  steps: Step[];
  /** The last part of the address; any name will do, its ending names a format. */
  name: string;
}

const largest = 5_000;

/** `al_` of a fill: centre, sides and corners. */
const alignments: Record<string, readonly [x: number, y: number]> = {
  c: [0.5, 0.5],
  t: [0.5, 0],
  b: [0.5, 1],
  l: [0, 0.5],
  r: [1, 0.5],
  tl: [0, 0],
  tr: [1, 0],
  bl: [0, 1],
  br: [1, 1],
  // "Face" and "focal point" need a picture's own data, which drawings have none of.
  f: [0.5, 0.5],
  fs: [0.5, 0.5],
};

/**
 * Reads what follows `/media/<id>/v1/`: pairs of operation and arguments, then a file name.
 * `fill/w_400,h_300,al_c,q_80,enc_auto/name.png`, `crop/x_1,y_2,w_3,h_4/fill/w_5,h_6/name`
 *
 * @returns undefined when it is not in the grammar
 */
export function parseTransform(path: string): Transform | undefined {
  const parts = path.split("/").filter((part) => part !== "");
  const name = parts.pop();
  if (name === undefined || parts.length === 0 || parts.length % 2 === 1) return undefined;
  const steps: Step[] = [];
  for (let index = 0; index < parts.length; index += 2) {
    const step = parseStep(parts[index] ?? "", parts[index + 1] ?? "");
    if (!step) return undefined;
    steps.push(step);
  }
  return { steps, name };
}

function parseStep(op: string, text: string): Step | undefined {
  if (op !== "fill" && op !== "fit" && op !== "crop") return undefined;
  const given = new Map(text.split(",").map((pair) => splitPair(pair)));
  const number = (name: string) => (given.has(name) ? Number(given.get(name)) : undefined);
  const width = number("w");
  const height = number("h");
  const x = number("x") ?? 0;
  const y = number("y") ?? 0;
  const quality = number("q");
  const blur = number("blur");
  const align = alignments[given.get("al") ?? "c"];
  if (!isSize(width) || !isSize(height) || !align) return undefined;
  if (!isPlace(x) || !isPlace(y)) return undefined;
  if (quality !== undefined && !(quality >= 1 && quality <= 100)) return undefined;
  if (blur !== undefined && !(blur >= 0)) return undefined;
  const encoding = given.get("enc");
  const [alignX, alignY] = align;
  return {
    op,
    width,
    height,
    x,
    y,
    alignX,
    alignY,
    ...(quality !== undefined ? { quality } : {}),
    ...(blur !== undefined && blur > 0 ? { blur: Math.min(blur, 100) } : {}),
    ...(encoding === "auto" || encoding === "avif" ? { encoding } : {}),
  };
}

/** `w_400` is `w` and `400`; `quality_auto` and `usm_0.66_1.00_0.01` split at the first underscore too. */
function splitPair(pair: string): [string, string] {
  const at = pair.indexOf("_");
  return at < 0 ? [pair, ""] : [pair.slice(0, at), pair.slice(at + 1)];
}

function isSize(value: number | undefined): value is number {
  return value !== undefined && Number.isInteger(value) && value >= 1 && value <= largest;
}

function isPlace(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= largest;
}
