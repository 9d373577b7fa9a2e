import sharp, { type Sharp } from "sharp";
import { planOf, type Size } from "./plan";
import type { Step } from "./transform";

export type Format = "avif" | "webp" | "jpeg" | "png";

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
export function render(svg: string, size: Size, steps: readonly Step[], format: Format): Promise<Buffer> {
  return inTurn(async () => {
    const { region, out, quality, blur } = planOf(size, steps);
    // Drawn no larger than it is asked for: a vector knows no pixels.
    const scale = Math.min(1, Math.max(out.width / region.width, out.height / region.height));
    const width = Math.max(1, Math.ceil(size.width * scale));
    const height = Math.max(1, Math.ceil(size.height * scale));
    const canvas = Number(/viewBox="[^"]* ([\d.]+) [\d.]+"/.exec(svg)?.[1] ?? size.width);
    let image = sharp(Buffer.from(svg), { density: Math.min(2400, (72 * width) / canvas) });
    image = image.resize(width, height, { fit: "fill" }).flatten({ background: "#ffffff" });
    if (region.width < size.width || region.height < size.height) {
      const left = Math.min(width - 1, Math.round(region.left * scale));
      const top = Math.min(height - 1, Math.round(region.top * scale));
      image = image.extract({
        left,
        top,
        width: Math.max(1, Math.min(width - left, Math.round(region.width * scale))),
        height: Math.max(1, Math.min(height - top, Math.round(region.height * scale))),
      });
    }
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    let cut = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } });
    if (info.width !== out.width || info.height !== out.height) {
      cut = cut.resize(out.width, out.height, { fit: "fill" });
    }
    return encode(blur > 0 ? cut.blur(Math.max(0.3, blur)) : cut, format, quality);
  });
}

/**
 * Applies the steps to an uploaded picture, which is first turned the way its camera was held.
 *
 * @param size pixels of the original, turned
 */
export function renderPhoto(
  bytes: Buffer,
  size: Size,
  steps: readonly Step[],
  format: Format,
): Promise<Buffer> {
  return inTurn(async () => {
    const { region, out, quality, blur } = planOf(size, steps);
    const left = Math.min(size.width - 1, Math.round(region.left));
    const top = Math.min(size.height - 1, Math.round(region.top));
    const width = Math.max(1, Math.min(size.width - left, Math.round(region.width)));
    const height = Math.max(1, Math.min(size.height - top, Math.round(region.height)));
    const cut = sharp(bytes)
      .autoOrient()
      .extract({ left, top, width, height })
      .resize(out.width, out.height, { fit: "fill" });
    return encode(blur > 0 ? cut.blur(Math.max(0.3, blur)) : cut, format, quality);
  });
}

function encode(image: Sharp, format: Format, quality: number): Promise<Buffer> {
  switch (format) {
    case "avif":
      // AVIF's scale is not JPEG's: 58 looks like 80. More effort takes seconds for a listing and saves little.
      return image.avif({ quality: Math.round(quality * 0.72), effort: 1 }).toBuffer();
    case "webp":
      return image.webp({ quality, effort: 2 }).toBuffer();
    case "jpeg":
      return image.jpeg({ quality }).toBuffer();
    case "png":
      return image.png({ compressionLevel: 6 }).toBuffer();
  }
}
