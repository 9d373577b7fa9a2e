import { beforeEach, describe, expect, it } from "vitest";
import { demoMembers } from "../seed/project";
import { callbackUrl } from "../testing/clients";
import { hiddenField, type Page, type TestBrowser } from "../testing/harness";
import { suiteSandbox } from "../testing/suite";
import { checkoutPages } from "./checkout-testing";
import { bowl, callbacks, follow, restock, type Shopper, textOf, visitor } from "./testing";

const sandbox = suiteSandbox();
let shopper: Shopper;
let browser: TestBrowser;

beforeEach(async () => {
  restock(sandbox);
  shopper = await visitor();
  browser = sandbox.browser();
});

const shop = "http://localhost:3000";
const pages = checkoutPages(sandbox, () => browser);
const { send } = pages;

/** Puts a bowl in the visitor's cart and opens the checkout. */
const open = (wanted?: Record<string, string>) => pages.open(shopper, [bowl(sandbox)], wanted);

/** Follows a link of the page by its text. */
async function click(page: Page, text: string): Promise<Page> {
  const href = page.html.match(new RegExp(`href="([^"]*)">${text}</a>`))?.[1]?.replaceAll("&amp;", "&");
  if (!href) throw new Error(`The page has no link '${text}': ${textOf(page)}`);
  return follow(browser, await browser.get(href), sandbox.url);
}

/** Sends the hosted login form as Ada. */
async function logIn(form: Page): Promise<Page> {
  const { email, password } = demoMembers.ada;
  const fields = { flow: hiddenField(form, "flow"), csrf: hiddenField(form, "csrf"), email, password };
  return follow(browser, await browser.post("/hosted/login", fields), sandbox.url);
}

describe("a visitor at the checkout", () => {
  it("logs in on Wix's page, buys as that member, and comes back logged in", async () => {
    const details = await open();
    const back = await logIn(await click(details, "Log in"));
    expect(textOf(back)).toContain(`Logged in as ${demoMembers.ada.email}`);
    expect(back.html).toContain('value="14 Orchard Street"');
    const done = await send(await send(await send(back), { method: "standard-us" }), {}, "Pay");
    expect(done.location).toMatch(/\/checkout\/thank-you\?orderId=[0-9a-f-]{36}&wixMemberLoggedIn=true$/);
    const [record] = sandbox.world.state.ecom.orders.slice(-1);
    expect(record?.order.buyerInfo).toMatchObject({ memberId: demoMembers.ada.id });
  });

  it("lets the shop find out by a silent login who that was", async () => {
    const back = await logIn(await click(await open(), "Log in"));
    const left = await click(back, "Back to the shop");
    expect(left.location).toBe(`${shop}/cart?wixMemberLoggedIn=true`);
    const { auth } = shopper;
    const data = auth.generateOAuthData(callbackUrl);
    const { authUrl } = await auth.getAuthUrl(data, { prompt: "none", responseMode: "query" });
    const { code, state } = auth.parseFromUrl((await browser.get(authUrl)).location, "query");
    expect((await auth.getMemberTokens(code, state, data)).refreshToken.role).toBe("member");
  });

  it("goes on as they were after changing their mind about logging in", async () => {
    const details = await open();
    const again = await click(await click(details, "Log in"), "Cancel");
    expect(textOf(again)).toContain("Have an account?");
    expect((await click(again, "Back to the shop")).location).toBe(`${shop}/cart?wixMemberLoggedIn=false`);
  });

  it("counts as logged in who was so on Wix's pages before", async () => {
    await logIn(await click(await open(), "Log in"));
    shopper = await visitor();
    const details = await open();
    expect(textOf(details)).toContain(`Logged in as ${demoMembers.ada.email}`);
    await sandbox.control("POST", "/members", { email: demoMembers.ada.email, status: "BLOCKED" });
    expect((await click(details, "Back to the shop")).location).toContain("wixMemberLoggedIn=false");
  });

  it("is sent to the shop's own login page when the shop named one", async () => {
    const details = await open({ ...callbacks, loginUrl: `${shop}/login?from=checkout` });
    const page = await click(details, "Log in");
    expect(page.location).toBe(`${shop}/login?from=checkout&wixMemberLoggedIn=false`);
  });
});
