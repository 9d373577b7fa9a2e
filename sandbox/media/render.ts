import sharp, { type Sharp } from "sharp";
import type { Step } from "./transform";

export type Format = "avif" | "webp" | "jpeg" | "png";

export interface Rendered {
  body: Buffer;
  format: Format;
}

/** At most this many pictures are worked on at once, so that a listing does not take every core. */
const atOnce = 2;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += 1;
  try {
    return await work();
  } finally {
    running -= 1;
    waiting.shift()?.();
  }
}

/**
 * Draws a picture and applies the steps to it. Never makes it larger than it is.
 *
 * @param svg the drawing
 * @param size pixels of the original
 */
export function render(
  svg: string,
  size: { width: number; height: number },
  steps: readonly Step[],
  format: Format,
): Promise<Rendered> {
  return inTurn(async () => {
    const plan = planOf(size, steps);
    const view = /viewBox="[^"]* ([\d.]+) [\d.]+"/.exec(svg);
    // Drawn at the size that is asked for: a vector knows no pixels.
    const density = Math.min(400, (72 * plan.drawWidth) / Number(view?.[1] ?? size.width));
    let image = sharp(Buffer.from(svg), { density }).resize(plan.drawWidth, plan.drawHeight, { fit: "fill" });
    if (plan.cut) image = sharp(await image.png({ compressionLevel: 0 }).toBuffer()).extract(plan.cut);
    const { width, height } = plan.final;
    image = image.resize(width, height, { fit: "cover", withoutEnlargement: true });
    if (plan.blur) image = image.blur(plan.blur);
    return { body: await encode(image, format, plan.quality), format };
  });
}

function encode(image: Sharp, format: Format, quality: number): Promise<Buffer> {
  switch (format) {
    case "avif":
      return image.avif({ quality: Math.round(quality * 0.72), effort: 1 }).toBuffer();
    case "webp":
      return image.webp({ quality, effort: 2 }).toBuffer();
    case "jpeg":
      return image.flatten({ background: "#ffffff" }).jpeg({ quality, mozjpeg: false }).toBuffer();
    case "png":
      return image.png({ compressionLevel: 6 }).toBuffer();
  }
}

/** The steps worked out to one drawing, one cut and one final size. */
function planOf(size: { width: number; height: number }, steps: readonly Step[]) {
  let box = { left: 0, top: 0, width: size.width, height: size.height };
  let final = { width: size.width, height: size.height };
  let quality = 85;
  let blur = 0;
  for (const step of steps) {
    quality = step.quality ?? quality;
    blur = step.blur ?? blur;
    if (step.op === "crop") {
      const left = Math.min(step.x, final.width - 1);
      const top = Math.min(step.y, final.height - 1);
      const width = Math.min(step.width, final.width - left);
      const height = Math.min(step.height, final.height - top);
      box = { left: box.left + left, top: box.top + top, width, height };
      final = { width, height };
    } else if (step.op === "fit") {
      const scale = Math.min(1, step.width / final.width, step.height / final.height);
      final = {
        width: Math.max(1, Math.round(final.width * scale)),
        height: Math.max(1, Math.round(final.height * scale)),
      };
    } else {
      const scale = Math.min(1, final.width / step.width, final.height / step.height);
      final = {
        width: Math.max(1, Math.round(step.width * scale)),
        height: Math.max(1, Math.round(step.height * scale)),
      };
    }
  }
  const cropped = box.width !== size.width || box.height !== size.height;
  const needed = Math.min(1, Math.max(final.width / box.width, final.height / box.height));
  const drawWidth = cropped ? size.width : Math.max(1, Math.ceil(size.width * needed));
  const drawHeight = cropped ? size.height : Math.max(1, Math.ceil(size.height * needed));
  return { drawWidth, drawHeight, cut: cropped ? box : undefined, final, quality, blur };
}
