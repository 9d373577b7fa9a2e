import { escapeMarkdown, joinBlocks } from "./markdown";
import type { Category } from "./types";

export interface GuideContext {
  name: string;
  /** One line and a few sentences about the shop. */
  tagline: string;
  description: string;
  currency: string;
  /** Absolute address of a path of the shop. */
  absolute: (path: string) => string;
  categoryPath: (slug: string) => string;
}

/** `llms.txt`: what the shop sells and how a program reads it. The format is that of llmstxt.org. */
export function shopGuide(categories: Category[], context: GuideContext): string {
  const { name, tagline, description, currency, absolute, categoryPath } = context;
  const link = (title: string, path: string, about = "") =>
    `- [${escapeMarkdown(title)}](${absolute(path)})${about && `: ${escapeMarkdown(about)}`}`;
  const listed = (all: Category[]): string[] =>
    all.flatMap(({ name: title, slug, description: about, seo, children }) => [
      ...(seo.noIndex ? [] : [link(title, categoryPath(slug), about)]),
      ...listed(children),
    ]);
  return joinBlocks([
    `# ${escapeMarkdown(name)}`,
    `> ${escapeMarkdown(tagline)}`,
    escapeMarkdown(description),
    [
      `Every product page has a Markdown version: put \`.md\` behind its address`,
      `(\`${absolute("/products/")}<name>.md\`).`,
      `It says the price, which variants there are and which of them can be bought right now. Prices are in`,
      `${currency}; shipping and taxes are worked out at checkout.`,
    ].join("\n"),
    "## Categories",
    [link("All products", "/products"), ...listed(categories)].join("\n"),
    "## Everything at once",
    [
      link("Sitemap", "/sitemap.xml", "every product and category, in parts"),
      link("Product feed", "/feeds/google.xml", "every variant with price and availability, RSS 2.0"),
      link("Search", "/search?q=bowl", "put any words behind q="),
    ].join("\n"),
    "## About the shop",
    [
      link("About us", "/about"),
      link("Shipping and returns", "/shipping-returns", "delivery, returns and repairs"),
    ].join("\n"),
  ]);
}
