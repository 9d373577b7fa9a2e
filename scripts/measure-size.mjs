// npm run measure:size [products ...]: what a bigger catalogue costs. Builds and runs the shop with 100, 10,000 and
// 100,000 generated products (or as many as are named), and prints what the build took, how much memory a server with
// half a gigabyte of heap needs while 5,000 different product pages are opened (PAGES: another number), and how the
// sitemap comes.
import { buildShop, startShop } from "./check/shop.mjs";
import { controlOf } from "./measure/control.mjs";
import { median } from "./measure/load.mjs";
import { residentMegabytes } from "./measure/memory.mjs";

const sizes = process.argv.slice(2).map(Number);
const catalogues = sizes.length > 0 ? sizes : [100, 10_000, 100_000];
const mostPages = Number(process.env.PAGES ?? 5_000);
const step = 500;
const connections = 4;

const rows = [];
for (const products of catalogues) rows.push(await measure(products));

const memory = `memory after 0 / ${mostPages / 5} / ${mostPages} pages`;
console.log(`\n| products | next build | Wix calls of the build | ${memory} | cold page, median | sitemap |`);
console.log("|---|---|---|---|---|---|");
for (const row of rows) console.log(`| ${row.join(" | ")} |`);

async function measure(products) {
  console.log(`\n── ${products.toLocaleString("en")} products`);
  const started = performance.now();
  const built = await buildShop({ products });
  const control = controlOf(built.sandbox);
  try {
    const build = built.buildSeconds;
    const calls = (await control.apiCalls()).length;
    console.log(
      `  build ${build.toFixed(1)} s, ${calls} Wix calls (${seconds(started)} s with the sandbox's start)`,
    );
    // Without a limit Node takes whatever the machine has before it clears up.
    built.env.NODE_OPTIONS += " --max-old-space-size=512";
    const shop = await startShop(built);
    try {
      const map = await sitemap(shop);
      console.log(
        `  sitemap: ${map.files} files, index ${map.index} s, a part ${map.part} s, memory at most ${map.most} MB`,
      );
      const visited = await visit(shop, map.products.slice(0, mostPages));
      return [
        products.toLocaleString("en"),
        `${build.toFixed(0)} s`,
        calls,
        [0, mostPages / 5, mostPages].map((count) => memoryAt(visited.memory, count)).join(" / "),
        `${visited.cold.toFixed(0)} ms`,
        `${map.files} files; index ${map.index} s, a part ${map.part} s`,
      ];
    } finally {
      await shop.stop();
    }
  } finally {
    built.stop();
  }
}

/** Reads the sitemap's index, and as many of its parts as it takes to have enough products: from both ends. */
async function sitemap({ shopUrl, pid }) {
  const read = async (url) => {
    const started = performance.now();
    const xml = await (await fetch(url)).text();
    return { seconds: (performance.now() - started) / 1000, urls: locations(xml) };
  };
  const locations = (xml) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url]) => url);
  const index = await read(`${shopUrl}/sitemap.xml`);
  const queue = index.urls.filter((url) => url.includes("/products/"));
  const found = [];
  const times = [];
  let most = 0;
  for (let fromEnd = false; queue.length > 0 && found.length < mostPages; fromEnd = !fromEnd) {
    const part = await read(fromEnd ? queue.pop() : queue.shift());
    found.push(...part.urls);
    times.push(part.seconds);
    most = Math.max(most, residentMegabytes(pid));
  }
  return {
    files: index.urls.length + 1,
    index: index.seconds.toFixed(1),
    part: median(times).toFixed(1),
    most: Math.round(most),
    products: found.filter((url) => /^\/products\/[^/.]+$/.test(new URL(url).pathname)),
  };
}

/** Opens every page once, a few at a time, oldest first: those the build has not made. */
async function visit({ pid }, addresses) {
  const queue = addresses.toReversed();
  const memory = [[0, residentMegabytes(pid)]];
  const times = [];
  let done = 0;
  const worker = async () => {
    for (let url = queue.pop(); url; url = queue.pop()) {
      const before = performance.now();
      const response = await fetch(url);
      await response.arrayBuffer();
      if (response.status !== 200) throw new Error(`${url}: ${response.status}`);
      times.push(performance.now() - before);
      done += 1;
      if (done % step === 0) {
        memory.push([done, residentMegabytes(pid)]);
        console.log(`  ${done} pages: ${Math.round(residentMegabytes(pid))} MB`);
      }
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { memory, cold: median(times) };
}

function memoryAt(memory, count) {
  const entry = memory.find(([pages]) => pages >= count) ?? memory.at(-1);
  return `${Math.round(entry[1])} MB`;
}

function seconds(started) {
  return ((performance.now() - started) / 1000).toFixed(1);
}
