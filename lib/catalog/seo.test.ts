import { describe, expect, it } from "vitest";
import { isListed, toSeo } from "./seo";

describe("the SEO settings of an entity", () => {
  it("reads titles, descriptions, addresses, keywords and shared texts", () => {
    const seo = toSeo({
      tags: [
        { type: "title", children: "Logo Tee | Acme" },
        { type: "meta", props: { name: "description", content: "A tee\n with a logo." } },
        { type: "meta", props: { property: "og:title", content: "The tee" } },
        {
          type: "meta",
          props: { property: "og:image", content: "https://static.wixstatic.com/media/a.png" },
        },
        { type: "link", props: { rel: "canonical", href: "/products/logo-tee" } },
      ],
      settings: { keywords: [{ term: "shirt" }, { term: "tee", isMain: true }] },
    });
    expect(seo).toEqual({
      title: "Logo Tee | Acme",
      description: "A tee with a logo.",
      canonical: "/products/logo-tee",
      keywords: ["tee", "shirt"],
      shared: { title: "The tee", image: "https://static.wixstatic.com/media/a.png" },
    });
  });

  it("knows every way to keep a page out of search results", () => {
    const robots = (content: string) =>
      toSeo({ tags: [{ type: "meta", props: { name: "robots", content } }] });
    expect(robots("noindex")).toEqual({ noIndex: true });
    expect(robots("NOINDEX, nofollow")).toEqual({ noIndex: true, noFollow: true });
    expect(robots("none")).toEqual({ noIndex: true, noFollow: true });
    expect(robots("index,max-snippet:20")).toEqual({});
  });

  it("passes over what is switched off, not filled in, or not a text", () => {
    expect(
      toSeo({
        tags: [
          { type: "title", children: "Off", disabled: true },
          { type: "title", children: "{{product.name}} | {{site.name}}" },
          { type: "meta", props: { name: "description", content: 7 } },
          { type: "meta", props: null },
          { type: "script", children: "alert(1)" },
        ],
      }),
    ).toEqual({});
    expect(toSeo(undefined)).toEqual({});
  });

  it.each(["javascript:alert(1)", "//evil.example/x", "data:text/html,x", "{{page.url}}", "x".repeat(3000)])(
    "takes no address that is none: %s",
    (href) => {
      expect(toSeo({ tags: [{ type: "link", props: { rel: "canonical", href } }] })).toEqual({});
    },
  );

  it("bounds what it takes", () => {
    expect(toSeo({ tags: [{ type: "title", children: "x".repeat(9000) }] }).title).toHaveLength(300);
  });
});

describe("what search engines shall list", () => {
  const shop = "https://shop.example";
  it.each([
    [{}, true],
    [{ noIndex: true as const }, false],
    [{ canonical: "/products/tee" }, true],
    [{ canonical: "https://shop.example/products/tee" }, true],
    [{ canonical: "/products/other" }, false],
    [{ canonical: "https://elsewhere.example/products/tee" }, false],
  ])("%j: %s", (seo, listed) => {
    expect(isListed(seo, "/products/tee", shop)).toBe(listed);
  });
});
