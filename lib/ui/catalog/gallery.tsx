import type { Media } from "@/lib/media";
import { fillUrl } from "@/lib/media";
import { Pic } from "@/lib/ui/primitives/picture";
import { galleryId } from "./gallery-scroll";
import { GalleryThumbs } from "./gallery-thumbs";

const aspect = 4 / 5;
const sizes = "(min-width: 1472px) 760px, (min-width: 1024px) 52vw, 100vw";

/**
 * Pictures of a product: a row that snaps from one to the next by swipe, wheel or arrow keys, with thumbnails
 * below it. Only the thumbnails carry a script.
 */
export function Gallery({ media, name }: { media: Media[]; name: string }) {
  if (media.length === 0) return <div className="aspect-4/5 bg-tint" />;
  return (
    <section aria-label={`Pictures of ${name}`}>
      <ul
        className="-mx-5 relative flex snap-x snap-mandatory overflow-x-auto sm:mx-0 [scrollbar-width:none]"
        id={galleryId}
        tabIndex={media.length > 1 ? 0 : undefined}
      >
        {media.map((item, index) => (
          <li className="w-full shrink-0 snap-start" id={`picture-${index + 1}`} key={item.src}>
            {item.kind === "image" ? (
              <Pic
                aspect={aspect}
                className="w-full lg:max-h-[max(28rem,calc(100dvh-14rem))]"
                picture={item}
                priority={index === 0}
                sizes={sizes}
              />
            ) : (
              <video
                aria-label={item.alt}
                className="aspect-4/5 w-full bg-tint object-cover"
                controls
                playsInline
                preload="none"
                src={item.src}
                {...(item.poster && { poster: fillUrl(item.poster, 960, 1200) })}
              />
            )}
          </li>
        ))}
      </ul>
      {media.length > 1 ? <GalleryThumbs thumbs={media.map(toThumb)} /> : null}
    </section>
  );
}

function toThumb(item: Media) {
  const picture = item.kind === "image" ? item : item.poster;
  return {
    label: item.alt,
    picture: picture ? (
      // biome-ignore lint/performance/noImgElement: pictures are resized by the media host, not by Next
      <img
        alt=""
        className="block w-full bg-tint"
        height={90}
        loading="lazy"
        src={fillUrl(picture, 144, 180)}
        width={72}
      />
    ) : (
      <span className="grid aspect-4/5 place-items-center bg-tint text-sm">Film</span>
    ),
  };
}
