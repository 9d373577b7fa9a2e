import { reviews } from "@wix/reviews";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { stableId } from "../catalog/ids";
import { demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, shopperAuth, visitorAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const mug = stableId("product", "morning-mug");
const spoons = stableId("product", "three-spoons");
const pendant = stableId("product", "mill-pendant");

const sandbox = suiteSandbox();

const modules = { reviews };
const visitor = async () => createClient({ auth: await visitorAuth(), modules });
const owner = () => createClient({ auth: keyAuth("reviews"), modules });

async function ada() {
  const auth = shopperAuth();
  await loginThroughPages(sandbox, auth, demoMembers.ada);
  return createClient({ auth, modules });
}

const words = (rating: number) => ({ title: "Good", body: "Very.", rating });

describe("reading reviews", () => {
  it("shows visitors what is published, page by page, in the order they ask for", async () => {
    const client = await visitor();
    const page = await client.reviews
      .queryReviews()
      .eq("namespace", "stores")
      .eq("entityId", mug)
      .descending("content.rating")
      .limit(10)
      .find();
    expect(page.items).toHaveLength(10);
    expect(page.items[0]?.content?.rating).toBe(5);
    expect(page.items.every(({ moderation }) => moderation?.moderationStatus === "APPROVED")).toBe(true);
    expect(page.hasNext()).toBe(true);
    const next = await page.next();
    expect(next.items.length).toBeGreaterThan(0);
    expect(next.items.some(({ _id }) => page.items.some((before) => before._id === _id))).toBe(false);
  });

  it("counts by rating", async () => {
    const client = await visitor();
    const filter = { namespace: "stores", entityId: mug };
    const { count } = await client.reviews.countReviews({ filter });
    const { count: ones } = await client.reviews.countReviews({ filter: { ...filter, "content.rating": 1 } });
    expect(count).toBeGreaterThan(15);
    expect(ones).toBe(1);
  });

  it("keeps what waits for the owner from everybody else", async () => {
    const waiting = (items: { moderation?: { moderationStatus?: string | undefined } }[]) =>
      items.filter(({ moderation }) => moderation?.moderationStatus === "IN_MODERATION");
    const all = await owner()
      .reviews.queryReviews({ returnPrivateReviews: true })
      .eq("entityId", mug)
      .limit(100)
      .find();
    expect(waiting(all.items)).toHaveLength(1);
    const client = await visitor();
    await expect(
      client.reviews.queryReviews({ returnPrivateReviews: true }).eq("entityId", mug).find(),
    ).rejects.toMatchObject({ status: 403 });
  });
});

describe("writing a review", () => {
  it("is done by a member in their own name, verified when they have bought it", async () => {
    const client = await ada();
    const review = await client.reviews.createReview({
      namespace: "stores",
      entityId: spoons,
      content: words(5),
    });
    expect(review).toMatchObject({
      verified: true,
      moderation: { moderationStatus: "APPROVED" },
      author: { authorName: expect.stringContaining("Ada") },
    });
    const other = await client.reviews.createReview({
      namespace: "stores",
      entityId: pendant,
      content: words(4),
    });
    expect(other.verified).toBe(false);
  });

  it("is done once for each product", async () => {
    const client = await ada();
    const again = { namespace: "stores", entityId: spoons, content: words(1) };
    await client.reviews.createReview(again);
    await expect(client.reviews.createReview(again)).rejects.toMatchObject({ status: 409 });
  });

  it("is not for visitors, nor without a rating from 1 to 5", async () => {
    const review = { namespace: "stores", entityId: spoons, content: words(5) };
    await expect((await visitor()).reviews.createReview(review)).rejects.toMatchObject({ status: 403 });
    const client = await ada();
    for (const rating of [0, 6, 2.5]) {
      await expect(client.reviews.createReview({ ...review, content: words(rating) })).rejects.toMatchObject({
        status: 400,
      });
    }
  });

  it("waits for the owner where the owner wants that, who then decides and answers", async () => {
    await sandbox.control("POST", "/switches", { moderateReviews: true });
    const client = await ada();
    const { _id = "" } = await client.reviews.createReview({
      namespace: "stores",
      entityId: spoons,
      content: words(5),
    });
    const published = async () =>
      (await (await visitor()).reviews.queryReviews().eq("entityId", spoons).find()).items;
    expect(await published()).toHaveLength(0);
    await expect(client.reviews.updateModerationStatus(_id, { status: "APPROVED" })).rejects.toMatchObject({
      status: 403,
    });
    await owner().reviews.updateModerationStatus(_id, { status: "APPROVED" });
    await owner().reviews.setReply(_id, "Thank you!");
    expect((await published())[0]).toMatchObject({ reply: { message: "Thank you!" }, revision: "3" });
  });
});
