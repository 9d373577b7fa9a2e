/** One step of a transformation, in Wix's grammar. */
export interface Step {
  op: "fill" | "fit" | "crop";
  width: number;
  height: number;
  /** Top left corner, for `crop`. */
  x: number;
  y: number;
  quality?: number;
  blur?: number;
  encoding?: "auto" | "avif";
}

const largest = 5_000;

/**
 * Reads what follows `/media/<id>/v1/`: pairs of operation and arguments, then a file name.
 * `fill/w_400,h_300,al_c,q_80,enc_auto/name.png`, `crop/x_1,y_2,w_3,h_4/fill/w_5,h_6/name`
 *
 * @returns undefined when it is not in the grammar
 */
export function parseTransform(path: string): Step[] | undefined {
  const parts = path.split("/").filter((part) => part !== "");
  if (parts.length < 3 || parts.length % 2 === 0) return undefined;
  const steps: Step[] = [];
  for (let index = 0; index + 1 < parts.length; index += 2) {
    const step = parseStep(parts[index] ?? "", parts[index + 1] ?? "");
    if (!step) return undefined;
    steps.push(step);
  }
  return steps;
}

function parseStep(op: string, text: string): Step | undefined {
  if (op !== "fill" && op !== "fit" && op !== "crop") return undefined;
  const given = new Map(text.split(",").map((pair) => splitPair(pair)));
  const number = (name: string) => (given.has(name) ? Number(given.get(name)) : undefined);
  const width = number("w");
  const height = number("h");
  if (!isSize(width) || !isSize(height)) return undefined;
  const quality = number("q");
  const blur = number("blur");
  const encoding = given.get("enc");
  return {
    op,
    width,
    height,
    x: Math.max(0, Math.round(number("x") ?? 0)),
    y: Math.max(0, Math.round(number("y") ?? 0)),
    ...(quality !== undefined && quality >= 1 && quality <= 100 ? { quality } : {}),
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
