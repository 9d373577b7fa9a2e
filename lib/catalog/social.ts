import type { Picture } from "@/lib/media";

/** A 1200 x 630 JPEG of a picture, for those who cannot read AVIF: social networks, mail clients. */
export function socialPicture(picture: Picture): { url: string; width: number; height: number; alt: string } {
  const name = picture.src.slice(picture.src.lastIndexOf("/") + 1).replace(/\.[a-z0-9]+$/i, "");
  return {
    url: `${picture.src}/v1/fill/w_1200,h_630,al_c,q_85/${name}.jpg`,
    width: 1200,
    height: 630,
    alt: picture.alt,
  };
}
