import { formatMoney, sameAmount } from "@/lib/money";
import { namedChoices } from "./attributes";
import type { PriceRange, Product, RichTextNode, RichTextSpan, StockStatus } from "./types";

/*
 * The catalogue as Markdown, for readers that are programs. What an owner wrote stays text: nothing of it becomes a
 * heading, a link or a table cell that we did not mean.
 */

const stock: Record<StockStatus, string> = {
  "in-stock": "In stock",
  "low-stock": "In stock, few left",
  "pre-order": "Can be pre-ordered",
  "sold-out": "Sold out",
};

/** Rows of the table of variants; whoever wants all of a thousand reads the page. */
const mostRows = 200;

/** One product: price, description, what of it is there, everything else its page says, and its address. */
export function productMarkdown(product: Product, { url, locale }: { url: string; locale: string }): string {
  const crumbs = product.breadcrumbs.map(({ name }) => escapeMarkdown(name)).join(" / ");
  const facts = [
    `- Price: ${priceText(product.price, locale)}`,
    ...(product.compareAt ? [`- Before: ${priceText(product.compareAt, locale)}`] : []),
    ...(product.brand ? [`- Made by: ${escapeMarkdown(product.brand)}`] : []),
    ...(crumbs ? [`- Category: ${crumbs}`] : []),
    ...(product.type === "digital" ? ["- A download"] : []),
    `- Page: <${url}>`,
  ];
  return joinBlocks([
    `# ${escapeMarkdown(product.name)}`,
    facts.join("\n"),
    richTextMarkdown(product.description, 2),
    `## Availability`,
    variantTable(product, locale),
    ...product.infoSections.flatMap(({ title, body }) => [
      `## ${escapeMarkdown(title)}`,
      richTextMarkdown(body, 3),
    ]),
  ]);
}

function variantTable(product: Product, locale: string): string {
  const columns = [...product.options.map(({ name }) => name), "Price", "Availability", "SKU"];
  const rows = product.variants.slice(0, mostRows).map((variant) => {
    const choices = new Map(namedChoices(product, variant).map(({ option, choice }) => [option.id, choice]));
    const state = [stock[variant.stock], variant.preorderMessage].filter(Boolean).join(": ");
    return [
      ...product.options.map(({ id }) => choices.get(id) ?? ""),
      formatMoney(variant.price, locale),
      state,
      variant.sku ?? "",
    ];
  });
  const line = (cells: string[]) => `| ${cells.map(escapeMarkdown).join(" | ")} |`;
  const left = product.variants.length - rows.length;
  return [
    line(columns),
    `|${columns.map(() => " --- |").join("")}`,
    ...rows.map(line),
    ...(left > 0 ? ["", `And ${left} more.`] : []),
  ].join("\n");
}

/**
 * Rich text as Markdown.
 *
 * @param top level of the highest heading in it
 */
export function richTextMarkdown(nodes: RichTextNode[], top: number): string {
  return nodes
    .map((node) => block(node, top))
    .filter(Boolean)
    .join("\n\n");
}

function block(node: RichTextNode, top: number): string {
  switch (node.type) {
    case "paragraph":
      return inline(node.children);
    case "heading":
      return `${"#".repeat(Math.min(6, node.level - 2 + top))} ${inline(node.children)}`;
    case "list":
      return node.items
        .map((item, index) => {
          const mark = node.ordered ? `${index + 1}. ` : "- ";
          return mark + indent(richTextMarkdown(item, top), mark.length);
        })
        .join("\n");
    case "quote":
      return richTextMarkdown(node.children, top)
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n");
    case "divider":
      return "---";
    case "image":
      return node.picture.alt
        ? `![${escapeMarkdown(node.picture.alt)}](<${addressOf(node.picture.src)}>)`
        : "";
    case "code":
      return fenced(node.text);
    case "table":
      return richTable(node.rows, top);
  }
}

/** A fence is longer than any run of its own sign inside it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

/** Markdown's tables have a head row always, and one line to a cell. */
function richTable(rows: RichTextNode[][][], top: number): string {
  const [head, ...others] = rows.map((row) =>
    row.map((cell) => richTextMarkdown(cell, top).replace(/\s*\n\s*/g, " ")),
  );
  if (!head) return "";
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => " --- |").join("")}`, ...others.map(line)].join("\n");
}

function inline(spans: RichTextSpan[]): string {
  return spans.map(spanText).join("");
}

function spanText({ text, bold, italic, href }: RichTextSpan): string {
  // Marks around a space are no marks, so they go around the words only.
  const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (words === "") return text === "" ? "" : " ";
  const marks = `${bold ? "**" : ""}${italic ? "_" : ""}`;
  const marked = marks + escapeMarkdown(words) + Array.from(marks).reverse().join("");
  return (before && " ") + (href ? `[${marked}](<${addressOf(href)}>)` : marked) + (after && " ");
}

/** Between `<` and `>` an address may hold anything but these and a line's end. */
function addressOf(href: string): string {
  return href.replace(/[<>\s\\]/g, encodeURIComponent);
}

/** One line of text in which no character means anything to Markdown. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|~]/g, "\\$&")
    .replace(/&(?=[a-z#])/gi, "\\&")
    .replace(/!(?=\\\[)/g, "\\!")
    .replace(/^(\s*)(#|[-+=](?=\s|$|[-+=])|\d+(?=[.)]))/, (_, space: string, mark: string) =>
      /\d/.test(mark) ? `${space}${mark}\\` : `${space}\\${mark}`,
    );
}

function indent(text: string, by: number): string {
  return text.replace(/\n(?=.)/g, `\n${" ".repeat(by)}`);
}

function priceText({ min, max }: PriceRange, locale: string): string {
  const from = formatMoney(min, locale);
  return sameAmount(min, max) ? from : `${from} to ${formatMoney(max, locale)}`;
}

/** Blocks with an empty line between them. */
export function joinBlocks(blocks: string[]): string {
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
