import { toPicture } from "./picture";
import type { RichTextNode, RichTextSpan } from "./types";

/** The parts of Wix's Ricos document that a shop text uses; everything else is passed over. */
export interface RicosNode {
  type?: string;
  nodes?: RicosNode[];
  textData?: { text?: string | null; decorations?: RicosDecoration[] };
  headingData?: { level?: number };
  imageData?: {
    image?: { src?: { id?: string; url?: string }; width?: number | null; height?: number | null };
    altText?: string | null;
    caption?: string | null;
    decorative?: boolean | null;
  };
  tableData?: { header?: boolean | null; rowHeader?: boolean | null; columnHeader?: boolean | null };
}

interface RicosDecoration {
  type?: string;
  fontWeightValue?: number | null;
  italicData?: boolean | null;
  underlineData?: boolean | null;
  strikethroughData?: boolean | null;
  linkData?: { link?: RicosLink };
}

interface RicosLink {
  url?: string;
  target?: string;
  rel?: { nofollow?: boolean | null; sponsored?: boolean | null; ugc?: boolean | null } | null;
}

/** A Ricos document as our own tree. Texts are plain strings, links are checked: nothing in it is markup. */
export function toRichText(
  document: { nodes?: RicosNode[] } | null | undefined,
  origin: string,
): RichTextNode[] {
  return blocks(document?.nodes ?? [], origin);
}

function blocks(nodes: RicosNode[], origin: string): RichTextNode[] {
  return nodes.flatMap((node) => block(node, origin));
}

function block(node: RicosNode, origin: string): RichTextNode[] {
  const inner = node.nodes ?? [];
  switch (node.type) {
    case "CODE_BLOCK": {
      const text = inner.map(({ textData }) => textData?.text ?? "").join("");
      return text.trim() === "" ? [] : [{ type: "code", text }];
    }
    case "PARAGRAPH": {
      const children = spans(inner);
      return children.length > 0 ? [{ type: "paragraph", children }] : [];
    }
    case "HEADING": {
      const children = spans(inner);
      return children.length > 0
        ? [{ type: "heading", level: level(node.headingData?.level), children }]
        : [];
    }
    case "BULLETED_LIST":
    case "ORDERED_LIST": {
      const items = inner.map((item) => blocks(item.nodes ?? [], origin)).filter((item) => item.length > 0);
      return items.length > 0 ? [{ type: "list", ordered: node.type === "ORDERED_LIST", items }] : [];
    }
    case "BLOCKQUOTE": {
      const children = blocks(inner, origin);
      return children.length > 0 ? [{ type: "quote", children }] : [];
    }
    case "DIVIDER":
      return [{ type: "divider" }];
    case "IMAGE":
      return image(node, origin);
    case "TABLE":
      return table(node, origin);
    default:
      // A container this shop does not draw (columns, collapsible lists, …): its texts are still worth reading.
      return blocks(inner, origin);
  }
}

function level(value: number | undefined): 2 | 3 | 4 | 5 | 6 {
  if (value === 3 || value === 4 || value === 5 || value === 6) return value;
  return 2;
}

function image(node: RicosNode, origin: string): RichTextNode[] {
  const { image: source, altText, caption, decorative } = node.imageData ?? {};
  const id = source?.src?.id ?? source?.src?.url;
  if (!id) return [];
  const uri = /^(https?|wix:image):\/\//.test(id)
    ? id
    : `wix:image://v1/${id}#originWidth=${source?.width ?? ""}&originHeight=${source?.height ?? ""}`;
  const picture = toPicture(uri, decorative ? "" : (altText ?? ""), origin);
  const written = (node.nodes ?? [])
    .filter(({ type }) => type === "CAPTION")
    .flatMap((one) => spans(one.nodes ?? []));
  const words = written.map(({ text }) => text).join("") || caption;
  return picture ? [{ type: "image", picture, ...(words && { caption: words }) }] : [];
}

function table(node: RicosNode, origin: string): RichTextNode[] {
  const rows = (node.nodes ?? [])
    .map((row) => (row.nodes ?? []).map((cell) => blocks(cell.nodes ?? [], origin)))
    .filter((cells) => cells.length > 0);
  const { header, rowHeader, columnHeader } = node.tableData ?? {};
  if (rows.length === 0) return [];
  // Wix's "row header" is a row of headings, and `header` the name the same setting had before.
  return [{ type: "table", rows, headRow: rowHeader ?? header ?? false, headColumn: columnHeader ?? false }];
}

function spans(nodes: RicosNode[]): RichTextSpan[] {
  return nodes.flatMap((node) => {
    const text = node.textData?.text;
    if (!text) return [];
    const span: RichTextSpan = { text };
    for (const decoration of node.textData?.decorations ?? []) {
      if (decoration.type === "BOLD" && (decoration.fontWeightValue ?? 700) >= 600) span.bold = true;
      if (decoration.type === "ITALIC" && decoration.italicData !== false) span.italic = true;
      if (decoration.type === "UNDERLINE" && decoration.underlineData !== false) span.underline = true;
      if (decoration.type === "STRIKETHROUGH" && decoration.strikethroughData !== false) span.strike = true;
      if (decoration.type === "SUPERSCRIPT") span.raised = "super";
      if (decoration.type === "SUBSCRIPT") span.raised = "sub";
      if (decoration.type === "LINK") Object.assign(span, link(decoration.linkData?.link));
    }
    return [span];
  });
}

function link(wix: RicosLink | undefined): Pick<RichTextSpan, "href" | "newTab" | "rel"> {
  const href = safeHref(wix?.url);
  if (!href) return {};
  const rel = (["nofollow", "sponsored", "ugc"] as const).filter((name) => wix?.rel?.[name]);
  return { href, ...(wix?.target === "BLANK" && { newTab: true }), ...(rel.length > 0 && { rel }) };
}

/**
 * The link when it is one a page may carry: http(s), mailto, tel, or a path of this shop. Anything else, `javascript:`
 * above all, is no link.
 */
export function safeHref(url: string | null | undefined): string | undefined {
  // Browsers drop control characters before they read the scheme, so "java\nscript:" must not get past either.
  const text = Array.from(url ?? "")
    .filter((char) => char > " ")
    .join("");
  if (/^(https?:\/\/|mailto:|tel:)/i.test(text)) return text;
  return /^(\/(?![/\\])|#)/.test(text) ? text : undefined;
}

/** The words alone, blocks joined by a space. */
export function plainText(nodes: RichTextNode[]): string {
  const parts = nodes.map((node) => {
    switch (node.type) {
      case "paragraph":
      case "heading":
        return node.children.map((span) => span.text).join("");
      case "list":
        return node.items.map(plainText).join(" ");
      case "quote":
        return plainText(node.children);
      case "table":
        return node.rows.flatMap((cells) => cells.map(plainText)).join(" ");
      case "code":
        return node.text;
      default:
        return "";
    }
  });
  return parts.filter(Boolean).join(" ").replace(/\s+/g, " ").trim();
}
