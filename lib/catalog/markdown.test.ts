import { describe, expect, it } from "vitest";
import { escapeMarkdown, productMarkdown, richTextMarkdown } from "./markdown";
import { shopGuide } from "./shop-guide";
import type { Category, Product } from "./types";

const money = (amount: string) => ({ amount, currency: "USD" });

const bowl: Product = {
  id: "p",
  slug: "bowl",
  name: "Bowl | # *big*",
  type: "physical",
  media: [],
  price: { min: money("20"), max: money("25") },
  compareAt: { min: money("30"), max: money("30") },
  brand: "Marit",
  description: [{ type: "paragraph", children: [{ text: "Turned " }, { text: "once.", bold: true }] }],
  summary: "",
  infoSections: [{ id: "c", title: "Care", body: [{ type: "paragraph", children: [{ text: "By hand." }] }] }],
  options: [
    {
      id: "g",
      name: "Glaze",
      render: "swatch",
      choices: [
        { id: "oat", name: "Oat", pictures: [] },
        { id: "sea", name: "Sea", pictures: [] },
      ],
    },
  ],
  variants: [
    { id: "1", sku: "B-1", choices: { g: "oat" }, price: money("20"), stock: "in-stock" },
    { id: "2", choices: { g: "sea" }, price: money("25"), stock: "pre-order", preorderMessage: "In May" },
  ],
  modifiers: [],
  breadcrumbs: [{ id: "t", name: "Tableware", slug: "tableware" }],
  categoryIds: [],
  seo: {},
  updatedAt: "",
};

describe("a product as Markdown", () => {
  const text = productMarkdown(bowl, { url: "https://shop.example/products/bowl", locale: "en-US" });

  it("says what a person would read", () => {
    expect(text).toBe(`# Bowl \\| # \\*big\\*

- Price: $20.00 to $25.00
- Before: $30.00
- Made by: Marit
- Category: Tableware
- Page: <https://shop.example/products/bowl>

Turned **once.**

## Availability

| Glaze | Price | Availability | SKU |
| --- | --- | --- | --- |
| Oat | $20.00 | In stock | B-1 |
| Sea | $25.00 | Can be pre-ordered: In May |  |

## Care

By hand.
`);
  });

  it("ends a table that would have no end", () => {
    const [first] = bowl.variants;
    const many = Array.from({ length: 1000 }, (_, index) => ({
      ...bowl.variants[0],
      ...first,
      id: `${index}`,
    }));
    const long = productMarkdown(
      { ...bowl, variants: many as Product["variants"] },
      { url: "x", locale: "en-US" },
    );
    expect(long).toContain("And 800 more.");
    expect(long.length).toBeLessThan(20_000);
  });
});

describe("rich text as Markdown", () => {
  it("keeps headings, lists, quotes and links", () => {
    expect(
      richTextMarkdown(
        [
          { type: "heading", level: 3, children: [{ text: "What" }] },
          {
            type: "list",
            ordered: true,
            items: [
              [{ type: "paragraph", children: [{ text: "one" }] }],
              [
                { type: "paragraph", children: [{ text: "two" }] },
                {
                  type: "list",
                  ordered: false,
                  items: [[{ type: "paragraph", children: [{ text: "in" }] }]],
                },
              ],
            ],
          },
          { type: "quote", children: [{ type: "paragraph", children: [{ text: "said", italic: true }] }] },
          { type: "paragraph", children: [{ text: "here", href: "https://a.example/(x) y" }] },
        ],
        2,
      ),
    ).toBe("### What\n\n1. one\n2. two\n\n   - in\n\n> _said_\n\n[here](<https://a.example/(x)%20y>)");
  });

  it.each([
    ["# not a heading", "\\# not a heading"],
    ["1. not a list", "1\\. not a list"],
    ["- not a list", "\\- not a list"],
    ["<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>"],
    ["![x](javascript:alert(1))", "\\!\\[x\\](javascript:alert(1))"],
    ["a | b\n| c", "a \\| b \\| c"],
    ["`code` ~~gone~~ &lt;", "\\`code\\` \\~\\~gone\\~\\~ \\&lt;"],
    ["Tom & Jerry 1-2", "Tom & Jerry 1-2"],
  ])("text stays text: %s", (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});

describe("llms.txt", () => {
  const category = (name: string, more: Partial<Category> = {}): Category => ({
    id: name,
    slug: name.toLowerCase(),
    name,
    description: "",
    count: 1,
    seo: {},
    children: [],
    ...more,
  });
  const guide = shopGuide(
    [
      category("Tableware", { description: "For [meals]", children: [category("Mugs")] }),
      category("Secret", { seo: { noIndex: true } }),
    ],
    {
      name: "Shop",
      tagline: "Things",
      description: "Many.",
      currency: "USD",
      absolute: (path) => `https://shop.example${path}`,
      categoryPath: (slug) => `/categories/${slug}`,
    },
  );

  it("names the shop, its categories and the ways to read it", () => {
    expect(guide).toMatch(/^# Shop\n\n> Things\n\nMany\.\n/);
    expect(guide).toContain("- [Tableware](https://shop.example/categories/tableware): For \\[meals\\]");
    expect(guide).toContain("- [Mugs](https://shop.example/categories/mugs)");
    expect(guide).toContain("https://shop.example/products/<name>.md");
    expect(guide).toContain("/feeds/google.xml");
  });

  it("keeps what its owner keeps from search engines", () => {
    expect(guide).not.toContain("Secret");
  });

  it("keeps tables and code, whatever is in them", () => {
    const cell = (text: string) => [{ type: "paragraph" as const, children: [{ text }] }];
    const rows = [
      [cell("Size"), cell("Holds")],
      [cell("S | M"), cell("12 oz")],
    ];
    expect(richTextMarkdown([{ type: "table", rows, headRow: true, headColumn: false }], 2)).toBe(
      "| Size | Holds |\n| --- | --- |\n| S \\| M | 12 oz |",
    );
    expect(richTextMarkdown([{ type: "code", text: "a ``` b" }], 2)).toBe("````\na ``` b\n````");
  });
});
