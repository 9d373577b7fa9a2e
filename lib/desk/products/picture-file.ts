import { disableTypes, imageSize, types } from "image-size";

/** What a browser can show and Wix can resize; never SVG, which is a program. */
const accepted = { jpg: "image/jpeg", png: "image/png", webp: "image/webp", gif: "image/gif" } as const;

/** Wix takes 25 MB; a telephone's photograph has up to 8. Bytes. */
export const mostBytes = 8 * 1024 * 1024;
const mostPixels = 50_000_000;

disableTypes(types.filter((type) => !Object.hasOwn(accepted, type)));

export interface PictureFile {
  mimeType: string;
  ending: keyof typeof accepted;
  width: number;
  height: number;
}

/** What a file is by its bytes, whatever it calls itself. Undefined when it is no picture the desk takes. */
export function lookAt(bytes: Uint8Array): PictureFile | undefined {
  try {
    const { type, width, height, orientation = 1 } = imageSize(bytes);
    const ending = (Object.keys(accepted) as (keyof typeof accepted)[]).find((known) => known === type);
    if (!ending || width < 1 || height < 1 || width * height > mostPixels) return undefined;
    const turned = orientation >= 5;
    return {
      mimeType: accepted[ending],
      ending,
      width: turned ? height : width,
      height: turned ? width : height,
    };
  } catch {
    return undefined;
  }
}

/** A name of harmless letters, with the ending the bytes deserve. */
export function fileName(given: string, { ending }: PictureFile): string {
  const stem = given
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/\.[^.]*$/, "")
    .replace(/[^\w-]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 80);
  return `${stem || "picture"}.${ending}`;
}
