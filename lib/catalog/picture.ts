import type { Picture, Video } from "@/lib/media";

/** Pictures without stated dimensions are shown as if they had these. */
const assumed = { width: 1600, height: 2000 };

/**
 * Picture behind an SDK image string.
 *
 * @param uri `wix:image://v1/<id>/<name>#originWidth=w&originHeight=h`, or a plain http(s) URL
 * @param alt what it shows; the file name in the URI is never used for that
 * @param origin media host, e.g. `https://static.wixstatic.com`
 * @returns undefined when the string is neither
 */
export function toPicture(uri: string | undefined, alt: string, origin: string): Picture | undefined {
  if (!uri) return undefined;
  const wix = /^wix:image:\/\/v1\/([^/#]+)(?:\/[^#]*)?(?:#(.*))?$/.exec(uri);
  if (wix?.[1]) {
    const size = new URLSearchParams(wix[2] ?? "");
    return {
      kind: "image",
      src: `${origin}/media/${wix[1]}`,
      width: pixels(size.get("originWidth")) ?? assumed.width,
      height: pixels(size.get("originHeight")) ?? assumed.height,
      alt,
    };
  }
  return /^https?:\/\//.test(uri) ? { kind: "image", src: uri, ...assumed, alt } : undefined;
}

/**
 * Video behind an SDK video string, `wix:video://v1/<id>#posterUri=…&posterWidth=…&posterHeight=…`.
 * Wix transcodes every upload to 720p MP4, so that file is there.
 */
export function toVideo(
  uri: string | undefined,
  alt: string,
  origin: string,
  videoOrigin = "https://video.wixstatic.com",
): Video | undefined {
  const wix = /^wix:video:\/\/v1\/([^/#]+)(?:\/[^#]*)?(?:#(.*))?$/.exec(uri ?? "");
  if (!wix?.[1]) return undefined;
  const hash = new URLSearchParams(wix[2] ?? "");
  const posterUri = hash.get("posterUri");
  const src = `${videoOrigin}/video/${wix[1]}/720p/mp4/file.mp4`;
  if (!posterUri) return { kind: "video", src, alt };
  const poster: Picture = {
    kind: "image",
    src: `${origin}/media/${posterUri}`,
    width: pixels(hash.get("posterWidth")) ?? assumed.width,
    height: pixels(hash.get("posterHeight")) ?? assumed.height,
    alt,
  };
  return { kind: "video", src, poster, alt };
}

function pixels(text: string | null): number | undefined {
  const value = Math.round(Number(text));
  return Number.isFinite(value) && value > 0 ? value : undefined;
}
