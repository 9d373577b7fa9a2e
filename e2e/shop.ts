import { expect, type Locator, type Page } from "@playwright/test";

/** What a person does in the shop, in their words. */
export class Shop {
  readonly drawer: Locator;
  /** Of the hosted checkout. */
  readonly payButton: Locator;

  constructor(readonly page: Page) {
    this.drawer = page.getByRole("dialog", { name: "Your cart" });
    this.payButton = page.getByRole("button", { name: /^Pay \$/ });
  }

  async openProduct(slug: string): Promise<void> {
    await this.page.goto(`/products/${slug}`);
    await expect(this.page.getByRole("heading", { level: 1 })).toBeVisible();
  }

  async choose(choice: string | RegExp): Promise<void> {
    await this.page.getByRole("radio", { name: choice, exact: true }).check({ force: true });
  }

  async addToCart(): Promise<void> {
    await this.page.getByRole("button", { name: "Add to cart" }).click();
    await expect(this.drawer).toBeVisible();
  }

  /** For products that ask for no choice. */
  async putInCart(slug: string): Promise<void> {
    await this.openProduct(slug);
    await this.addToCart();
  }

  /** Goes from the cart page to Wix's checkout. */
  async goToCheckout(): Promise<void> {
    await this.page.goto("/cart");
    await this.page.getByRole("button", { name: "Checkout" }).first().click();
    await expect(this.page.getByRole("heading", { name: "Checkout" })).toBeVisible();
  }

  /** Fills the hosted checkout up to its payment step. */
  async fillCheckout(email = "guest@example.com"): Promise<void> {
    const { page } = this;
    await page.getByLabel("Email").fill(email);
    await page.getByLabel("First name").fill("Gus");
    await page.getByLabel("Last name").fill("Tester");
    await page.getByLabel("Street and number").fill("5 Main Street");
    await page.getByLabel("City").fill("New York");
    await page.getByLabel("Postal code").fill("10001");
    await page.getByLabel(/^State/).selectOption("US-NY");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(this.payButton).toBeVisible();
  }

  /** Pays on the last step of the hosted checkout; answers the id of the order. */
  async placeOrder(): Promise<string> {
    await this.payButton.click();
    await expect(this.page.getByRole("heading", { name: "Thank you" })).toBeVisible();
    return new URL(this.page.url()).searchParams.get("orderId") ?? "";
  }

  /** Logs a demo member in on Wix's page: Ada, Sam, or Mina, who runs the shop. */
  async logIn(who: "Ada" | "Sam" | "Mina" = "Ada"): Promise<void> {
    const { page } = this;
    await page.goto("/login");
    await page.getByRole("button", { name: /^Log in/ }).click();
    await page.getByRole("button", { name: new RegExp(who) }).click();
    await expect(page.getByRole("heading", { name: `Hello, ${who}` })).toBeVisible();
  }
}
