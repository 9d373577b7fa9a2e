import { pictureOf } from "../media/pictures";
import type { Tone } from "../media/tones";
import { dice, pick } from "./dice";
import { descriptions, type Kind, kinds, leaves, makers, manners, parents, places } from "./generated-words";
import type { SeedCategory, SeedPicture, SeedProduct, SeedShop } from "./types";

const tones: readonly Tone[] = ["oat", "sea", "rust", "moss", "walnut"];

/** Drawn for every kind in every tone; products take turns with them. The media host knows them from the start. */
const pictures = kinds.map(({ object }) =>
  tones.map((tone) => [pictureOf(object, tone, "front", ""), pictureOf(object, tone, "detail", "")] as const),
);
const firstDay = Date.UTC(2025, 0, 6, 9);
const hour = 3_600_000;

/** From so many products on a shop has five hundred categories: one for every kind of thing from every maker's range. */
const manyProducts = 10_000;
const manyCategories = 500;

/** A shop with `count` products, the same on every machine; for trying out big catalogues. */
export function generatedShop(count: number): SeedShop {
  const few = [
    ...parents.map((parent) => ({ ...parent })),
    ...leaves.map((leaf) => ({ ...leaf, picture: categoryPicture(leaf) })),
  ];
  const ranges = count < manyProducts ? 0 : Math.ceil((manyCategories - few.length) / leaves.length);
  const many = leaves.flatMap((leaf) => Array.from({ length: ranges }, (_, range) => rangeOf(leaf, range)));
  return {
    categories: [...few, ...many.slice(0, manyCategories - few.length)],
    products: Array.from({ length: count }, (_, index) =>
      placed(product(index), index, many.length > 0, ranges),
    ),
  };
}

/** One range of a kind of thing, two levels below a parent. */
function rangeOf({ slug: parent, name }: { slug: string; name: string }, range: number): SeedCategory {
  return {
    slug: `${parent}-range-${range + 1}`,
    name: `${name}, range ${range + 1}`,
    description: `Range ${range + 1} of our ${name.toLowerCase()}.`,
    parent,
  };
}

/** In a shop with ranges a product's main category is its range. The last kind has fewer ranges than the others. */
function placed(product: SeedProduct, index: number, isMany: boolean, ranges: number): SeedProduct {
  const [kind] = product.categories;
  if (!isMany || kind === undefined) return product;
  const isLast = kind === leaves.at(-1)?.slug;
  const missing = leaves.length * ranges - (manyCategories - parents.length - leaves.length);
  const range = Math.floor(index / kinds.length) % (isLast ? ranges - missing : ranges);
  return { ...product, categories: [`${kind}-range-${range + 1}`, kind] };
}

function product(index: number): SeedProduct {
  const roll = dice(index);
  const kind = pick(kinds, index);
  const round = Math.floor(index / kinds.length);
  const manner = pick(manners, round);
  const place = pick(places, Math.floor(round / manners.length) + round + 5 * (index % kinds.length));
  const edition = Math.floor(round / (manners.length * places.length));
  const name = [place, manner, kind.noun, ...(edition > 0 ? [`No. ${edition + 1}`] : [])].join(" ");
  const price = priceOf(kind, roll);
  const onSale = roll(5) === 0;
  const ribbon = onSale ? "Sale" : roll(9) === 0 ? "New" : undefined;
  return {
    slug: `${slug(name)}-${index + 1}`,
    name,
    categories: [kind.category],
    brand: pick(makers, roll(makers.length)),
    ...(ribbon ? { ribbon } : {}),
    description: descriptions[round % descriptions.length] ?? [],
    price: String(price),
    ...(onSale ? { compareAtPrice: String(Math.round(price * 1.25)) } : {}),
    weightKg: kind.weightKg,
    sku: `GEN-${String(index + 1).padStart(6, "0")}`,
    pictures: picturesOf(index, round, name),
    ...(kind.options.length > 0 ? { options: kind.options } : {}),
    stock: roll(11) === 0 ? 0 : roll(4) === 0 ? "in" : 1 + roll(40),
    createdDate: new Date(firstDay + index * hour).toISOString(),
  };
}

function priceOf(kind: Kind, roll: (sides: number) => number): number {
  const [from, to] = kind.price;
  return from + 2 * roll(Math.max(1, Math.floor((to - from) / 2) + 1));
}

function picturesOf(index: number, round: number, name: string): SeedPicture[] {
  const [front, detail] = pick(pick(pictures, index), round);
  return [
    { ...front, alt: name },
    { ...detail, alt: `${name}, seen closely` },
  ];
}

function categoryPicture({ slug, name }: { slug: string; name: string }): SeedPicture {
  const index = kinds.findIndex(({ category }) => category === slug);
  const [front] = pick(pick(pictures, index), index);
  return { ...front, alt: name };
}

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
