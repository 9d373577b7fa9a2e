import { safeHref } from "./rich-text";

/** What an owner said about a product or a category for search engines and shared links; each part may be missing. */
export interface Seo {
  /** The whole title, as it shall stand in a result: nothing is added to it. */
  title?: string;
  description?: string;
  /** The address that counts, absolute or a path of this shop. */
  canonical?: string;
  /** Main keyword first. */
  keywords?: string[];
  /** Not to be found by search engines; absent from sitemap and feed. */
  noIndex?: true;
  noFollow?: true;
  /** What shared links show, where it differs. */
  shared?: { title?: string; description?: string; image?: string };
}

/** The parts of Wix's `SeoSchema` a shop uses; both catalogues and categories have the same. */
export interface WixSeo {
  tags?: WixSeoTag[] | null;
  settings?: { keywords?: { term?: string; isMain?: boolean }[] | null } | null;
}

interface WixSeoTag {
  type?: string;
  props?: Record<string, unknown> | null;
  children?: string;
  disabled?: boolean;
}

/** Longer ones say nothing to a search engine and weigh down every page they are on. */
const longest = { title: 300, description: 1000, address: 2000, keyword: 100 };

/**
 * The SEO settings of an entity. Tags that are switched off do not count, neither do scripts: structured data is the
 * shop's own. All texts are plain; what is markup in them stays text.
 */
export function toSeo(wix: WixSeo | null | undefined): Seo {
  const live = (wix?.tags ?? []).filter(({ disabled }) => disabled !== true);
  const meta = (name: string) => {
    const tag = live.find(({ type, props }) => type === "meta" && nameOf(props) === name);
    return tag?.props?.content;
  };
  const title = words(live.find(({ type }) => type === "title")?.children, longest.title);
  const description = words(meta("description"), longest.description);
  const canonical = address(live.find(isCanonical)?.props?.href);
  const robots = String(meta("robots") ?? "")
    .toLowerCase()
    .split(/[\s,]+/);
  const keywords = toKeywords(wix?.settings?.keywords ?? []);
  const shared = toShared(meta);
  return {
    ...(title && { title }),
    ...(description && { description }),
    ...(canonical && { canonical }),
    ...(keywords.length > 0 && { keywords }),
    ...((robots.includes("noindex") || robots.includes("none")) && { noIndex: true as const }),
    ...((robots.includes("nofollow") || robots.includes("none")) && { noFollow: true as const }),
    ...(shared && { shared }),
  };
}

/** Whether search engines shall list it: neither kept from them nor a copy of something else. */
export function isListed(seo: Seo, path: string, shop: string): boolean {
  if (seo.noIndex) return false;
  return seo.canonical === undefined || new URL(seo.canonical, shop).href === new URL(path, shop).href;
}

function toShared(meta: (name: string) => unknown): Seo["shared"] {
  const title = words(meta("og:title"), longest.title);
  const description = words(meta("og:description"), longest.description);
  const image = address(meta("og:image"));
  if (!title && !description && !image) return undefined;
  return { ...(title && { title }), ...(description && { description }), ...(image && { image }) };
}

function toKeywords(wix: { term?: string; isMain?: boolean }[]): string[] {
  return [...wix]
    .sort((a, b) => Number(b.isMain ?? false) - Number(a.isMain ?? false))
    .flatMap(({ term }) => words(term, longest.keyword) ?? []);
}

/** Open Graph names its tags by `property`, everybody else by `name`. */
function nameOf(props: WixSeoTag["props"]): string {
  return String(props?.name ?? props?.property ?? "").toLowerCase();
}

function isCanonical({ type, props }: WixSeoTag): boolean {
  return type === "link" && String(props?.rel ?? "").toLowerCase() === "canonical";
}

/** One line of text. A `{{variable}}` is for Wix's own pages to fill in: with one left, the text says nothing here. */
function words(value: unknown, most: number): string | undefined {
  if (typeof value !== "string" || /\{\{.*\}\}/.test(value)) return undefined;
  const text = Array.from(value.slice(0, most), (char) => (char < " " ? " " : char)).join("");
  return text.replace(/\s+/g, " ").trim() || undefined;
}

/** An http(s) address or a path of this shop. */
function address(value: unknown): string | undefined {
  const text = words(value, longest.address);
  const href = text && safeHref(text);
  return href && /^(https?:\/\/|\/)/i.test(href) && URL.canParse(href, "https://shop.example")
    ? href
    : undefined;
}
