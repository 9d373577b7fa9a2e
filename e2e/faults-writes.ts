import type { APIRequestContext } from "@playwright/test";
import { breaks, type Hands } from "./faults-table";
import type { Owner } from "./owner";
import type { Fault, SandboxControl } from "./sandbox-control";

interface World {
  hands: Hands;
  owner: Owner;
  sandbox: SandboxControl;
  request: APIRequestContext;
}

/** Something somebody does, of which each call to Wix breaks in every way. */
export interface Write {
  name: string;
  who?: "guest";
  breaks: Pick<Fault, "path" | "method">[];
  /** Fewer ways, where somebody may not do it often. */
  kinds?: Omit<Fault, "path">[];
  /** Brings about what it starts from; answers how to do it, and what is to be counted once it is done. */
  prepare: (world: World) => Promise<{ press: () => Promise<string>; after: Counted }>;
  count: (world: World) => Promise<Counted>;
  /** What is seen once it is done, where what is counted stays the same. */
  seen?: RegExp;
  /** Doing it once more changes nothing, also after it was done. */
  again?: boolean;
}

type Counted = string | number | boolean | undefined;

interface CartSeen {
  lines: { id: string; productId: string; name: string; quantity: number }[];
  coupon?: { id: string };
  giftCard?: { id: string };
  note?: string;
}

const cartOf = async ({ request }: World): Promise<CartSeen> => (await request.get("/api/cart")).json();
const units = async (world: World) =>
  (await cartOf(world)).lines?.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
const cart = (verb: string) => [{ path: `/ecom/v2/carts/current/${verb}` }];
const few = breaks.filter(({ kind, status }) => kind === "drop-after" || status === 500);

/** One unit of the rolling pin, in a cart of this person's alone. */
async function oneInCart(world: World): Promise<CartSeen["lines"][number]> {
  const { hands, owner, sandbox } = world;
  await sandbox.loseCarts();
  const { id } = await owner.productAt("rolling-pin");
  await hands.press("/products/rolling-pin", "addToCartForm", { productId: id, quantity: "1" });
  const [line] = (await cartOf(world)).lines;
  if (!line) throw new Error("nothing was added");
  return line;
}

async function ada({ owner }: World) {
  const found = (await owner.members()).find(({ loginEmail }) => loginEmail === "ada@example.com");
  if (!found) throw new Error("Ada has gone");
  return found;
}

const members = (method: string, rest = ""): Pick<Fault, "path" | "method">[] => [
  { path: "/members/v1/members/my" },
  { method, path: `/members/v1/members/*${rest}` },
];

const address = {
  ...{ street: "5 Main Street", more: "", city: "New York", region: "NY", postalCode: "10001" },
  country: "US",
};

/** Two addresses: Ada's own, and the one above. */
async function twoAddresses({ hands, sandbox }: World): Promise<void> {
  await sandbox.reset();
  await hands.press("/account/addresses/new", "addressAction", address, true);
}

/** The shop writes a street as one line, whatever it was before. */
const streets = async (world: World) =>
  (await ada(world)).contact.addresses
    .map(({ addressLine, streetAddress: { number, name } = { number: "", name: "" } }) =>
      addressLine ? addressLine : `${number} ${name}`,
    )
    .join();

const orderOf = async ({ owner }: World) =>
  (await owner.orders()).find(
    ({ buyerInfo, status, fulfillmentStatus }) =>
      buyerInfo.email === "ada@example.com" && status === "APPROVED" && fulfillmentStatus === "NOT_FULFILLED",
  );

export const writes: Write[] = [
  {
    name: "adding to the cart",
    who: "guest",
    breaks: cart("add-line-items"),
    prepare: async ({ hands, owner, sandbox }) => {
      await sandbox.loseCarts();
      const { id } = await owner.productAt("rolling-pin");
      const fields = { productId: id, quantity: "1" };
      return { press: () => hands.press("/products/rolling-pin", "addToCartForm", fields), after: 1 };
    },
    count: units,
  },
  {
    name: "changing a quantity",
    who: "guest",
    breaks: [...cart("update-line-items"), ...cart("estimate")],
    prepare: async (world) => {
      const { id } = await oneInCart(world);
      return {
        press: () => world.hands.press("/cart", "setQuantityForm", { lineId: id, quantity: "3" }),
        after: 3,
      };
    },
    count: units,
    again: true,
  },
  {
    name: "removing from the cart",
    who: "guest",
    breaks: cart("remove-line-items"),
    prepare: async (world) => {
      const { id } = await oneInCart(world);
      return {
        press: () => world.hands.press("/cart", "setQuantityForm", { lineId: id, quantity: "0" }),
        after: 0,
      };
    },
    count: units,
    again: true,
  },
  {
    name: "a coupon",
    who: "guest",
    breaks: cart("add-coupon"),
    prepare: async (world) => {
      await oneInCart(world);
      return {
        press: () => world.hands.press("/cart", "couponAction", { code: "WELCOME10" }, true),
        after: true,
      };
    },
    count: async (world) => (await cartOf(world)).coupon !== undefined,
  },
  {
    name: "a gift card",
    who: "guest",
    breaks: cart("add-gift-card"),
    prepare: async (world) => {
      await oneInCart(world);
      return {
        press: () => world.hands.press("/cart", "giftCardAction", { code: "GIFT-50-DEMO" }, true),
        after: true,
      };
    },
    count: async (world) => (await cartOf(world)).giftCard !== undefined,
    again: true,
    kinds: few,
  },
  {
    name: "a note",
    who: "guest",
    breaks: [{ path: "/ecom/v2/carts/current", method: "PATCH" }],
    prepare: async (world) => {
      await oneInCart(world);
      return {
        press: () => world.hands.press("/cart", "noteAction", { note: "Please ring" }, true),
        after: "Please ring",
      };
    },
    count: async (world) => (await cartOf(world)).note,
    again: true,
  },
  {
    name: "going to checkout",
    who: "guest",
    breaks: [{ path: "/_api/redirects-api/v1/redirect-session" }, ...cart("estimate")],
    prepare: async (world) => {
      await oneInCart(world);
      const orders = (await world.owner.orders()).length;
      return {
        press: () => world.hands.press("/cart", "checkoutForm", {}),
        after: `1 in the cart, ${orders} orders`,
      };
    },
    count: async (world) =>
      `${await units(world)} in the cart, ${(await world.owner.orders()).length} orders`,
    again: true,
  },
  {
    name: "buying at once",
    who: "guest",
    breaks: [{ path: "/ecom/v2/carts", method: "POST" }, { path: "/_api/redirects-api/v1/redirect-session" }],
    prepare: async (world) => {
      const { productId } = await oneInCart(world);
      const orders = (await world.owner.orders()).length;
      const fields = { productId, quantity: "1" };
      return {
        press: () => world.hands.press("/products/rolling-pin", "buyNowForm", fields),
        after: `1 in the cart, ${orders} orders`,
      };
    },
    count: async (world) =>
      `${await units(world)} in the cart, ${(await world.owner.orders()).length} orders`,
    again: true,
  },
  {
    name: "ordering again",
    breaks: [...cart("add-line-items"), { path: "/ecom/v1/orders/*", method: "GET" }],
    prepare: async (world) => {
      await world.sandbox.loseCarts();
      const order = await orderOf(world);
      const fields = { orderId: order?.id ?? "" };
      return {
        press: () => world.hands.press(`/account/orders/${order?.id}`, "reorderForm", fields),
        after: 2,
      };
    },
    count: units,
  },
  {
    name: "calling an order off",
    breaks: [
      { path: "/ecom/v1/orders/*/cancel", method: "POST" },
      { path: "/ecom/v1/orders/*", method: "GET" },
    ],
    prepare: async (world) => {
      await world.sandbox.reset();
      const orderId = (await orderOf(world))?.id ?? "";
      return {
        press: () => world.hands.press(`/account/orders/${orderId}`, "cancelOrderForm", { orderId }),
        after: false,
      };
    },
    // Of what Ada has open there is one.
    count: async (world) => (await orderOf(world)) !== undefined,
    again: true,
  },
  {
    name: "a profile",
    breaks: members("PATCH"),
    prepare: async ({ hands, sandbox }) => {
      await sandbox.reset();
      const fields = {
        firstName: "Augusta",
        lastName: "Lindqvist",
        nickname: "Ada",
        phone: "+1 555 010 0134",
      };
      return {
        press: () => hands.press("/account/profile", "profileAction", fields, true),
        after: "Augusta",
      };
    },
    count: async (world) => (await ada(world)).contact.firstName,
    again: true,
  },
  {
    name: "a new address",
    breaks: members("PATCH"),
    prepare: async ({ hands, sandbox }) => {
      await sandbox.reset();
      return {
        press: () => hands.press("/account/addresses/new", "addressAction", address, true),
        after: "14 Orchard Street,5 Main Street",
      };
    },
    count: streets,
    again: true,
  },
  {
    name: "another default address",
    breaks: members("PATCH"),
    prepare: async (world) => {
      await twoAddresses(world);
      const id = (await ada(world)).contact.addresses[1]?.id ?? "";
      return {
        press: () => world.hands.press("/account/addresses", "firstAddressForm", { id }),
        after: "5 Main Street,14 Orchard Street",
      };
    },
    count: streets,
    again: true,
  },
  {
    name: "an address less",
    breaks: members("PATCH"),
    prepare: async (world) => {
      await twoAddresses(world);
      const id = (await ada(world)).contact.addresses[1]?.id ?? "";
      return {
        press: () => world.hands.press("/account/addresses", "removeAddressForm", { id }),
        after: "14 Orchard Street",
      };
    },
    count: streets,
    again: true,
  },
  {
    name: "the last address less",
    breaks: members("DELETE", "/addresses"),
    prepare: async (world) => {
      await world.sandbox.reset();
      const id = (await ada(world)).contact.addresses[0]?.id ?? "";
      return { press: () => world.hands.press("/account/addresses", "removeAddressForm", { id }), after: "" };
    },
    count: streets,
    again: true,
  },
  {
    name: "letting go of something saved",
    breaks: [{ path: "/ecom/v1/wishlists/remove-item" }, { path: "/ecom/v1/wishlists/get-default" }],
    prepare: async ({ hands, owner, sandbox }) => {
      await sandbox.reset();
      const { id } = await owner.productAt("rolling-pin");
      await hands.press("/wishlist", "unsaveForm", { productId: id, saved: "true" });
      return {
        press: () => hands.press("/wishlist", "unsaveForm", { productId: id, saved: "false" }),
        after: 0,
      };
    },
    count: async ({ request }) => (await (await request.get("/api/wishlist")).json()).length,
    again: true,
  },
  {
    name: "a wish to be told",
    who: "guest",
    breaks: [{ path: "/back-in-stock-service/v1/back-in-stock-notification-requests", method: "POST" }],
    prepare: async ({ hands, sandbox, request }) => {
      await sandbox.reset();
      const page = await (await request.get("/back-in-stock/field-pitcher")).text();
      const variantId =
        /[?&]variant=([0-9a-f-]{36})/.exec(page)?.[1] ?? /name="variantId" value="([^"]+)"/.exec(page)?.[1];
      const fields = { slug: "field-pitcher", variantId: variantId ?? "", email: "gus@example.com" };
      return {
        press: () => hands.press("/back-in-stock/field-pitcher", "backInStockAction", fields, true),
        after: 1,
      };
    },
    count: async ({ owner }) => (await owner.stockWishes()).length,
  },
  {
    name: "withdrawing a wish",
    breaks: [
      { path: "/members/v1/members/my" },
      { path: "/back-in-stock-service/v1/back-in-stock-notification-requests/*", method: "GET" },
      { path: "/back-in-stock-service/v1/back-in-stock-notification-requests/*", method: "DELETE" },
    ],
    prepare: async ({ hands, owner, sandbox }) => {
      await sandbox.reset();
      const id = await owner.addStockWish("ada@example.com", (await owner.productAt("rolling-pin")).id);
      return { press: () => hands.press("/account/emails", "withdrawRequestForm", { id }), after: 0 };
    },
    count: async ({ owner }) => (await owner.stockWishes()).length,
    again: true,
  },
  {
    name: "no more news",
    breaks: [{ path: "/members/v1/members/my" }, { path: "/email-marketing/v1/email-subscriptions" }],
    kinds: few,
    prepare: async ({ hands, sandbox }) => {
      await sandbox.reset();
      return {
        press: () => hands.press("/account/emails", "newsForm", { wanted: "no" }),
        after: "UNSUBSCRIBED",
      };
    },
    count: ({ owner }) => owner.newsOf("ada@example.com"),
    again: true,
  },
  {
    name: "a picture",
    breaks: [
      { path: "/site-media/v1/files/generate-upload-url" },
      { path: "/upload/*" },
      { path: "/members/v1/members/*", method: "PATCH" },
    ],
    kinds: few.slice(-1),
    prepare: async ({ hands, sandbox }) => {
      await sandbox.reset();
      const photo = new File([onePixel], "me.png", { type: "image/png" });
      const form = new FormData();
      form.set("photo", photo);
      return { press: () => hands.post("/account/photo", form), after: true };
    },
    count: async (world) => (await ada(world)).profile.photo !== undefined,
  },
  {
    name: "a review",
    breaks: [{ path: "/reviews/v1/reviews", method: "POST" }],
    kinds: few,
    prepare: async ({ hands, owner, sandbox }) => {
      await sandbox.reset();
      const { id } = await owner.productAt("salt-cellar");
      const fields = {
        productId: id,
        slug: "salt-cellar",
        rating: "4",
        title: "Fine",
        body: "It holds salt.",
      };
      return {
        press: () => hands.press("/account/review/salt-cellar", "reviewAction", fields, true),
        after: 1,
      };
    },
    count: async ({ owner }) => owner.reviewsCalled("Fine"),
    again: true,
  },
];

const onePixel = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
