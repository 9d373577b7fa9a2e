import "server-only";
import { fileTypeFromBuffer } from "file-type";
import pLimit from "p-limit";
import sharp from "sharp";
import { photoSize } from "./types";

/** Whatever a file calls itself, only these are opened: an SVG can hold scripts, and other readers have other bugs. */
const taken: readonly string[] = ["image/jpeg", "image/png", "image/webp", "image/avif"];

/** As many as a large photograph has; a small file can claim any number, and each takes four bytes to open. */
const mostPixels = 40_000_000;

/** One at a time: open pictures are the most memory that anybody can make the shop take. */
const opening = pLimit(1);

/**
 * A picture somebody has sent in, cut to a square and written anew: nothing is left of what the file said beside its
 * pixels, such as where it was taken.
 *
 * @returns a JPEG; undefined for what is no JPEG, PNG, WebP or AVIF, and for what cannot be read
 */
export async function portraitOf(file: Uint8Array): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const type = await fileTypeFromBuffer(file);
    if (!type || !taken.includes(type.mime)) return undefined;
    return new Uint8Array(await opening(() => square(file)));
  } catch {
    return undefined;
  }
}

function square(file: Uint8Array): Promise<Buffer> {
  return sharp(file, { limitInputPixels: mostPixels, failOn: "truncated" })
    .autoOrient()
    .resize(photoSize, photoSize, { fit: "cover" })
    .flatten({ background: "#ffffff" })
    .jpeg({ quality: 86 })
    .timeout({ seconds: 5 })
    .toBuffer();
}
