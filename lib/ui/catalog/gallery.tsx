import { fillUrl, type Media, type Picture, type Video } from "@/lib/media";
import { Icon } from "@/lib/ui/primitives/icon";
import { Pic } from "@/lib/ui/primitives/picture";
import { GalleryStage } from "./gallery-stage";
import { GalleryThumbs } from "./gallery-thumbs";

const aspect = 4 / 5;
const sizes = "(min-width: 1472px) 760px, (min-width: 1024px) 52vw, 100vw";

/** Pixels: as large as anybody can look at closely. */
const largest = 2400;

/**
 * Pictures and films of a product: a row that snaps from one to the next by swipe, wheel or keyboard, with thumbnails
 * below it. Every picture is a link to its large self; with scripts it opens for looking closely instead.
 */
export function Gallery({ media, name }: { media: Media[]; name: string }) {
  if (media.length === 0) return <div className="aspect-4/5 bg-tint" />;
  return (
    <section aria-label={`Pictures of ${name}`}>
      <GalleryStage label={name}>
        {media.map((item, index) => (
          <li className="relative w-full shrink-0 snap-start" id={`picture-${index + 1}`} key={item.src}>
            {item.kind === "image" ? <Still first={index === 0} picture={item} /> : <Film film={item} />}
          </li>
        ))}
      </GalleryStage>
      {media.length > 1 ? <GalleryThumbs thumbs={media.map(toThumb)} /> : null}
    </section>
  );
}

function Still({ picture, first }: { picture: Picture; first: boolean }) {
  const width = Math.min(picture.width, largest);
  const height = Math.round((width / picture.width) * picture.height);
  return (
    <a
      aria-label={`Look closely: ${picture.alt}`}
      className="group block cursor-zoom-in focus-visible:-outline-offset-4"
      data-height={height}
      data-width={width}
      draggable={false}
      href={fillUrl(picture, width, height)}
    >
      <Pic
        aspect={aspect}
        className="w-full lg:max-h-[max(28rem,calc(100dvh-14rem))]"
        picture={picture}
        priority={first}
        sizes={sizes}
      />
      <span className="absolute right-4 bottom-4 grid size-11 place-items-center rounded-full bg-ground/85 text-ink transition-colors group-hover:bg-ground">
        <Icon className="size-4.5" name="expand" />
      </span>
    </a>
  );
}

/** Never starts by itself, and loads nothing but its still until somebody wants to see it. */
function Film({ film }: { film: Video }) {
  return (
    <video
      aria-label={`Film: ${film.alt}`}
      className="aspect-4/5 w-full bg-tint object-cover lg:max-h-[max(28rem,calc(100dvh-14rem))]"
      controls
      height={1200}
      playsInline
      preload="none"
      src={film.src}
      width={960}
      {...(film.poster && { poster: fillUrl(film.poster, 960, 1200) })}
    />
  );
}

function toThumb(item: Media) {
  const picture = item.kind === "image" ? item : item.poster;
  return {
    kind: item.kind,
    label: item.alt,
    picture: (
      <>
        {picture ? (
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
          <span className="block aspect-4/5 bg-tint" />
        )}
        {item.kind === "video" ? (
          <span className="absolute inset-0 m-auto grid size-8 place-items-center rounded-full bg-ground/85 text-ink">
            <Icon className="size-4" name="play" />
          </span>
        ) : null}
      </>
    ),
  };
}
