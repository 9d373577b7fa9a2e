import { randomInt } from "node:crypto";
import type { APIRequestContext, APIResponse, Browser, BrowserContext } from "@playwright/test";
import { actionsOfBuild, actionsOfSource, type Call, placesOfSource, requestOf } from "./actions";
import { expect, test } from "./fixtures";
import { Owner } from "./owner";
import { actions, type Known, places } from "./ownership-table";
import { Shop } from "./shop";

// Its own addresses, so that what is tried here does not count with what other specs, or a second run, try.
const place = () => `198.19.${randomInt(256)}.${randomInt(256)}`;

const built = actionsOfBuild();

const sorted = (names: Iterable<string>) => [...new Set(names)].sort();

test("every action and every address with data behind it has its row in the table", () => {
  const found = actionsOfSource();
  expect(found, "actions with the same name").toEqual([...new Set(found)]);
  expect(sorted(Object.keys(actions)), "ownership-table.ts, actions").toEqual(sorted(found));
  const missing = placesOfSource().filter((path) => !Object.hasOwn(places, path));
  expect(missing, "ownership-table.ts, places: not there yet").toEqual([]);
});

interface Person {
  context: BrowserContext;
  shop: Shop;
}

/** Somebody with a browser of their own, on an address of their own. */
async function person(browser: Browser, baseURL: string): Promise<Person> {
  const headers = { "x-forwarded-for": place() };
  const context = await browser.newContext({ baseURL, extraHTTPHeaders: headers });
  await context.route("**/media/**", (route) => route.abort());
  return { context, shop: new Shop(await context.newPage()) };
}

/** Calls an action as a script of our own page would, and says all it answered. */
async function call(request: APIRequestContext, origin: string, name: string, sent: Call): Promise<string> {
  const found = built.find((action) => action.name === name);
  // What no page uses is not in the build, and nobody can call it.
  if (!found) return "";
  const { headers, ...body } = requestOf(found.id, sent);
  const options = { ...body, headers: { ...headers, origin }, maxRedirects: 0 };
  return said(await request.post("/about", options));
}

async function said(response: APIResponse): Promise<string> {
  return `${response.status()} ${JSON.stringify(response.headers())} ${await response.text()}`;
}

/** Every id there is, under every name a field may have, as the one and as the other kind of form. */
function everything(known: Known): Call[] {
  const fields = { ...known, id: known.orderId, number: known.orderNumber, quantity: "9" };
  return [
    { as: "form", fields },
    { as: "form with state", fields },
  ];
}

async function cartOf({ context }: Person) {
  return (await context.request.get("/api/cart")).json();
}

/** Two people with something of their own, and what strangers may know of it. */
async function victims(browser: Browser, baseURL: string, owner: Owner) {
  const guest = await person(browser, baseURL);
  await guest.shop.putInCart("salt-cellar");
  await guest.shop.goToCheckout();
  await guest.shop.fillCheckout();
  const guestOrder = await guest.shop.placeOrder();
  const member = await person(browser, baseURL);
  await member.shop.logIn("Ada");
  for (const { shop } of [guest, member]) await shop.putInCart("rolling-pin");
  for (const { context } of [guest, member]) {
    const code = (value: string): Call => ({ as: "form with state", fields: { code: value } });
    await call(context.request, baseURL, "couponAction", code("WELCOME10"));
    await call(context.request, baseURL, "giftCardAction", code("GIFT-50-DEMO"));
  }

  const orders = await owner.orders();
  const [ada] = (await owner.members()).filter(({ loginEmail }) => loginEmail === "ada@example.com");
  const knownOf = async (who: Person, orderId: string): Promise<Known> => {
    const cart = await cartOf(who);
    const [line] = cart.lines;
    const order = orders.find(({ id }) => id === orderId);
    const { coupon, giftCard } = cart;
    return {
      ...{ email: order?.buyerInfo.email ?? "", orderId, orderNumber: order?.number ?? "" },
      ...{ cartId: cart.id, lineId: line.id, productId: line.productId },
      ...{ couponId: coupon.id, giftCardId: giftCard.id },
      ...{ memberId: ada?.id ?? "", contactId: ada?.contactId ?? "" },
      addressId: ada?.contact.addresses[0]?.id ?? "",
      wishId: await owner.addStockWish(order?.buyerInfo.email ?? "", line.productId),
    };
  };
  // The latest of Ada's, of which nothing has been sent, so that she could call it off.
  const open = orders.filter(({ buyerInfo }) => buyerInfo.email === "ada@example.com");
  return {
    guest: { ...guest, known: await knownOf(guest, guestOrder) },
    member: { ...member, known: await knownOf(member, open[0]?.id ?? "") },
  };
}

test("no id of somebody else's shows or changes a cart, an order or an address", async ({
  browser,
  playwright,
  baseURL: base,
  sandbox,
}) => {
  test.setTimeout(120_000);
  const baseURL = base ?? "";
  const owner = await Owner.of(sandbox.controlUrl);
  const { guest, member } = await victims(browser, baseURL, owner);
  const sam = await person(browser, baseURL);
  await sam.shop.logIn("Sam");
  const somebody = await person(browser, baseURL);
  await somebody.shop.openProduct("bud-vase");

  /** All that belongs to the two, read by themselves and by the shop's owner. */
  const belongings = async () =>
    JSON.stringify({
      carts: [await cartOf(guest), await cartOf(member)],
      orders: (await owner.orders()).filter(({ id }) =>
        [guest.known.orderId, member.known.orderId].includes(id),
      ),
      members: (await owner.members()).filter(({ id }) => id === member.known.memberId),
      wishes: (await owner.stockWishes()).filter(({ id }) =>
        [guest.known.wishId, member.known.wishId].includes(id),
      ),
    });
  const before = await belongings();

  const secrets = ["Orchard Street", "5 Main Street", "Lindqvist"];
  const told: string[] = [];
  for (const stranger of [sam, somebody]) {
    // Some calls end a session, which is a stranger's right; every other one begins where the first did.
    const storageState = await stranger.context.storageState();
    const as = async (run: (request: APIRequestContext) => Promise<string>) => {
      const extraHTTPHeaders = { "x-forwarded-for": place() };
      const request = await playwright.request.newContext({ baseURL, storageState, extraHTTPHeaders });
      const answer = await run(request);
      await request.dispose();
      return answer;
    };
    const note = (what: string, answer: string, hidden: string[]) => {
      for (const secret of [...secrets, ...hidden]) {
        if (answer.includes(secret)) told.push(`${what}: ${secret}`);
      }
    };
    for (const { known } of [guest, member]) {
      await Promise.all(
        Object.entries(actions).flatMap(([name, row]) => {
          // What nobody owns anything of is tried once by each kind of stranger.
          const rest = known === member.known ? everything(known) : [];
          return ("attack" in row ? [row.attack(known)] : rest).map(async (sent) => {
            const answer = await as((request) => call(request, baseURL, name, sent));
            // Nothing that is asked for by number leads to an id.
            note(name, answer, name === "lookUpOrderAction" ? [known.orderId] : []);
          });
        }),
      );
      await Promise.all(
        Object.entries(places).map(async ([path, row]) => {
          if (!("attack" in row)) return;
          const answer = await as(async (request) => said(await request.get(row.attack(known))));
          note(path, answer, [row.shows?.(known) ?? "Salt Cellar"]);
        }),
      );
    }
  }
  expect(told, "what strangers were told").toEqual([]);
  expect(JSON.parse(await belongings()), "what strangers changed").toEqual(JSON.parse(before));

  // The same requests do something for whoever may make them, so none of them failed for a reason of its own.
  const dull: string[] = [];
  for (const [path, row] of Object.entries(places)) {
    if (!("attack" in row) || !row.shows) continue;
    const answer = await said(await member.context.request.get(row.attack(member.known)));
    if (!answer.includes(row.shows(member.known))) dull.push(path);
  }
  for (const [name, row] of Object.entries(actions)) {
    if (!("attack" in row) || typeof row.proof === "object" || !built.some((action) => action.name === name))
      continue;
    const was = await belongings();
    const answer = await call(member.context.request, baseURL, name, (row.own ?? row.attack)(member.known));
    const { orderId, lineId } = member.known;
    const done =
      row.proof === "changes"
        ? (await belongings()) !== was
        : answer.includes(orderId) || answer.includes(lineId);
    if (!done) dull.push(name);
  }
  expect(dull, "attacks that do nothing for their owner either").toEqual([]);
});
