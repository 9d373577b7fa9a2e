import { cartV2, currentCartV2, orderBilling, orderFulfillments, orders, orderTransactions } from "@wix/ecom";
import { redirects } from "@wix/redirects";
import { createClient } from "@wix/sdk";
import { fixtureShop } from "../catalog/fixture";
import { catalogFromSeed } from "../catalog/from-seed";
import { productBySlug } from "../catalog/store";
import type { Product, Variant } from "../catalog/types";
import type { DemoKeyName } from "../seed/project";
import { keyAuth, type ShopperAuth, shopperAuth } from "../testing/clients";
import type { Page, TestBrowser, TestSandbox } from "../testing/harness";
import { ecomSeed, storesAppId } from "./state";

const modules = {
  currentCartV2,
  cartV2,
  orders,
  orderBilling,
  orderFulfillments,
  orderTransactions,
  redirects,
};

/** Puts the fixture catalogue in, and carts and orders back to the first day. */
export function restock(sandbox: TestSandbox): void {
  sandbox.world.state.catalog = catalogFromSeed(fixtureShop);
  sandbox.world.state.ecom = ecomSeed();
}

export function clientOf(auth: ShopperAuth) {
  return createClient({ auth, modules });
}

/** Somebody new, with a token of their own. */
export async function visitor() {
  const auth = shopperAuth();
  auth.setTokens(await auth.generateVisitorTokens());
  return clientOf(auth);
}

export type Shopper = Awaited<ReturnType<typeof visitor>>;

export function backOffice(key: DemoKeyName = "orders") {
  return createClient({ auth: keyAuth(key), modules });
}

export function productOf(sandbox: TestSandbox, slug: string): Product {
  const product = productBySlug(sandbox.world.state.catalog, slug);
  if (!product) throw new Error(`The fixture has no '${slug}'.`);
  return product;
}

/** An order as it is kept, by its place among all; the oldest is 0. */
export function orderAt(sandbox: TestSandbox, index: number) {
  const found = sandbox.world.state.ecom.orders[index];
  if (!found) throw new Error(`There is no order ${index}.`);
  return found;
}

/** The variant whose choices are named so, in option order. */
export function variantOf(product: Product, ...choices: string[]): Variant {
  const variant = product.variantsInfo.variants.find((candidate) =>
    choices.every((name, index) => candidate.choices[index]?.optionChoiceNames.choiceName === name),
  );
  if (!variant) throw new Error(`'${product.slug}' has no variant ${choices.join(" / ")}.`);
  return variant;
}

/** A catalogue item as a storefront sends it. `more` goes into `options`, beside the variant. */
export function item(
  product: Product,
  variant: Variant | undefined,
  quantity = 1,
  more: Record<string, unknown> = {},
) {
  const options = { ...(variant ? { variantId: variant.id } : {}), ...more };
  return {
    catalogReference: {
      catalogItemId: product.id,
      appId: storesAppId,
      ...(Object.keys(options).length > 0 ? { options } : {}),
    },
    quantity,
  };
}

/** A bowl without options: 9.50, three of them. */
export function bowl(sandbox: TestSandbox, quantity = 1) {
  const product = productOf(sandbox, "stone-bowl");
  return item(product, product.variantsInfo.variants[0], quantity);
}

/** A red tee with its mandatory choice made. */
export function redTee(sandbox: TestSandbox, quantity = 1) {
  const tee = productOf(sandbox, "logo-tee");
  return item(tee, variantOf(tee, "Red", "S"), quantity, { options: { "Gift wrap": "No" } });
}

/** Where the hosted checkout leads back to. */
export const callbacks = {
  postFlowUrl: "http://localhost:3000/",
  thankYouPageUrl: "http://localhost:3000/checkout/thank-you",
  cartPageUrl: "http://localhost:3000/cart",
};

/** What somebody without an account fills in at the checkout. */
export const guest = {
  email: "guest@example.com",
  firstName: "Grace",
  lastName: "Guest",
  country: "US",
  subdivision: "US-NY",
  addressLine: "5 Main Street",
  city: "New York",
  postalCode: "10002",
};

/** Opens the hosted checkout of a cart, as a shop would have the browser do. */
export async function openCheckout(
  sandbox: TestSandbox,
  browser: TestBrowser,
  client: Pick<Shopper, "redirects">,
  checkoutId: string,
  wanted: Record<string, string> = callbacks,
): Promise<Page> {
  const { redirectSession } = await client.redirects.createRedirectSession({
    ecomCheckout: { checkoutId },
    callbacks: wanted,
  });
  return follow(browser, await browser.get(redirectSession?.fullUrl ?? ""), sandbox.url);
}

export interface Form {
  action: string;
  /** Fields with the values they would be sent with. */
  fields: Record<string, string>;
  /** Submit buttons that send a value, by their text. */
  buttons: Record<string, { name: string; value: string }>;
}

/** The form of a page, as a browser without scripts would send it. */
export function formOf(page: Page): Form {
  const [, action, content] =
    page.html.match(/<form method="post" action="([^"]*)"[^>]*>([\s\S]*?)<\/form>/) ?? [];
  if (action === undefined || content === undefined) throw new Error(`The page has no form: ${textOf(page)}`);
  const fields: Record<string, string> = {};
  for (const [tag] of content.matchAll(/<input [^>]*>/g)) {
    const { name, type, value = "" } = attributes(tag);
    const unchecked = type === "radio" && !/ checked[ >]/.test(tag);
    if (name && !unchecked) fields[name] = value;
  }
  for (const [, open = "", options = ""] of content.matchAll(/<select ([^>]*)>([\s\S]*?)<\/select>/g)) {
    const { name } = attributes(open);
    const chosen =
      options.match(/<option value="([^"]*)" selected>/) ?? options.match(/<option value="([^"]*)"/);
    if (name) fields[name] = chosen?.[1] ?? "";
  }
  const buttons: Form["buttons"] = {};
  for (const [, open = "", text = ""] of content.matchAll(/<button ([^>]*)>([\s\S]*?)<\/button>/g)) {
    const { name, value } = attributes(open);
    if (name && value) buttons[text] = { name, value };
  }
  return { action: unescaped(action), fields, buttons };
}

/** Fills in a page's form and sends it. `button` is the beginning of a button's text. */
export function submit(
  browser: TestBrowser,
  page: Page,
  values: Record<string, string> = {},
  button?: string,
): Promise<Page> {
  const form = formOf(page);
  const pressed = Object.entries(form.buttons).find(
    ([text]) => button !== undefined && text.startsWith(button),
  )?.[1];
  if (button !== undefined && !pressed) throw new Error(`The form has no button '${button}'.`);
  const sent = pressed ? { [pressed.name]: pressed.value } : {};
  return browser.post(form.action, { ...form.fields, ...values, ...sent });
}

/** Goes on until there is a page, or an address outside the sandbox. */
export async function follow(browser: TestBrowser, page: Page, origin: string): Promise<Page> {
  let here = page;
  while (here.location && new URL(here.location, origin).origin === origin)
    here = await browser.get(here.location);
  return here;
}

/** What a page says, without its markup. */
export function textOf(page: Page): string {
  const body = page.html.replace(/<style>[\s\S]*?<\/style>/g, "").replace(/<[^>]*>/g, " ");
  return unescaped(body).replace(/\s+/g, " ").trim();
}

function attributes(tag: string): Record<string, string> {
  const pairs = [...tag.matchAll(/([a-z-]+)="([^"]*)"/g)];
  return Object.fromEntries(pairs.map(([, name = "", value = ""]) => [name, unescaped(value)]));
}

function unescaped(text: string): string {
  const entities: Record<string, string> = {
    "&amp;": "&",
    "&quot;": '"',
    "&#39;": "'",
    "&lt;": "<",
    "&gt;": ">",
  };
  return text.replace(/&(?:amp|quot|#39|lt|gt);/g, (entity) => entities[entity] ?? entity);
}
