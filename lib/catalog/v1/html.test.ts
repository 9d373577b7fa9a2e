import { describe, expect, it } from "vitest";
import { plainText } from "../rich-text";
import { htmlToRichText } from "./html";

const origin = "https://media.test";
const read = (html: string) => htmlToRichText(html, origin);

describe("HTML of an owner", () => {
  it("becomes blocks and spans", () => {
    expect(
      read(
        "<h1>Care</h1><p>Wash <b>cold</b>,\n  <em>by <u>hand</u></em>.</p><ul><li>Flat<ol><li>First</li></ol></li></ul>",
      ),
    ).toEqual([
      { type: "heading", level: 2, children: [{ text: "Care" }] },
      {
        type: "paragraph",
        children: [
          { text: "Wash " },
          { text: "cold", bold: true },
          { text: ", " },
          { text: "by ", italic: true },
          { text: "hand", italic: true, underline: true },
          { text: "." },
        ],
      },
      {
        type: "list",
        ordered: false,
        items: [
          [
            { type: "paragraph", children: [{ text: "Flat" }] },
            { type: "list", ordered: true, items: [[{ type: "paragraph", children: [{ text: "First" }] }]] },
          ],
        ],
      },
    ]);
  });

  it("may be plain words, lines and nested divisions", () => {
    expect(read("Only words &amp; an entity<br>and a line")).toEqual([
      {
        type: "paragraph",
        children: [{ text: "Only words & an entity" }, { text: "\n" }, { text: "and a line" }],
      },
    ]);
    expect(read("<div>One<div>two</div></div><p>&nbsp;</p><p> </p>")).toEqual([
      { type: "paragraph", children: [{ text: "One" }] },
      { type: "paragraph", children: [{ text: "two" }] },
    ]);
    expect(read("")).toEqual([]);
    expect(htmlToRichText(undefined, origin)).toEqual([]);
  });

  it("keeps tables, quotes, code and Wix's pictures", () => {
    expect(
      read(
        `<table><tbody><tr><th>Size</th></tr><tr><td>S</td></tr></tbody></table><blockquote>So it is.</blockquote><pre>a  b</pre>
<img src="https://static.wixstatic.com/media/a1_b~mv2.jpg/v1/fit/w_10,h_20/x.jpg" width="10" height="20" alt="A cup">`,
      ),
    ).toEqual([
      {
        type: "table",
        headRow: true,
        headColumn: false,
        rows: [
          [[{ type: "paragraph", children: [{ text: "Size" }] }]],
          [[{ type: "paragraph", children: [{ text: "S" }] }]],
        ],
      },
      { type: "quote", children: [{ type: "paragraph", children: [{ text: "So it is." }] }] },
      { type: "code", text: "a  b" },
      {
        type: "image",
        picture: {
          kind: "image",
          src: `${origin}/media/a1_b~mv2.jpg`,
          width: 10,
          height: 20,
          alt: "A cup",
        },
      },
    ]);
  });

  it("keeps good links and takes the rest for words", () => {
    const spans = (html: string) =>
      read(html).flatMap((node) => (node.type === "paragraph" ? node.children : []));
    expect(spans('<a href="https://x.test/" target="_blank" rel="noopener nofollow">x</a>')).toEqual([
      { text: "x", href: "https://x.test/", newTab: true, rel: ["nofollow"] },
    ]);
    for (const href of [
      "javascript:alert(1)",
      "java&#10;script:alert(1)",
      " &#1;javascript:alert(1)",
      "data:text/html,x",
      "//elsewhere.test",
      "vbscript:x",
    ]) {
      expect(spans(`<a href="${href}">x</a>`), href).toEqual([{ text: "x" }]);
    }
  });

  it.each([
    "<script>alert(1)</script>",
    "<style>p{}</style>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)><text>x</text></svg>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<noscript><p>x</p></noscript>",
    "<template><b>x</b></template>",
    "<!-- <p>x</p> -->",
    "<form><input value=x></form>",
  ])("says nothing of %s", (html) => {
    expect(plainText(read(html))).toBe("");
    expect(JSON.stringify(read(html))).not.toContain("alert");
  });

  it("survives what is broken or absurdly deep", () => {
    expect(plainText(read("<p>open <b>bold <p>next</i></ul>"))).toBe("open bold next");
    expect(plainText(read(`${"<div>".repeat(50)}x`))).toBe("x");
    expect(plainText(read(`before${"<div><b>".repeat(5_000)}x`))).toBe("before");
    expect(plainText(read("a < b && c > d"))).toBe("a < b && c > d");
  });
});
