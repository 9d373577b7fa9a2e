import { backInStockNotifications, backInStockSettings } from "@wix/ecom";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { stableId } from "../catalog/ids";
import { keyAuth, visitorAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

const modules = { backInStockNotifications, backInStockSettings };
const visitor = async () => createClient({ auth: await visitorAuth(), modules });
const owner = () => createClient({ auth: keyAuth("full"), modules });

const request = (
  email = "ada@example.com",
  variantId = stableId("variant", "morning-mug", "Iron", "12 oz"),
) => ({
  email,
  itemUrl: "https://shop.example/products/morning-mug",
  catalogReference: {
    catalogItemId: stableId("product", "morning-mug"),
    appId: "215238eb-22a5-4c36-9e7b-e7c08025e04e",
    options: { variantId },
  },
});
const details = { name: "Morning Mug", price: "34.00" };

describe("asking to be told when something is there again", () => {
  it("is for anybody, and the owner sees who waits", async () => {
    const client = await visitor();
    const made = await client.backInStockNotifications.createBackInStockNotificationRequest(
      request(),
      details,
    );
    expect(made).toMatchObject({ email: "ada@example.com", status: "RECEIVED" });
    const { items } = await owner()
      .backInStockNotifications.queryBackInStockNotificationRequests()
      .eq("status", "RECEIVED")
      .find();
    expect(items.map(({ _id }) => _id)).toEqual([made._id]);
    await expect(
      client.backInStockNotifications.queryBackInStockNotificationRequests().find(),
    ).rejects.toMatchObject({ status: 403 });
  });

  it("counts once for each address and variant", async () => {
    const { backInStockNotifications: notifications } = await visitor();
    const ask = (email?: string, variant?: string) =>
      notifications.createBackInStockNotificationRequest(request(email, variant), details);
    await ask();
    await expect(ask("ADA@example.com")).rejects.toMatchObject({
      details: { applicationError: { code: "BACK_IN_STOCK_NOTIFICATION_REQUEST_ALREADY_EXISTS" } },
    });
    await ask("sam@example.com");
    await ask(undefined, "another");
  });

  it("is refused for what the shop does not have, and for what is no address", async () => {
    const { backInStockNotifications: notifications } = await visitor();
    const nothing = {
      ...request(),
      catalogReference: { ...request().catalogReference, catalogItemId: "no" },
    };
    await expect(notifications.createBackInStockNotificationRequest(nothing, details)).rejects.toMatchObject({
      status: 400,
    });
    await expect(
      notifications.createBackInStockNotificationRequest(request("nobody"), details),
    ).rejects.toMatchObject({ status: 400 });
  });

  it("stops when the owner collects no more, who can also say that somebody was told", async () => {
    const { backInStockNotifications: notifications } = await visitor();
    const made = await notifications.createBackInStockNotificationRequest(request(), details);
    const { backInStockNotifications: waiting, backInStockSettings: settings } = owner();
    await waiting.markAsNotificationSent(made._id ?? "");
    expect(await waiting.getBackInStockNotificationRequest(made._id ?? "")).toMatchObject({
      status: "NOTIFICATION_SENT",
      autoNotified: false,
    });
    const stopped = await settings.stopCollectingRequests("215238eb-22a5-4c36-9e7b-e7c08025e04e");
    expect(stopped.settings?.collectionStates).toMatchObject([{ collectingRequests: false }]);
    await expect(
      notifications.createBackInStockNotificationRequest(request(), details),
    ).rejects.toMatchObject({
      details: { applicationError: { code: "REQUEST_COLLECTION_DISABLED" } },
    });
  });

  it("is worked off by the owner: counted, told or thrown away", async () => {
    const { backInStockNotifications: notifications } = await visitor();
    const ask = (email: string, variant?: string) =>
      notifications.createBackInStockNotificationRequest(request(email, variant), details);
    const first = await ask("ada@example.com");
    await ask("sam@example.com");
    const other = await ask("kim@example.com", "another");
    const { backInStockNotifications: desk } = createClient({ auth: keyAuth("catalog"), modules });
    const { options: _variant, ...product } = request().catalogReference;
    const counts = async () =>
      (
        await desk.getBackInStockNotificationRequestsCountByCatalogReferences([
          request().catalogReference,
          product,
        ])
      ).countsPerCatalogReference?.map(({ count }) => count);
    expect(await counts()).toEqual([2, 3]);
    await desk.deleteBackInStockNotificationRequest(first._id ?? "");
    await desk.reportItemsBackInStock(details, { catalogReference: request().catalogReference });
    expect(await counts()).toEqual([0, 1]);
    await desk.reportItemsBackInStock(details, { requestIds: [other._id ?? ""] });
    expect(await counts()).toEqual([0, 0]);
    expect(await sandbox.control("GET", "/mail?to=SAM@example.com")).toMatchObject({
      backInStock: [{ to: "sam@example.com", item: "Morning Mug" }],
    });
    await expect(desk.reportItemsBackInStock(details)).rejects.toMatchObject({ status: 400 });
  });
});
