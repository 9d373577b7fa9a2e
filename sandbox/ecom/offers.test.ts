import { currentCartV2, recommendations } from "@wix/ecom";
import { createClient } from "@wix/sdk";
import { productsV3 } from "@wix/stores";
import { afterAll, describe, expect, it } from "vitest";
import { failureOf, present, visitorAuth } from "../catalog/testing";
import { startSandbox } from "../testing/harness";
import { storesAppId } from "./state";

const modules = { productsV3, currentCartV2, recommendations };
const sandbox = await startSandbox();
afterAll(() => sandbox.stop());
const shopper = createClient({ auth: await visitorAuth(), modules });

type Field = "CURRENCY" | "SUBSCRIPTION_PRICES_INFO" | "MEDIA_ITEMS_INFO";
async function productOf(slug: string, ...fields: Field[]) {
  const { product } = await shopper.productsV3.getProductBySlug(slug, {
    fields: fields as productsV3.SingleEntityOpsRequestedFields[],
  });
  return present(product);
}

describe("films", () => {
  it("come as the SDK's video with the picture that stands for them, and play in parts", async () => {
    const lamp = await productOf("orchard-lamp", "MEDIA_ITEMS_INFO");
    const film = present(lamp.media?.itemsInfo?.items?.find(({ mediaType }) => mediaType === "VIDEO"));
    expect(film.image).toBeUndefined();
    expect(film.video).toMatch(/^wix:video:\/\/v1\/9e4e7a_[0-9a-f]{32}#posterUri=9e4e7a_.*posterWidth=1600/);
    const id = /v1\/([^#]+)/.exec(film.video ?? "")?.[1];
    const url = `https://video.wixstatic.com/video/${id}/720p/mp4/file.mp4`;
    const whole = await fetch(url);
    expect([whole.status, whole.headers.get("content-type")]).toEqual([200, "video/mp4"]);
    const { byteLength } = await whole.arrayBuffer();
    const part = await fetch(url, { headers: { range: "bytes=4-7" } });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 4-7/${byteLength}`);
    expect(await part.text()).toBe("ftyp");
    const beyond = await fetch(url, { headers: { range: `bytes=${byteLength}-` } });
    expect(beyond.status).toBe(416);
    expect((await fetch("https://video.wixstatic.com/video/none/720p/mp4/file.mp4")).status).toBe(404);
  });
});

describe("unit prices", () => {
  it("are stated for what the product says, on every variant and as a range", async () => {
    const soap = await productOf("hand-soap", "CURRENCY");
    expect(soap.physicalProperties?.pricePerUnit).toEqual({ quantity: 100, measurementUnit: "G" });
    const [variant] = present(soap.variantsInfo?.variants);
    // $21 for 330 g.
    expect(variant?.physicalProperties?.pricePerUnit).toMatchObject({
      value: "6.36",
      description: "$6.36 / 100 G",
      settings: { quantity: 330, measurementUnit: "G" },
    });
    expect(soap.physicalProperties?.pricePerUnitRange?.minValue?.value).toBe("6.36");
  });
});

describe("subscriptions", () => {
  it("come with the product, their prices only when asked for", async () => {
    const plain = await productOf("hand-soap");
    expect(plain.subscriptionDetails?.allowOneTimePurchases).toBe(true);
    expect(plain.variantsInfo?.variants?.[0]?.subscriptionPricesInfo).toBeUndefined();
    const soap = await productOf("hand-soap", "SUBSCRIPTION_PRICES_INFO");
    const [monthly] = present(soap.subscriptionDetails?.subscriptions);
    expect(monthly).toMatchObject({ title: "Monthly", frequency: "MONTH", interval: 1, autoRenewal: true });
    expect(soap.variantsInfo?.variants?.[0]?.subscriptionPricesInfo?.subscriptionPrices?.[0]).toMatchObject({
      subscriptionId: monthly?._id,
      price: { amount: "17.85" },
    });
  });

  it("are lines of their own in the cart, at their own price", async () => {
    const soap = await productOf("hand-soap");
    const variantId = soap.variantsInfo?.variants?.[0]?._id;
    const subscription = soap.subscriptionDetails?.subscriptions?.[0]?._id;
    const add = (options: object) =>
      shopper.currentCartV2.addLineItemsToCurrentCart({
        catalogItems: [
          {
            catalogReference: {
              appId: storesAppId,
              catalogItemId: soap._id ?? "",
              options: { variantId, ...options },
            },
            quantity: 1,
          },
        ],
      });
    await add({});
    const { cart } = await add({ subscriptionOptionId: subscription });
    const lines = cart?.lineItems ?? [];
    expect(lines.map((line) => line.pricing?.unitPrice?.amount)).toEqual(["21", "17.85"]);
    expect(lines[0]?.attributes?.subscriptionInfo).toBeUndefined();
    expect(lines[1]?.attributes?.subscriptionInfo).toMatchObject({
      title: { original: "Monthly" },
      subscriptionSettings: { frequency: "MONTH", interval: 1, autoRenewal: true },
    });
    const unknown = await failureOf(add({ subscriptionOptionId: "00000000-0000-4000-8000-000000000000" }));
    expect(unknown.details?.applicationError?.code).toBe("ITEM_NOT_FOUND_IN_CATALOG");
  });
});

describe("recommendations", () => {
  const sameCategoriesId = "68ebce04-b96a-4c52-9329-08fc9d8c1253";
  const boughtTogetherId = "d5aac1e1-2e53-4d11-85f7-7172710b4783";
  // Made anew for every call: the SDK renames the fields of what it is given.
  const sameCategories = () => ({ _id: sameCategoriesId, appId: storesAppId });
  const boughtTogether = () => ({ _id: boughtTogetherId, appId: storesAppId });
  const beside = async (slug: string) => [
    { catalogItemId: (await productOf(slug))._id ?? "", appId: storesAppId },
  ];

  it("are named by the algorithms there are", async () => {
    const { availableAlgorithms } = await shopper.recommendations.listAvailableAlgorithms();
    expect(availableAlgorithms?.map(({ config }) => config?.name)).toContain("Frequently bought together");
  });

  it("come from the first algorithm that has enough of them", async () => {
    const items = await beside("three-spoons");
    const found = async (minimumRecommendedItems: number) =>
      (
        await shopper.recommendations.getRecommendation([boughtTogether(), sameCategories()], {
          items: items.map((item) => ({ ...item })),
          minimumRecommendedItems,
        })
      ).recommendation;
    const together = await found(1);
    expect(together?.algorithm?._id).toBe(boughtTogetherId);
    // Ada bought two brushes with her spoons.
    const brush = (await productOf("dish-brush"))._id;
    expect(together?.items?.map(({ catalogItemId }) => catalogItemId)).toContain(brush);
    expect((await found(4))?.algorithm?._id).toBe(sameCategoriesId);
    expect((await found(100))?.items ?? []).toEqual([]);
  });

  it("never are the product itself or a hidden one", async () => {
    const items = await beside("bud-vase");
    const { recommendation } = await shopper.recommendations.getRecommendation([sameCategories()], { items });
    const ids = recommendation?.items?.map(({ catalogItemId }) => catalogItemId) ?? [];
    expect(ids.length).toBeGreaterThan(2);
    expect(ids).not.toContain(items[0]?.catalogItemId);
    const hidden = Object.values(sandbox.world.state.catalog.products).find(({ visible }) => !visible);
    expect(ids).not.toContain(hidden?.id);
  });

  it("are refused for algorithms and items nobody knows", async () => {
    const items = await beside("bud-vase");
    const other = { _id: "00000000-0000-4000-8000-000000000000", appId: storesAppId };
    const algorithm = await failureOf(shopper.recommendations.getRecommendation([other], { items }));
    expect(algorithm.details?.applicationError?.code).toBe("ALGORITHM_NOT_SUPPORTED");
    const item = await failureOf(
      shopper.recommendations.getRecommendation([sameCategories()], {
        items: [{ catalogItemId: "x", appId: "13d21c63-b5ec-5912-8397-c3a5ddb27a97" }],
      }),
    );
    expect(item.details?.applicationError?.code).toBe("ITEM_APP_ID_NOT_SUPPORTED");
  });
});
