import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { SeedFilm, SeedPicture } from "../seed/types";

const files = new Map<string, string>();

/**
 * A film under `films/`: 480 x 600, H.264, a few seconds without sound.
 *
 * @param poster the picture that stands for it until somebody plays it
 */
export function filmOf(name: "lamp", alt: string, poster: SeedPicture): SeedFilm {
  const hex = createHash("sha256").update(`halden film ${name}`).digest("hex");
  const id = `9e4e7a_${hex.slice(0, 32)}`;
  files.set(id, fileURLToPath(new URL(`films/${name}.mp4`, import.meta.url)));
  return { id, alt, width: 480, height: 600, poster };
}

/** The MP4 behind a video id; undefined when nothing was uploaded under it. */
export async function filmFile(id: string): Promise<Buffer | undefined> {
  const file = files.get(id);
  return file ? readFile(file) : undefined;
}
