// npm run measure: how much JavaScript the home and product page load, written into README.md.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findBrowser } from "./browser.mjs";
import { buildShop, startShop } from "./check/shop.mjs";
import { allowance, kilobytes, weighShop } from "./js-size/table.mjs";
import { root } from "./root.mjs";

const readme = join(root, "README.md");
const [from, to] = ["<!-- js-size:start -->", "<!-- js-size:end -->"];

const browser = findBrowser();
const built = await buildShop();
try {
  const running = await startShop(built);
  const { floor, rows } = await weighShop(running.shopUrl, browser);
  running.stop();
  const table = [
    "| Page | JavaScript, gzip | Above an empty app | Allowed |",
    "|---|---|---|---|",
    `| An empty app of Next ${floor.next} | ${kilobytes(floor.bytes)} | | |`,
    ...rows.map(
      ({ name, bytes, added }) =>
        `| ${name} | ${kilobytes(bytes)} | ${kilobytes(added)} | ${kilobytes(allowance)} |`,
    ),
  ].join("\n");
  console.log(`\n${table}\n`);
  write(table);
} finally {
  built.stop();
}

function write(table) {
  const text = readFileSync(readme, "utf8");
  const [start, end] = [text.indexOf(from), text.indexOf(to)];
  if (start < 0 || end < start) throw new Error(`README.md has no ${from} … ${to} to write into.`);
  writeFileSync(readme, `${text.slice(0, start + from.length)}\n${table}\n${text.slice(end)}`);
}
