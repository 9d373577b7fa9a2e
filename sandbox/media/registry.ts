import { createHash } from "node:crypto";
import type { SeedPicture } from "../seed/types";

interface Drawn {
  width: number;
  height: number;
  draw: () => string;
  /** Digest of the drawing, once it has been drawn. */
  digest?: string;
}

const drawn = new Map<string, Drawn>();

/** Gives a drawing a media id made from its name, and makes the media host know it. */
export function register(
  name: string,
  alt: string,
  { width, height }: { width: number; height: number },
  draw: () => string,
): SeedPicture {
  const hex = createHash("sha256").update(`halden ${name}`).digest("hex");
  const id = `9e4e7a_${hex.slice(0, 32)}~mv2.png`;
  if (!drawn.has(id)) drawn.set(id, { width, height, draw });
  return { id, alt, width, height };
}

/** A picture is often asked for in several sizes at once; the last few drawings stay at hand. */
const atHand = 16;
const recent = new Map<string, string>();

/** The drawing behind a media id; undefined when nothing was uploaded under it. */
export function drawingOf(id: string): string | undefined {
  const svg = recent.get(id) ?? drawn.get(id)?.draw();
  if (svg === undefined) return undefined;
  recent.delete(id);
  recent.set(id, svg);
  for (const oldest of recent.keys()) {
    if (recent.size <= atHand) break;
    recent.delete(oldest);
  }
  return svg;
}

/** Changes when the drawing changes, so that finished pictures can be kept between restarts. */
export function digestOf(id: string): string | undefined {
  const known = drawn.get(id);
  if (!known) return undefined;
  known.digest ??= createHash("sha256")
    .update(drawingOf(id) ?? "")
    .digest("hex");
  return known.digest;
}

/** Pixels of the picture behind a media id. */
export function sizeOf(id: string): { width: number; height: number } | undefined {
  return drawn.get(id);
}
