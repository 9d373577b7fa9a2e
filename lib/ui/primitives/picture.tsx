import { fillUrl, type Picture } from "@/lib/media";

const steps = [320, 480, 640, 960, 1280, 1600, 2000];

export interface PicProps {
  picture: Picture;
  /** The `sizes` attribute: how wide the picture is shown, so that the browser picks the smallest file. */
  sizes: string;
  /** Width divided by height of the box. Defaults to the picture's own. */
  aspect?: number;
  /** The most pixels across that any screen can make use of; every step up to it is another line of HTML. */
  most?: number;
  /** Part of the first screen: loaded eagerly and before other pictures. */
  priority?: boolean;
  /** Overrides the picture's own text; "" when the words beside it say the same. */
  alt?: string;
  className?: string;
}

/**
 * A responsive picture in Wix's media grammar (AVIF where the host can). Width and height are always set, so
 * nothing moves when it arrives; a tint stands in until then.
 */
export function Pic({
  picture,
  sizes,
  aspect,
  most = 2000,
  priority = false,
  alt,
  className = "",
}: PicProps) {
  const ratio = aspect ?? picture.width / picture.height;
  const largest = Math.min(picture.width, Math.round(picture.height * ratio), most);
  const widths = [...steps.filter((step) => step < largest), largest];
  const url = (width: number) => fillUrl(picture, width, Math.round(width / ratio));
  const shown = widths[Math.min(2, widths.length - 1)] ?? largest;
  return (
    // biome-ignore lint/performance/noImgElement: pictures are resized by the media host, not by Next
    <img
      alt={alt ?? picture.alt}
      className={`bg-tint object-cover ${className}`}
      decoding={priority ? "sync" : "async"}
      fetchPriority={priority ? "high" : "auto"}
      height={Math.round(shown / ratio)}
      loading={priority ? "eager" : "lazy"}
      sizes={sizes}
      src={url(shown)}
      srcSet={widths.map((width) => `${url(width)} ${width}w`).join(", ")}
      width={shown}
    />
  );
}
