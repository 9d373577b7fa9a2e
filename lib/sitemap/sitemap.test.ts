import { describe, expect, it } from "vitest";
import { type SitemapEntry, sitemapIndexOf, sitemapOf } from "./sitemap";

async function textOf(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

async function* batches(...lists: SitemapEntry[][]) {
  yield* lists;
}

describe("a sitemap", () => {
  it("has addresses, times of change and pictures", async () => {
    const text = await textOf(
      sitemapOf(
        batches([
          {
            url: "https://shop.example/products/tee",
            changed: "2026-03-02T11:30:00.000Z",
            pictures: ["https://media.example/a.png"],
          },
        ]),
      ),
    );
    expect(text).toContain("<loc>https://shop.example/products/tee</loc>");
    expect(text).toContain("<lastmod>2026-03-02T11:30:00.000Z</lastmod>");
    expect(text).toContain("<image:loc>https://media.example/a.png</image:loc>");
    expect(text).toMatch(/<\/urlset>$/);
  });

  it("lets no address out of its element, and leaves out what is none", async () => {
    const text = await textOf(
      sitemapOf(
        batches([
          { url: "https://shop.example/?a=1&b=</loc><x>", pictures: ["https://"] },
          { url: "no address" },
        ]),
      ),
    );
    expect(text).not.toContain("<x>");
    expect(text).not.toContain("image:loc");
    expect(text.match(/<url>/g)).toHaveLength(1);
  });

  it("is a sitemap even with nothing in it", async () => {
    expect(await textOf(sitemapOf(batches([], [])))).toMatch(/<urlset[^>]*><\/urlset>$/);
  });

  it("is written while it is read: what is not asked for is not made", async () => {
    let made = 0;
    async function* endless() {
      for (;;) {
        made += 1;
        yield Array.from({ length: 100 }, (_, index) => ({ url: `https://shop.example/${made}/${index}` }));
      }
    }
    const pieces = sitemapOf(endless());
    await pieces.next();
    await pieces.return();
    expect(made).toBeLessThan(50);
  });

  it("breaks off when its source does", async () => {
    async function* failing() {
      yield [{ url: "https://shop.example/" }];
      throw new Error("gone");
    }
    await expect(textOf(sitemapOf(failing()))).rejects.toThrow("gone");
  });
});

it("a sitemap of sitemaps names them", async () => {
  const text = await textOf(sitemapIndexOf(["https://shop.example/sitemaps/pages.xml"]));
  expect(text).toContain("<sitemap><loc>https://shop.example/sitemaps/pages.xml</loc></sitemap>");
  expect(text).toMatch(/<\/sitemapindex>$/);
});
