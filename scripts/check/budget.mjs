import { allowance, kilobytes, weighShop } from "../js-size/table.mjs";

/** No page may add more to an empty app than the allowance. */
export async function budget({ shopUrl }, browser, tally) {
  const { floor, rows } = await weighShop(shopUrl, browser);
  for (const { name, bytes, added } of rows) {
    tally.expect(
      added > 0 && added <= allowance,
      `${name}: ${kilobytes(bytes)} of JavaScript, ${kilobytes(added)} above an empty app of Next ${floor.next} (at most ${kilobytes(allowance)})`,
    );
  }
}
