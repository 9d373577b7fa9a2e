import { breaks, Hands, reads } from "./faults-table";
import { writes } from "./faults-writes";
import { expect, test } from "./fixtures";
import { Owner } from "./owner";
import type { Fault } from "./sandbox-control";

// Whatever breaks at Wix, nothing is bought or added twice, nothing is lost, and whoever is there is told. Driven by
// requests of a browser without scripts: what pages do with scripts has specs of its own.

/** What no page says, however it goes wrong. */
const raw = /Application error|Internal Server Error|digest|at async|ECONNRE|\bSDK\b|undefined|\[object /;

/** What somebody is told when it is not sure that something was done. */
const trouble =
  /cannot|could not|no answer|did not go through|broke off|not accepted|that time|just now|try again|not now|gone wrong/i;

const nameOf = ({ kind, status }: Omit<Fault, "path">) => `${kind} ${status ?? ""}`.trim();

test("a page whose question Wix does not answer says so, and never more than that", async ({
  page,
  shop,
  sandbox,
  baseURL = "",
}) => {
  await shop.openProduct("rolling-pin");
  await shop.addToCart();
  await shop.logIn();
  const owner = await Owner.of(sandbox.controlUrl);
  const order = (await owner.orders()).find(({ buyerInfo }) => buyerInfo.email === "ada@example.com");
  const hands = new Hands(page.request, baseURL);
  const wrong: string[] = [];
  for (const { page: path, asks, says } of reads(order?.id ?? "")) {
    const whole = await hands.look(path);
    for (const how of breaks.filter(({ kind }) => kind !== "drop-after")) {
      await sandbox.fail({ path: asks, ...how });
      const said = await hands.look(path);
      await sandbox.heal();
      if (!says.test(said) || raw.test(said))
        wrong.push(`${path}, ${asks}, ${nameOf(how)}: ${excerpt(said)}`);
      if (said === whole) wrong.push(`${path} does not ask ${asks}`);
    }
    if (says.test(whole) && !/order/i.test(String(says))) wrong.push(`${path} says so at any time`);
  }
  expect(wrong).toEqual([]);
});

for (const write of writes) {
  test(`${write.name}: done once or said not to be, whatever breaks`, async ({
    page,
    shop,
    sandbox,
    baseURL = "",
  }) => {
    if (write.who !== "guest") await shop.logIn();
    else await shop.openProduct("rolling-pin");
    const owner = await Owner.of(sandbox.controlUrl);
    const wrong: string[] = [];
    for (const path of write.breaks) {
      for (const how of write.kinds ?? breaks) {
        const hands = new Hands(page.request, baseURL);
        const at = await write.prepare({ hands, owner, sandbox, request: page.request });
        const count = () => write.count({ hands, owner, sandbox, request: page.request });
        const before = await count();
        await sandbox.fail({ ...path, ...how });
        let said = await at.press();
        await sandbox.heal();
        const then = await count();
        const where = `${path.method ?? ""} ${path.path}, ${nameOf(how)}`;
        if (raw.test(said)) wrong.push(`${where} shows ${excerpt(said)}`);
        if (then !== before && then !== at.after) wrong.push(`${where} leaves ${then}, not ${at.after}`);
        if (then !== at.after && !trouble.test(said)) wrong.push(`${where} is not told: ${excerpt(said)}`);
        // Whoever sees that it was not done does it again.
        if (then !== at.after || write.again) said = await at.press();
        if ((await count()) !== at.after)
          wrong.push(`${where}, again: ${await count()}, not ${at.after}: ${excerpt(said)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

function excerpt(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .slice(0, 300);
}
