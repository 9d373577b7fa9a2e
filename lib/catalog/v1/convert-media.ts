import type { products } from "@wix/stores";
import type { Media, Picture } from "@/lib/media";
import type { ConvertContext } from "../convert-shared";
import { toPicture } from "../picture";

/** A picture as Catalog V1 has it: an address, usually of a copy cut to some size. */
interface WixPicture {
  url?: string | undefined;
  width?: number | string | undefined;
  height?: number | string | undefined;
  altText?: string | null | undefined;
}

/** The original behind the address of a copy on Wix's media host; other http(s) addresses as they are. */
export function toPictureOfUrl(
  { url, width, height }: WixPicture,
  alt: string,
  origin: string,
): Picture | undefined {
  const id = /^https?:\/\/static\.wixstatic\.com\/media\/([^/?#]+)/i.exec(url ?? "")?.[1];
  if (!id) return toPicture(url && /^https?:/.test(url) ? url : undefined, alt, origin);
  const size = `originWidth=${width ?? ""}&originHeight=${height ?? ""}`;
  return toPicture(`wix:image://v1/${id}#${size}`, alt, origin);
}

/** What shows a product or a choice. */
export function toMedia(
  wix: products.Media | undefined,
  name: string,
  { mediaOrigin, videoOrigin }: ConvertContext,
): Media[] {
  const items = wix?.items?.length ? wix.items : wix?.mainMedia ? [wix.mainMedia] : [];
  return items.flatMap((item): Media[] => {
    const alt = item.image?.altText || item.title || name;
    if (item.mediaType === "video") return toFilm(item, alt, mediaOrigin, videoOrigin);
    const picture = item.image && toPictureOfUrl(item.image, alt, mediaOrigin);
    return picture ? [picture] : [];
  });
}

/** Only its pictures. */
export function toPictures(
  wix: products.Media | undefined,
  name: string,
  context: ConvertContext,
): Picture[] {
  return toMedia(wix, name, context).flatMap((media) => (media.kind === "image" ? [media] : []));
}

function toFilm(
  { video, image }: products.MediaItem,
  alt: string,
  origin: string,
  videoOrigin = "https://video.wixstatic.com",
): Media[] {
  const own = /^https:\/\/video\.wixstatic\.com\/(video\/.+\.mp4)$/;
  const paths = (video?.files ?? [])
    .filter(({ width }) => (width ?? 0) <= 1280)
    .sort((a, b) => (b.width ?? 0) - (a.width ?? 0))
    .flatMap(({ url }) => own.exec(url ?? "")?.[1] ?? []);
  const [path] = paths;
  if (!path) return [];
  const still = video?.stillFrameMediaId && `wix:image://v1/${video.stillFrameMediaId}`;
  const poster = still ? toPicture(still, alt, origin) : image && toPictureOfUrl(image, alt, origin);
  return [{ kind: "video", src: `${videoOrigin}/${path}`, alt, ...(poster && { poster }) }];
}
