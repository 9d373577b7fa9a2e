/** A picture on Wix's media host (or whatever `WIX_MEDIA_ORIGIN` puts in front of it). */
export interface Picture {
  kind: "image";
  /** Absolute URL of the original, `<origin>/media/<id>`. Transformations are appended to it. */
  src: string;
  /** Pixels of the original. */
  width: number;
  height: number;
  alt: string;
}

export interface Video {
  kind: "video";
  /** Absolute URL of an MP4. */
  src: string;
  poster?: Picture;
  alt: string;
}

export type Media = Picture | Video;

/**
 * URL of the picture cropped to fill a box, in Wix's transformation grammar
 * (`/v1/fill/w_,h_,al_c,q_,enc_avif,quality_auto/<any name>`). Never asks for more pixels than there are.
 */
export function fillUrl(picture: Picture, width: number, height: number, quality = 85): string {
  const scale = Math.min(1, picture.width / width, picture.height / height);
  const w = Math.round(width * scale);
  const h = Math.round(height * scale);
  // The name is free; a short one, because a listing holds hundreds of these. Wix reads the format off its ending.
  const ending = /\.[a-z0-9]{2,5}$/i.exec(picture.src)?.[0] ?? "";
  return `${picture.src}/v1/fill/w_${w},h_${h},al_c,q_${quality},enc_avif,quality_auto/p${ending}`;
}
