import type { SeedBlock, SeedPicture, SeedText } from "../seed/types";
import { stableId } from "./ids";
import type { RichContent, RichNode } from "./types";

/** Seed blocks as a Ricos document, the form Wix keeps descriptions in. */
export function richContent(blocks: readonly SeedBlock[], date: string): RichContent {
  const words = JSON.stringify(blocks);
  const content = blocks.map((block, index) => nodeOf(block, `n${index + 1}`));
  return document(content, stableId("rich-content", words), date);
}

/** Plain text or simple HTML, as admins send it in `plainDescription`, as a document of paragraphs. */
export function richContentFromHtml(html: string, date: string): RichContent {
  const texts = html
    .split(/<\/(?:p|h[1-6]|li|div)>|<br\s*\/?>|\n+/i)
    .map((part) => unescapeHtml(part.replace(/<[^>]*>/g, "")).trim())
    .filter((text) => text !== "");
  const content = texts.map((text, index) => nodeOf({ kind: "paragraph", text }, `n${index + 1}`));
  return document(content, stableId("rich-content", html), date);
}

function document(nodes: RichNode[], id: string, date: string): RichContent {
  return { nodes, metadata: { version: 1, createdTimestamp: date, updatedTimestamp: date, id } };
}

function nodeOf(block: SeedBlock, id: string): RichNode {
  switch (block.kind) {
    case "paragraph":
      return paragraph(block.text, id);
    case "heading":
      return { type: "HEADING", id, nodes: [textNode(block.text)], headingData: { level: block.level } };
    case "list":
      return {
        type: "BULLETED_LIST",
        id,
        nodes: block.items.map((item, index) => ({
          type: "LIST_ITEM",
          id: `${id}-${index + 1}`,
          nodes: [paragraph(item, `${id}-${index + 1}p`)],
        })),
        bulletedListData: { indentation: 0 },
      };
    case "steps":
      return {
        type: "ORDERED_LIST",
        id,
        nodes: block.items.map((item, index) => stepNode(item, `${id}-${index + 1}`)),
        orderedListData: { indentation: 0 },
      };
    case "mixed":
      return { type: "PARAGRAPH", id, nodes: block.texts.map(decorated), paragraphData: {} };
    case "quote":
      return { type: "BLOCKQUOTE", id, nodes: [paragraph(block.text, `${id}p`)], blockquoteData: {} };
    case "divider":
      return { type: "DIVIDER", id, nodes: [], dividerData: { lineStyle: "SINGLE", width: "LARGE" } };
    case "picture":
      return pictureNode(block.picture, block.caption, id);
    case "table":
      return tableNode(block.rows, id);
  }
}

function stepNode(item: string | { text: string; under: string[] }, id: string): RichNode {
  const [text, under] = typeof item === "string" ? [item, []] : [item.text, item.under];
  const inner: SeedBlock = { kind: "list", items: under };
  return {
    type: "LIST_ITEM",
    id,
    nodes: [paragraph(text, `${id}p`), ...(under.length > 0 ? [nodeOf(inner, `${id}u`)] : [])],
  };
}

function decorated(part: SeedText): RichNode {
  if (typeof part === "string") return textNode(part);
  const { text, bold, italic, href } = part;
  const link = { url: href, target: "BLANK", rel: { noreferrer: true } };
  const decorations = [
    ...(bold ? [{ type: "BOLD", fontWeightValue: 700 }] : []),
    ...(italic ? [{ type: "ITALIC", italicData: true }] : []),
    ...(href ? [{ type: "LINK", linkData: { link } }] : []),
  ];
  return { type: "TEXT", id: "", nodes: [], textData: { text, decorations } };
}

function pictureNode(
  { id: src, alt, width, height }: SeedPicture,
  caption: string | undefined,
  id: string,
): RichNode {
  return {
    type: "IMAGE",
    id,
    nodes: caption ? [{ type: "CAPTION", id: `${id}c`, nodes: [textNode(caption)] }] : [],
    imageData: { containerData: {}, image: { src: { id: src }, width, height }, altText: alt },
  };
}

function tableNode(rows: readonly string[][], id: string): RichNode {
  return {
    type: "TABLE",
    id,
    nodes: rows.map((cells, row) => ({
      type: "TABLE_ROW",
      id: `${id}r${row}`,
      nodes: cells.map((cell, column) => ({
        type: "TABLE_CELL",
        id: `${id}r${row}c${column}`,
        nodes: [paragraph(cell, `${id}r${row}c${column}p`)],
        tableCellData: {},
      })),
    })),
    tableData: { dimensions: {}, rowHeader: true },
  };
}

function paragraph(text: string, id: string): RichNode {
  return { type: "PARAGRAPH", id, nodes: [textNode(text)], paragraphData: {} };
}

function textNode(text: string): RichNode {
  return { type: "TEXT", id: "", nodes: [], textData: { text, decorations: [] } };
}

/** The document as the HTML string Wix answers under `plainDescription`. */
export function htmlOf(content: RichContent): string {
  return content.nodes.map(htmlOfNode).join("");
}

const tags: Record<string, string> = {
  PARAGRAPH: "p",
  BULLETED_LIST: "ul",
  ORDERED_LIST: "ol",
  LIST_ITEM: "li",
  BLOCKQUOTE: "blockquote",
};

function htmlOfNode(node: RichNode): string {
  if (node.type === "TEXT") return escapeHtml(textOfNode(node));
  const inner = (node.nodes ?? []).map(htmlOfNode).join("");
  if (node.type === "HEADING") {
    const level = Number((node.headingData as { level?: unknown } | undefined)?.level ?? 2);
    return `<h${level}>${inner}</h${level}>`;
  }
  const tag = tags[node.type];
  return tag ? `<${tag}>${inner}</${tag}>` : inner;
}

/** The document's words, for search. */
export function textOf(content: RichContent): string {
  return content.nodes.map(wordsOf).join(" ");
}

function wordsOf(node: RichNode): string {
  return node.type === "TEXT" ? textOfNode(node) : (node.nodes ?? []).map(wordsOf).join(" ");
}

function textOfNode(node: RichNode): string {
  return String((node.textData as { text?: unknown } | undefined)?.text ?? "");
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&nbsp;/g, " ")
    .replace(/&amp;/g, "&");
}
