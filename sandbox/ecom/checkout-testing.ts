import type { Page, TestBrowser, TestSandbox } from "../testing/harness";
import { follow, guest, type item, openCheckout, type Shopper, submit } from "./testing";

/** The hosted checkout's pages, as somebody in that browser goes through them. */
export function checkoutPages(sandbox: TestSandbox, browser: () => TestBrowser) {
  const visit = (client: Shopper, checkoutId: string, wanted?: Record<string, string>) =>
    openCheckout(sandbox, browser(), client, checkoutId, wanted);

  /** Puts items in the cart and opens the checkout. */
  async function open(
    client: Shopper,
    items: ReturnType<typeof item>[],
    wanted?: Record<string, string>,
  ): Promise<Page> {
    const { cart } = await client.currentCartV2.addLineItemsToCurrentCart({ catalogItems: items });
    return visit(client, cart?._id ?? "", wanted);
  }

  const send = async (page: Page, values?: Record<string, string>, button?: string) =>
    follow(browser(), await submit(browser(), page, values, button), sandbox.url);

  /** Details and delivery; answers the payment page. */
  const fillIn = async (page: Page) => send(await send(page, guest), { method: "standard-us" });

  return { open, visit, send, fillIn };
}

export const reasonOf = (page: Page) => [page.status, page.html.match(/<h1>([^<]*)<\/h1>/)?.[1]];
export const orderIdOf = (page: Page) => new URL(page.location ?? "").searchParams.get("orderId") ?? "";
