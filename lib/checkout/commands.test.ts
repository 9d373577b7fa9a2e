import { describe, expect, it, vi } from "vitest";
import { env } from "@/lib/env";
import type { ShopperClient } from "@/lib/wix/shopper";
import { startCheckout } from "./commands";

const createRedirectSession = vi.fn();
const client = { redirects: { createRedirectSession } } as unknown as ShopperClient;
const refusal = (status: number, code?: string) =>
  Object.assign(new Error("no"), { status, details: code ? { applicationError: { code } } : {} });

describe("startCheckout", () => {
  it("leads back to the address of the settings and to no other", async () => {
    createRedirectSession.mockResolvedValue({ redirectSession: { fullUrl: "https://wix.example/checkout" } });
    expect(await startCheckout(client, "cart-1")).toBe("https://wix.example/checkout");
    expect(createRedirectSession).toHaveBeenCalledWith({
      ecomCheckout: { checkoutId: "cart-1" },
      callbacks: {
        postFlowUrl: `${env.SITE_URL}/cart?from=checkout`,
        cartPageUrl: `${env.SITE_URL}/cart?from=checkout`,
        thankYouPageUrl: `${env.SITE_URL}/checkout/thank-you`,
        loginUrl: `${env.SITE_URL}/login`,
      },
    });
  });

  it.each([
    ["an address it does not know", refusal(400), "RETURN_REFUSED"],
    ["a domain that is not allowed", refusal(403), "RETURN_REFUSED"],
  ])("says so when Wix refuses %s", async (_what, error, code) => {
    createRedirectSession.mockRejectedValue(error);
    await expect(startCheckout(client, "cart-1")).rejects.toMatchObject({ failure: { code } });
  });

  it.each([
    ["what Wix has a name for", refusal(428, "SITE_NOT_PUBLISHED")],
    ["an outage", refusal(503)],
  ])("passes on %s", async (_what, error) => {
    createRedirectSession.mockRejectedValue(error);
    await expect(startCheckout(client, "cart-1")).rejects.toBe(error);
  });

  it("does not send anybody nowhere", async () => {
    createRedirectSession.mockResolvedValue({ redirectSession: {} });
    await expect(startCheckout(client, "cart-1")).rejects.toThrow("without an address");
  });
});
