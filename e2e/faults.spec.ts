import { breaks, Hands, reads } from "./faults-table";
import { writes } from "./faults-writes";
import { expect, test } from "./fixtures";
import { Owner } from "./owner";
import type { Fault } from "./sandbox-control";

// Whatever breaks at Wix, nothing is bought or added twice, nothing is lost, and whoever is there is told. Driven by
// requests of a browser without scripts: what pages do with scripts has specs of its own.

/** What no page says, however it goes wrong; `data-dgst` marks a part of it that has failed. */
const raw = /Application error|Internal Server Error|data-dgst|at async|ECONNRE|\bSDK\b|undefined|\[object /;

/** What somebody is told when it is not sure that something was done. */
const trouble = /cannot|could not|no answer|broke off|try again|did not come/i;

/** What a page says to whoever is there, as a screen reader would announce it, or beside the field it is about. */
function told(html: string): string {
  const said = [...html.matchAll(/(?:role="(?:alert|status)"|id="[\w-]+-error")[^>]*>([\s\S]{0,400})/g)];
  return said.map(([, text = ""]) => text.replaceAll(/<[^>]+>/g, " ")).join(" ");
}

const nameOf = ({ kind, status }: Omit<Fault, "path">) => `${kind} ${status ?? ""}`.trim();

test("a page whose question Wix does not answer says so, and never more than that", async ({
  page,
  shop,
  sandbox,
  baseURL,
}) => {
  await shop.putInCart("rolling-pin");
  await shop.logIn();
  const owner = await Owner.of(sandbox.controlUrl);
  const order = (await owner.orders()).find(({ buyerInfo }) => buyerInfo.email === "ada@example.com");
  const hands = new Hands(page.request, baseURL ?? "");
  const wrong: string[] = [];
  for (const { page: path, asks, says } of reads(order?.id ?? "")) {
    const whole = await hands.look(path);
    for (const how of breaks.filter(({ kind }) => kind !== "drop-after")) {
      await sandbox.fail({ path: asks, ...how });
      const said = await hands.look(path);
      await sandbox.heal();
      if (!says.test(said) || raw.test(said))
        wrong.push(`${path}, ${asks}, ${nameOf(how)}: ${excerpt(said)}`);
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
    baseURL,
  }) => {
    if (write.who !== "guest") await shop.logIn();
    else await shop.openProduct("rolling-pin");
    const owner = await Owner.of(sandbox.controlUrl);
    const wrong: string[] = [];
    for (const path of write.breaks) {
      for (const how of write.kinds ?? breaks) {
        const hands = new Hands(page.request, baseURL ?? "");
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
        const isDone = write.seen ? write.seen.test(said) : then === at.after;
        if (!isDone && !trouble.test(told(said))) wrong.push(`${where} is not told: ${excerpt(said)}`);
        // Whoever sees that it was not done does it again.
        if (then !== at.after || write.again) said = await at.press();
        if ((await count()) !== at.after)
          wrong.push(`${where}, again: ${await count()}, not ${at.after}: ${excerpt(said)}`);
      }
    }
    expect(wrong).toEqual([]);
  });
}

test("a Wix that never answers is given up after seconds, on a page and with a form", async ({
  page,
  shop,
  sandbox,
  baseURL,
}) => {
  await shop.logIn();
  const hands = new Hands(page.request, baseURL ?? "");
  const owner = await Owner.of(sandbox.controlUrl);
  const news = "/email-marketing/v1/email-subscriptions";
  await sandbox.fail(
    { path: "/ecom/v2/carts/current/estimate", kind: "hang" },
    { path: "/ecom/v1/wishlists/get-default", kind: "hang" },
    { path: "/ecom/v1/orders/search", kind: "hang" },
    { path: news, kind: "hang-after" },
  );
  const said = await Promise.all([
    ...["/cart", "/wishlist", "/account"].map((path) => hands.look(path)),
    hands.press("/account/emails", "newsForm", { wanted: "no" }),
  ]);
  for (const page of said) {
    expect(told(page)).toMatch(trouble);
    expect(page).not.toMatch(raw);
  }
  // It was done before the answer got lost, and the page shows how things stand.
  expect(await owner.newsOf("ada@example.com")).toBe("UNSUBSCRIBED");
  expect(said[3]).toContain("You get no news from us.");
});

function excerpt(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .slice(0, 300);
}
