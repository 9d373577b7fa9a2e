import { create, fragment } from "xmlbuilder2";
import type { GoogleItem } from "./google-items";

/*
 * RSS 2.0 with Google's namespace, in pieces: a whole feed of a large shop fits into no memory.
 */

const namespace = "http://base.google.com/ns/1.0";

/** Everything before the first item. */
export function feedHead(shop: { name: string; url: string; description: string }): string {
  const text = create({ version: "1.0", encoding: "UTF-8" })
    .ele("rss", { version: "2.0" })
    .att("http://www.w3.org/2000/xmlns/", "xmlns:g", namespace)
    .ele("channel")
    .ele("title")
    .txt(legal(shop.name))
    .up()
    .ele("link")
    .txt(legal(shop.url))
    .up()
    .ele("description")
    .txt(legal(shop.description))
    .doc()
    .end();
  return text.slice(0, text.lastIndexOf(feedFoot));
}

export const feedFoot = "</channel></rss>";

/** Items, without anything around them. */
export function feedItems(items: GoogleItem[]): string {
  return items.map(itemXml).join("");
}

function itemXml(item: GoogleItem): string {
  const root = fragment();
  const element = root.ele("item");
  for (const [name, value] of Object.entries(item)) {
    for (const text of typeof value === "string" ? [value] : value) element.ele(`g:${name}`).txt(legal(text));
  }
  return root.toString();
}

/** XML has no way to write some characters, not even escaped: control characters and halves of pairs. */
function legal(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}
