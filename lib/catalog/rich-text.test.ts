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

  it("keeps a list inside a list", () => {
    const paragraph = (words: string) => ({ type: "PARAGRAPH", nodes: [text(words)] });
    const inner = { type: "BULLETED_LIST", nodes: [{ type: "LIST_ITEM", nodes: [paragraph("Deep")] }] };
    const nodes = [
      { type: "ORDERED_LIST", nodes: [{ type: "LIST_ITEM", nodes: [paragraph("High"), inner] }] },
    ];
    const said = (words: string) => ({ type: "paragraph", children: [{ text: words }] });
    expect(toRichText({ nodes }, origin)).toEqual([
      {
        type: "list",
        ordered: true,
        items: [[said("High"), { type: "list", ordered: false, items: [[said("Deep")]] }]],
      },
    ]);
  });

  it("keeps a table's cells, and which of them are headings", () => {
    const cell = (words: string) => ({
      type: "TABLE_CELL",
      nodes: [{ type: "PARAGRAPH", nodes: [text(words)] }],
    });
    const row = (...words: string[]) => ({ type: "TABLE_ROW", nodes: words.map(cell) });
    const table = {
      type: "TABLE",
      nodes: [row("Size", "Weight"), row("S", "1 lb")],
      tableData: { rowHeader: true },
    };
    const nodes = toRichText({ nodes: [table] }, origin);
    expect(nodes).toMatchObject([{ type: "table", headRow: true, headColumn: false, rows: { length: 2 } }]);
    expect(plainText(nodes)).toBe("Size Weight S 1 lb");
  });

  it("keeps code as it was set", () => {
    const nodes = [{ type: "CODE_BLOCK", nodes: [text("a {\n"), text("  b\n}")] }];
    expect(toRichText({ nodes }, origin)).toEqual([{ type: "code", text: "a {\n  b\n}" }]);
  });

  it("keeps what is written under a picture", () => {
    const picture = {
      type: "IMAGE",
      imageData: { image: { src: { id: "a~mv2.png" }, width: 4, height: 5 }, altText: "A bowl" },
      nodes: [{ type: "CAPTION", nodes: [text("From the first firing")] }],
    };
    expect(toRichText({ nodes: [picture] }, origin)).toMatchObject([
      { type: "image", caption: "From the first firing", picture: { alt: "A bowl" } },
    ]);
  });

  it("passes over films, galleries, embeds and markup without a trace", () => {
    const nodes = [
      "VIDEO",
      "GALLERY",
      "HTML",
      "EMBED",
      "APP_EMBED",
      "GIF",
      "AUDIO",
      "FILE",
      "POLL",
      "MAP",
    ].map((type) => ({ type, nodes: [], htmlData: { html: "<script>alert(1)</script>" } }));
    expect(toRichText({ nodes }, origin)).toEqual([]);
  });

  it("says where a link opens and what its owner says about it", () => {
    const link = (more: object) =>
      text("x", { type: "LINK", linkData: { link: { url: "https://example.com", ...more } } });
    const spanOf = (more: object) => {
      const [node] = toRichText({ nodes: [{ type: "PARAGRAPH", nodes: [link(more)] }] }, origin);
      return node?.type === "paragraph" ? node.children[0] : undefined;
    };
    expect(spanOf({})).toEqual({ text: "x", href: "https://example.com" });
    expect(spanOf({ target: "BLANK", rel: { nofollow: true, sponsored: false, ugc: true } })).toEqual({
      text: "x",
      href: "https://example.com",
      newTab: true,
      rel: ["nofollow", "ugc"],
    });
    expect(spanOf({ url: "javascript:alert(1)", target: "BLANK" })).toEqual({ text: "x" });
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
