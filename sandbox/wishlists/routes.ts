import { Hono } from "hono";
import { z } from "zod";
import { readInput } from "../catalog/input";
import { productById } from "../catalog/store";
import { referenceKey } from "../ecom/carts";
import type { Env, Router, WixContext } from "../kernel/env";
import { applicationError } from "../kernel/errors";
import { requireMember } from "../kernel/identity";
import { readPayload } from "../kernel/wire";
import type { WishlistRecord } from "./state";

const base = "/ecom/v1/wishlists";

/** Wix keeps so many items in a wishlist (documented in its types). */
const mostItems = 100;

const itemInput = z.object({
  catalogReference: z.object({
    catalogItemId: z.string().min(1).max(36),
    appId: z.string().min(1),
    options: z.record(z.string(), z.unknown()).nullish(),
  }),
  returnEntity: z.boolean().nullish(),
});

/** A member's wishlist. Visitors are refused: Wix's types name members only (the status is inferred). */
export function wishlistRoutes(): Router {
  const router: Router = new Hono<Env>();
  router.get(`${base}/get-default`, getDefault);
  router.post(`${base}/add-item`, (c) => change(c, add));
  router.post(`${base}/remove-item`, (c) => change(c, remove));
  return router;
}

/** Somebody without one has an empty one. */
async function getDefault(c: WixContext) {
  const { memberId } = requireMember(c);
  const { appId } = await readPayload(c);
  const wishlist = wishlistOf(c, memberId);
  const items = wishlist.items.filter(({ catalogReference }) => !appId || catalogReference.appId === appId);
  return c.json({ wishlist: { ...wishlist, items } });
}

type Reference = WishlistRecord["items"][number]["catalogReference"];

async function change(c: WixContext, apply: (c: WixContext, list: WishlistRecord, item: Reference) => void) {
  const { memberId } = requireMember(c);
  const { catalogReference, returnEntity } = readInput(itemInput, await readPayload(c), "");
  const { appId, catalogItemId, options } = catalogReference;
  const wishlist = wishlistOf(c, memberId);
  apply(c, wishlist, { appId, catalogItemId, ...(options ? { options } : {}) });
  wishlist.updatedDate = c.var.world.now().toISOString();
  c.var.world.state.ecom.wishlists[memberId] = wishlist;
  return c.json(returnEntity ? { wishlist } : {});
}

/** What is there already stays as it is. Inferred: the statuses of the refusals, and that an unknown product is one. */
function add(c: WixContext, { items }: WishlistRecord, catalogReference: Reference): void {
  if (items.some((item) => sameItem(item.catalogReference, catalogReference))) return;
  if (!productById(c.var.world.state.catalog, catalogReference.catalogItemId)) {
    throw applicationError(404, "ITEM_NOT_FOUND_IN_CATALOG", "The item is not in the catalog");
  }
  if (items.length >= mostItems) {
    throw applicationError(428, "WISHLIST_ITEMS_LIMIT_EXCEEDED", `A wishlist holds ${mostItems} items`);
  }
  items.push({ catalogReference, addedDate: c.var.world.now().toISOString() });
}

function remove(_c: WixContext, wishlist: WishlistRecord, reference: Reference): void {
  wishlist.items = wishlist.items.filter(({ catalogReference }) => !sameItem(catalogReference, reference));
}

function sameItem(a: Reference, b: Reference): boolean {
  return referenceKey(a as never) === referenceKey(b as never);
}

function wishlistOf(c: WixContext, memberId: string): WishlistRecord {
  const { world } = c.var;
  const now = world.now().toISOString();
  return (
    world.state.ecom.wishlists[memberId] ?? {
      ...{ id: world.newId(), memberId, items: [] },
      ...{ createdDate: now, updatedDate: now },
    }
  );
}
