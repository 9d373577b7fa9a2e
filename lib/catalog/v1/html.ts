import { parseDocument } from "htmlparser2";
import { safeHref } from "../rich-text";
import type { RichTextNode, RichTextSpan } from "../types";
import { toPictureOfUrl } from "./convert-media";

type HtmlNode = ReturnType<typeof parseDocument>["children"][number];
type HtmlElement = Extract<HtmlNode, { attribs: unknown }>;
type Style = Omit<RichTextSpan, "text">;

/** Nothing in these is meant to be read. */
const unread = new Set([
  ..."script style head title template noscript iframe object embed svg math".split(" "),
  ..."form input button select textarea audio video canvas".split(" "),
]);

/** These run on in a line; everything else begins a block of its own. */
const inline = new Set([
  ..."a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small".split(" "),
  ..."span strike strong sub sup time tt u var wbr".split(" "),
]);

/**
 * HTML of an owner as our own tree. Only its words, its blocks and its links are taken over, the links checked: nothing
 * of it is ever markup again.
 *
 * @param origin media host, e.g. `https://static.wixstatic.com`
 */
export function htmlToRichText(html: string | null | undefined, origin: string): RichTextNode[] {
  if (!html) return [];
  const { children } = parseDocument(html);
  cutDeep(children);
  return blocksOf(children, {}, origin);
}

/** Nobody nests as deep by hand; what is deeper was made to exhaust whoever reads it. */
const deepest = 60;

/** Takes out what is nested too deep, level by level. */
function cutDeep(nodes: HtmlNode[]): void {
  let level: HtmlElement[] = nodes.filter(isElement);
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth === deepest) for (const element of level) element.children = [];
    level = level.flatMap(({ children }) => children).filter(isElement);
  }
}

function blocksOf(nodes: HtmlNode[], style: Style, origin: string): RichTextNode[] {
  const blocks: RichTextNode[] = [];
  let line: RichTextSpan[] = [];
  const endLine = () => {
    const children = trimmed(line);
    if (children.length > 0) blocks.push({ type: "paragraph", children });
    line = [];
  };
  const walk = (node: HtmlNode, own: Style): void => {
    if (node.type === "text") {
      line.push({ text: node.data.replace(/[ \t\r\n\f]+/g, " "), ...own });
      return;
    }
    if (!isElement(node) || unread.has(node.name)) return;
    if (node.name === "br") line.push({ text: "\n", ...own });
    else if (inline.has(node.name)) {
      const inner = { ...own, ...styleOf(node) };
      for (const child of node.children) walk(child, inner);
    } else {
      endLine();
      blocks.push(...blockOf(node, own, origin));
    }
  };
  for (const node of nodes) walk(node, style);
  endLine();
  return blocks;
}

function blockOf(node: HtmlElement, style: Style, origin: string): RichTextNode[] {
  const inner = () => blocksOf(node.children, style, origin);
  switch (node.name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6": {
      const level = Math.max(2, Number(node.name[1])) as 2 | 3 | 4 | 5 | 6;
      return inner().map((block) =>
        block.type === "paragraph" ? { type: "heading", level, children: block.children } : block,
      );
    }
    case "ul":
    case "ol": {
      const items = node.children
        .filter(isElement)
        .map((item) => blocksOf([...item.children], style, origin))
        .filter((item) => item.length > 0);
      return items.length > 0 ? [{ type: "list", ordered: node.name === "ol", items }] : [];
    }
    case "blockquote": {
      const children = inner();
      return children.length > 0 ? [{ type: "quote", children }] : [];
    }
    case "hr":
      return [{ type: "divider" }];
    case "pre": {
      const text = textOf(node).replace(/^\n/, "");
      return text.trim() === "" ? [] : [{ type: "code", text }];
    }
    case "img": {
      const { src, width, height, alt } = node.attribs;
      const picture = toPictureOfUrl({ url: src, width, height }, alt ?? "", origin);
      return picture ? [{ type: "image", picture }] : [];
    }
    case "table":
      return tableOf(node, style, origin);
    default:
      return inner();
  }
}

function tableOf(table: HtmlElement, style: Style, origin: string): RichTextNode[] {
  const lines = within(table, "tr").map((row) =>
    row.children.filter(isElement).filter(({ name }) => name === "td" || name === "th"),
  );
  const rows = lines
    .filter((cells) => cells.length > 0)
    .map((cells) => cells.map((cell) => blocksOf(cell.children, style, origin)));
  if (rows.length === 0) return [];
  const [first = []] = lines.filter((cells) => cells.length > 0);
  const headRow = first.every(({ name }) => name === "th");
  const headColumn = !headRow && lines.every(([cell]) => cell === undefined || cell.name === "th");
  return [{ type: "table", rows, headRow, headColumn }];
}

/** Elements of a name in it, not those of a table inside. */
function within(node: HtmlElement, name: string): HtmlElement[] {
  return node.children
    .filter(isElement)
    .flatMap((child) => (child.name === name ? [child] : child.name === "table" ? [] : within(child, name)));
}

function styleOf({ name, attribs }: HtmlElement): Style {
  switch (name) {
    case "b":
    case "strong":
      return { bold: true };
    case "i":
    case "em":
    case "cite":
      return { italic: true };
    case "u":
    case "ins":
      return { underline: true };
    case "s":
    case "strike":
    case "del":
      return { strike: true };
    case "sup":
      return { raised: "super" };
    case "sub":
      return { raised: "sub" };
    case "a":
      return linkOf(attribs);
    default:
      return {};
  }
}

function linkOf({ href: wanted, target, rel }: HtmlElement["attribs"]): Style {
  const href = safeHref(wanted);
  if (!href) return {};
  const words = (rel ?? "").toLowerCase().split(/\s+/);
  const known = ["nofollow", "sponsored", "ugc"].filter((word) => words.includes(word));
  return { href, ...(target === "_blank" && { newTab: true }), ...(known.length > 0 && { rel: known }) };
}

/** A line without what does not show: space at its ends and after other space, and spans with nothing left in them. */
function trimmed(line: RichTextSpan[]): RichTextSpan[] {
  let after = "\n";
  const spans = line.map((span) => {
    const text = span.text.replace(/^ +/, /[ \n]$/.test(after) ? "" : " ");
    if (text !== "") after = text;
    return { ...span, text };
  });
  const shown = spans.filter(({ text }) => text !== "");
  while (shown.length > 0) {
    const last = shown.at(-1);
    const text = last?.text.replace(/[ \n]+$/, "") ?? "";
    if (!last || text !== "") {
      if (last) shown[shown.length - 1] = { ...last, text };
      break;
    }
    shown.pop();
  }
  while (shown[0]?.text === "\n") shown.shift();
  // Editors write a no-break space alone where they want an empty line.
  return shown.every(({ text }) => text.trim() === "") ? [] : shown;
}

function isElement(node: HtmlNode): node is HtmlElement {
  return "attribs" in node;
}

function textOf(node: HtmlNode): string {
  if (node.type === "text") return node.data;
  if (!isElement(node) || unread.has(node.name)) return "";
  return node.name === "br" ? "\n" : node.children.map(textOf).join("");
}
