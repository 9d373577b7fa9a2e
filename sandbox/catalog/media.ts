import type { SeedFilm, SeedPicture } from "../seed/types";
import type { ProductMedia, WixImage } from "./types";

const mediaHost = "https://static.wixstatic.com/media";

/** A picture as Wix sends images; the SDK turns it into a `wix:image://` URI. */
export function wixImage(picture: SeedPicture): WixImage {
  return {
    id: picture.id,
    url: mediaUrl(picture.id),
    width: picture.width,
    height: picture.height,
    altText: picture.alt,
    filename: filenameOf(picture.id),
  };
}

export function productMedia(image: WixImage): ProductMedia {
  return {
    id: image.id,
    image,
    mediaType: "IMAGE",
    ...(image.altText === undefined ? {} : { altText: image.altText }),
    ...(image.filename === undefined ? {} : { displayName: image.filename }),
  };
}

/** A film as Wix sends videos: no `image`, its stills under `posters`. */
export function filmMedia(film: SeedFilm): ProductMedia {
  const { id, width, height } = film.poster;
  return {
    id: film.id,
    image: wixImage(film.poster),
    mediaType: "VIDEO",
    video: {
      id: film.id,
      posters: [{ id, url: mediaUrl(id), width, height }],
      resolutions: [
        {
          url: `https://video.wixstatic.com/video/${film.id}/720p/mp4/file.mp4`,
          width: film.width,
          height: film.height,
          format: "mp4",
        },
      ],
    },
    altText: film.alt,
  };
}

export function mediaUrl(id: string): string {
  return `${mediaHost}/${id}`;
}

/** The small picture the THUMBNAIL field adds: at most 250 px on a side. */
export function thumbnailOf({ image }: ProductMedia) {
  const scale = Math.min(1, 250 / Math.max(image.width, image.height, 1));
  const width = Math.round(image.width * scale);
  const height = Math.round(image.height * scale);
  return {
    url: `${mediaUrl(image.id)}/v1/fit/w_${width},h_${height},q_90/file.jpg`,
    width,
    height,
    ...(image.altText === undefined ? {} : { altText: image.altText }),
  };
}

/** `a1b2c3_0f…~mv2.png` was uploaded as a file; the id without its owner serves as its name. */
function filenameOf(id: string): string {
  return id.replace(/^[a-z0-9]+_/i, "").replace("~mv2", "");
}
