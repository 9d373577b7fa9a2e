import type { Span } from "./export-types";

/** No product is older than the one, and none will be made after the other. */
const earliest = 0;
const latest = 2 ** 42;

/**
 * Divides all time into spans with at most so many products each, oldest first, so that the products of a span are
 * found without reading those before it. Halves what holds too much, asking for one half only: a shop of n products
 * costs about 2n / most + 20 questions, however unevenly its products were made. Every bound is where halving put it,
 * so a new product changes the last spans only.
 *
 * The spans leave no gap: what is made or shown after the question belongs to one of them, too.
 *
 * @param count products in a span
 * @param most products in one span; more only when so many were made in one millisecond
 * @returns one span at least
 */
export async function divideTime(count: (span: Span) => Promise<number>, most: number): Promise<Span[]> {
  const parts: Part[] = [];
  const whole = { from: earliest, to: latest };
  await divide(whole, await count(toSpan(whole)), parts);
  const joined = joinSmall(parts, most);
  return joined.length > 0 ? withoutGaps(joined).map(toSpan) : [toSpan(whole)];

  async function divide(time: Time, products: number, found: Part[]): Promise<void> {
    if (products <= 0) return;
    if (products <= most || time.to - time.from <= 1) {
      found.push({ ...time, products });
      return;
    }
    const middle = time.from + Math.floor((time.to - time.from) / 2);
    const before = { from: time.from, to: middle };
    const earlier = Math.min(await count(toSpan(before)), products);
    await divide(before, earlier, found);
    await divide({ from: middle, to: time.to }, products - earlier, found);
  }
}

interface Time {
  from: number;
  to: number;
}

interface Part extends Time {
  products: number;
}

/** Neighbours that fit into one span together are one. */
function joinSmall(parts: Part[], most: number): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && last.products + part.products <= most) {
      last.to = part.to;
      last.products += part.products;
    } else joined.push({ ...part });
  }
  return joined;
}

/** From the beginning of time to its end: where nothing was made, the span before goes on. */
function withoutGaps(parts: Part[]): Time[] {
  return parts.map(({ from }, index) => ({
    from: index === 0 ? earliest : from,
    to: parts[index + 1]?.from ?? latest,
  }));
}

function toSpan({ from, to }: Time): Span {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
}
