import { pipeline, Readable, type Transform } from "node:stream";
import { ErrorLevel, SitemapIndexStream, type SitemapItemLoose, SitemapStream } from "sitemap";

/** One address in a sitemap. */
export interface SitemapEntry {
  /** Absolute. */
  url: string;
  /** ISO time of the last change. */
  changed?: string;
  /** Absolute addresses of pictures on that page. */
  pictures?: string[];
}

/** Large enough that few of them are needed, small enough to hold. */
const chunkLength = 32_768;

const nothing =
  '<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"></urlset>';

/**
 * A sitemap of pages as pieces of text, made while they are read: the entries of one batch are all that is held at a
 * time. What is no address is left out.
 */
export async function* sitemapOf(batches: AsyncIterable<SitemapEntry[]>): AsyncGenerator<string, void, void> {
  const items = flat(batches);
  const first = await items.next();
  if (first.done) {
    yield nothing;
    return;
  }
  const stream = new SitemapStream({
    level: ErrorLevel.SILENT,
    xmlns: { news: false, video: false, xhtml: false, image: true },
  });
  yield* written(stream, after(first.value, items));
}

/** A sitemap of sitemaps, by their absolute addresses. */
export async function* sitemapIndexOf(urls: string[]): AsyncGenerator<string, void, void> {
  yield* written(
    new SitemapIndexStream({ level: ErrorLevel.SILENT }),
    urls.map((url) => ({ url })),
  );
}

async function* flat(batches: AsyncIterable<SitemapEntry[]>): AsyncGenerator<SitemapItemLoose, void, void> {
  for await (const batch of batches) {
    yield* batch.filter(({ url }) => URL.canParse(url)).map(toItem);
  }
}

async function* after<Item>(first: Item, others: AsyncIterable<Item>): AsyncGenerator<Item, void, void> {
  yield first;
  yield* others;
}

/** The stream writes every tag by itself; they go on in pieces worth sending. */
async function* written(
  stream: Transform,
  items: Iterable<object> | AsyncIterable<object>,
): AsyncGenerator<string, void, void> {
  // Whoever reads learns of a failure by reading.
  pipeline(Readable.from(items), stream, () => undefined);
  let piece = "";
  for await (const text of stream) {
    piece += String(text);
    if (piece.length < chunkLength) continue;
    yield piece;
    piece = "";
  }
  if (piece !== "") yield piece;
}

function toItem({ url, changed, pictures = [] }: SitemapEntry): SitemapItemLoose {
  const img = pictures.filter((picture) => URL.canParse(picture)).map((picture) => ({ url: picture }));
  return { url, ...(changed && { lastmod: changed }), ...(img.length > 0 && { img }) };
}
