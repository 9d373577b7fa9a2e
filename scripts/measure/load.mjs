import autocannon from "autocannon";

/** How every measurement asks. */
export const connections = 20;

/**
 * Asks for one address as often as it goes.
 *
 * @param {string} url
 * @param {object} how autocannon's options: `duration` in seconds or `amount`, `headers`, `setupClient`
 * @returns requests per second; throws when one was not answered, or with 500 and more
 */
export async function load(url, how) {
  const started = performance.now();
  const { errors, requests, "5xx": failed } = await autocannon({ url, connections, ...how });
  if (errors + failed > 0) throw new Error(`${url}: ${errors} errors, ${failed} answers of 500 and more`);
  return how.amount ? how.amount / ((performance.now() - started) / 1000) : requests.average;
}

export function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}

/**
 * Prints what each kind of page came to, as a share of the first; one with less than its `least` fails the command.
 *
 * @param {{ name: string, least?: number }[]} kinds
 * @param {number[][]} results requests per second, round by round
 */
export function printShares(kinds, results, seconds) {
  const medians = results.map(median);
  const rounds = results[0].length;
  console.log(
    `\nRequests per second, median of ${rounds} rounds of ${seconds} s, ${connections} connections:\n`,
  );
  for (const [index, { name, least = 0 }] of kinds.entries()) {
    const share = medians[index] / medians[0];
    if (share < least) process.exitCode = 1;
    const number = String(Math.round(medians[index])).padStart(6);
    const verdict = share < least ? `   less than ${least}` : "";
    console.log(`  ${name.padEnd(48)}${number}   ${share.toFixed(2)}${verdict}`);
  }
}
