import { describe, expect, it } from "vitest";
import type { OfferedProduct } from "@/lib/catalog/export-types";
import type { Product, Variant } from "@/lib/catalog/types";
import { googleItems } from "./google-items";
import { feedFoot, feedHead, feedItems } from "./google-xml";

const money = (amount: string) => ({ amount, currency: "USD" });
const picture = (src: string) => ({ kind: "image" as const, src, width: 1, height: 1, alt: "" });
const context = { urlOf: ({ slug }: Product) => `https://shop.example/products/${slug}` };

function offered(change: Partial<Product> = {}, variants: Partial<Variant>[] = [{}]): OfferedProduct {
  return {
    product: {
      id: "p",
      slug: "bowl",
      name: "Bowl",
      type: "physical",
      media: [picture("https://media.example/1.png"), picture("https://media.example/2.png")],
      price: { min: money("20"), max: money("20") },
      description: [{ type: "paragraph", children: [{ text: "Turned once." }] }],
      summary: "",
      infoSections: [],
      options: [],
      variants: variants.map((variant, index) => ({
        id: `v${index + 1}`,
        choices: {},
        price: money("20"),
        stock: "in-stock",
        ...variant,
      })),
      modifiers: [],
      breadcrumbs: [
        { id: "t", name: "Tableware", slug: "t" },
        { id: "b", name: "Bowls", slug: "b" },
      ],
      categoryIds: [],
      seo: {},
      updatedAt: "",
      ...change,
    },
    weights: { v1: "0.4 kg" },
  };
}

describe("items for Google", () => {
  it("are one when there is nothing to choose", () => {
    const [item, ...others] = googleItems(
      offered({ brand: "Marit" }, [{ gtin: "96385074", compareAt: money("25") }]),
      { ...context, condition: "new" },
    );
    expect(others).toEqual([]);
    expect(item).toEqual({
      id: "p",
      title: "Bowl",
      description: "Turned once.",
      link: "https://shop.example/products/bowl",
      image_link: "https://media.example/1.png",
      additional_image_link: ["https://media.example/2.png"],
      availability: "in_stock",
      price: "25 USD",
      sale_price: "20 USD",
      brand: "Marit",
      gtin: "96385074",
      condition: "new",
      product_type: "Tableware > Bowls",
      shipping_weight: "0.4 kg",
    });
  });

  it("are as many as there are variants, of one group, each with its own address", () => {
    const options: Product["options"] = [
      {
        id: "g",
        name: "Glaze",
        render: "swatch",
        choices: [
          { id: "oat", name: "Oat", pictures: [] },
          { id: "sea", name: "Sea", pictures: [picture("https://media.example/2.png")] },
        ],
      },
    ];
    const items = googleItems(
      offered({ options }, [{ choices: { g: "oat" } }, { choices: { g: "sea" }, stock: "sold-out" }]),
      context,
    );
    expect(items).toMatchObject([
      { id: "v1", item_group_id: "p", title: "Bowl, Oat", color: "Oat", identifier_exists: "no" },
      {
        id: "v2",
        item_group_id: "p",
        link: "https://shop.example/products/bowl?variant=v2",
        canonical_link: "https://shop.example/products/bowl",
        color: "Sea",
        image_link: "https://media.example/2.png",
        availability: "out_of_stock",
      },
    ]);
    expect(items[1]).not.toHaveProperty("shipping_weight");
  });
});

it("has nothing of what can only be subscribed to", () => {
  expect(googleItems(offered({ subscription: { plans: [], oneTime: true } }), context)).toHaveLength(1);
  expect(googleItems(offered({ subscription: { plans: [], oneTime: false } }), context)).toEqual([]);
});

describe("the feed as XML", () => {
  it("has no way out of an element, and nothing XML cannot hold", () => {
    const xml = [
      feedHead({ name: "A & B", url: "https://shop.example", description: "]]> \u0000" }),
      feedItems([{ id: "1", title: "</item><item> \ud800\u0008 😀", additional_image_link: ["a", "b"] }]),
      feedFoot,
    ].join("");
    expect(xml).toContain("<title>A &amp; B</title>");
    expect(xml).toContain("<g:title>&lt;/item&gt;&lt;item&gt;  😀</g:title>");
    expect(xml.match(/<item>/g)).toHaveLength(1);
    expect(xml.match(/<g:additional_image_link>/g)).toHaveLength(2);
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?><rss [^>]+><channel>.*<\/channel><\/rss>$/);
  });
});
