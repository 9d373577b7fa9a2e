import { describe, expect, it } from "vitest";
import { plainText, safeHref, toRichText } from "./rich-text";

const origin = "https://static.wixstatic.com";
const text = (words: string, ...decorations: object[]) => ({
  type: "TEXT",
  textData: { text: words, decorations },
});

describe("a Ricos document", () => {
  it("keeps paragraphs, headings and lists in order", () => {
    const nodes = toRichText(
      {
        nodes: [
          { type: "HEADING", headingData: { level: 3 }, nodes: [text("Care")] },
          { type: "PARAGRAPH", nodes: [text("Wash "), text("cold", { type: "BOLD" })] },
          {
            type: "BULLETED_LIST",
            nodes: [{ type: "LIST_ITEM", nodes: [{ type: "PARAGRAPH", nodes: [text("Air dry")] }] }],
          },
        ],
      },
      origin,
    );
    expect(nodes).toEqual([
      { type: "heading", level: 3, children: [{ text: "Care" }] },
      { type: "paragraph", children: [{ text: "Wash " }, { text: "cold", bold: true }] },
      { type: "list", ordered: false, items: [[{ type: "paragraph", children: [{ text: "Air dry" }] }]] },
    ]);
    expect(plainText(nodes)).toBe("Care Wash cold Air dry");
  });

  it("drops empty paragraphs", () => {
    expect(toRichText({ nodes: [{ type: "PARAGRAPH", nodes: [] }] }, origin)).toEqual([]);
  });

  it("reads the words inside containers it does not draw", () => {
    const inner = { type: "PARAGRAPH", nodes: [text("Inside")] };
    expect(
      toRichText(
        { nodes: [{ type: "COLLAPSIBLE_LIST", nodes: [{ type: "LAYOUT", nodes: [inner] }] }] },
        origin,
      ),
    ).toEqual([{ type: "paragraph", children: [{ text: "Inside" }] }]);
  });

  it("survives a document without nodes", () => {
    expect(toRichText(undefined, origin)).toEqual([]);
    expect(toRichText({}, origin)).toEqual([]);
  });

  it("turns pictures into ours", () => {
    const image = { image: { src: { id: "a_b~mv2.jpg" }, width: 800, height: 600 }, altText: "A kiln" };
    expect(toRichText({ nodes: [{ type: "IMAGE", imageData: image }] }, origin)).toEqual([
      {
        type: "image",
        picture: {
          kind: "image",
          src: `${origin}/media/a_b~mv2.jpg`,
          width: 800,
          height: 600,
          alt: "A kiln",
        },
      },
    ]);
  });

  it("keeps a link and leaves out one that would run a script", () => {
    const link = (url: string) => ({ type: "LINK", linkData: { link: { url } } });
    const nodes = toRichText(
      {
        nodes: [
          {
            type: "PARAGRAPH",
            nodes: [text("a", link("https://x.test")), text("b", link("javascript:alert(1)"))],
          },
        ],
      },
      origin,
    );
    expect(nodes).toEqual([
      { type: "paragraph", children: [{ text: "a", href: "https://x.test" }, { text: "b" }] },
    ]);
  });
});

describe("a link", () => {
  it.each(["https://a.test/b?c=1", "http://a.test", "mailto:a@b.test", "/products/x", "#care"])(
    "may be %s",
    (href) => {
      expect(safeHref(href)).toBe(href);
    },
  );

  it.each([
    "javascript:alert(1)",
    " java\nscript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "//evil.test",
    "/\\evil.test",
    "",
  ])("may not be %j", (href) => {
    expect(safeHref(href)).toBeUndefined();
  });
});
