import { wishlists } from "@wix/ecom";
import { createClient } from "@wix/sdk";
import { describe, expect, it } from "vitest";
import { storesAppId } from "../ecom/state";
import { productOf, restock } from "../ecom/testing";
import { demoMembers } from "../seed/project";
import { keyAuth, loginThroughPages, type ShopperAuth, shopperAuth, visitorAuth } from "../testing/clients";
import { suiteSandbox } from "../testing/suite";

const sandbox = suiteSandbox();

interface Reference {
  appId: string;
  catalogItemId: string;
  options?: Record<string, unknown>;
}

/** The functions are in the package and marked internal, so its types leave them out. */
interface Wishlists {
  getDefaultWishlist(wish: { appId: string }): Promise<{ wishlist?: Wishlist }>;
  addItem(item: Reference, wish?: { returnEntity: boolean }): Promise<{ wishlist?: Wishlist }>;
  removeItem(item: Reference): Promise<unknown>;
}

interface Wishlist {
  items?: { catalogReference?: Reference }[];
}

function clientOf(auth: ShopperAuth) {
  const client = createClient({ auth, modules: { wishlists } });
  return { wishlists: client.wishlists as unknown as Wishlists };
}

async function member(person: { email: string; password: string } = demoMembers.ada) {
  const auth = shopperAuth();
  await loginThroughPages(sandbox, auth, person);
  return clientOf(auth);
}

const reference = (slug: string, options?: Record<string, unknown>) => ({
  appId: storesAppId,
  catalogItemId: productOf(sandbox, slug).id,
  ...(options && { options }),
});

const idsOf = async (client: Awaited<ReturnType<typeof member>>) =>
  (await client.wishlists.getDefaultWishlist({ appId: storesAppId })).wishlist?.items?.map(
    ({ catalogReference }) => catalogReference?.catalogItemId,
  );

describe("a wishlist", () => {
  it("is empty for somebody without one, keeps what is added once, and lets go of it", async () => {
    restock(sandbox);
    const ada = await member();
    expect(await idsOf(ada)).toEqual([]);
    const tee = reference("logo-tee");
    await ada.wishlists.addItem(tee);
    const { wishlist } = await ada.wishlists.addItem(tee, { returnEntity: true });
    expect(wishlist?.items).toHaveLength(1);
    await ada.wishlists.addItem(reference("logo-tee", { variantId: "another" }));
    expect(await idsOf(ada)).toEqual([tee.catalogItemId, tee.catalogItemId]);
    await ada.wishlists.removeItem(tee);
    await ada.wishlists.removeItem(tee);
    expect(await idsOf(ada)).toHaveLength(1);
  });

  it("is seen by its member only, and by no visitor and no key", async () => {
    restock(sandbox);
    const ada = await member();
    await ada.wishlists.addItem(reference("logo-tee"));
    expect(await idsOf(await member(demoMembers.sam))).toEqual([]);
    const visitor = clientOf(await visitorAuth());
    await expect(visitor.wishlists.addItem(reference("logo-tee"))).rejects.toMatchObject({ status: 403 });
    const key = createClient({ auth: keyAuth("full"), modules: { wishlists } });
    const its = key.wishlists as unknown as Wishlists;
    await expect(its.getDefaultWishlist({ appId: storesAppId })).rejects.toMatchObject({
      status: 403,
    });
  });
});
