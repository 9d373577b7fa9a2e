import type { Call } from "./actions";

// Every server action and every address with data behind it, and how a stranger would use it to get at what is
// somebody else's. A new one has a row here, or `ownership.spec.ts` fails and names it.

/** What a stranger may have found out about somebody: every id there is, and their e-mail. No secret. */
export interface Known {
  email: string;
  memberId: string;
  contactId: string;
  addressId: string;
  cartId: string;
  lineId: string;
  productId: string;
  couponId: string;
  giftCardId: string;
  orderId: string;
  orderNumber: string;
  /** Of a wish to be told when something is back. */
  wishId: string;
}

/** Nothing it takes names what is somebody's; why. It is called with every id there is all the same. */
interface NothingOwned {
  nothingOwned: string;
}

export interface ActionAttack {
  /** What a stranger sends. */
  attack: (known: Known) => Call;
  /** What their own call sends, where that is something else. */
  own?: (known: Known) => Call;
  /**
   * What the same call does for the member whose ids these are, so that the attack is a real one: it changes what is
   * theirs, or answers with the order's id or the line's. `undefined`: neither, as `why` says.
   */
  proof: "changes" | "shows" | { why: string };
}

export interface PlaceAttack {
  /** The path a stranger opens. */
  attack: (known: Known) => string;
  /** What in the member's own answer no stranger's may hold; `undefined` where an id alone shows nobody anything. */
  shows?: (known: Known) => string;
}

const form = (fields: Record<string, string>): Call => ({ as: "form", fields });
const stateful = (fields: Record<string, string>): Call => ({ as: "form with state", fields });
const script = (...values: unknown[]): Call => ({ as: "arguments", values });

const ownCart = { nothingOwned: "works on the cart of whoever calls; takes no cart's id" };
const login = { nothingOwned: "begins or ends a session in the browser that calls" };
const account = { nothingOwned: "says the same for every e-mail; e2e/own-login tests it" };
const desk = { nothingOwned: "for admins only; e2e/desk-refusals.spec.ts tests it" };
const everybodys = { nothingOwned: "the same for everybody" };

/** In an order in which one leaves the next something to do. */
export const actions: Record<string, ActionAttack | NothingOwned> = {
  // Cart
  addToCartAction: ownCart,
  addToCartForm: ownCart,
  buyNowForm: ownCart,
  carryOverAction: { nothingOwned: "brings over the cart of the visitor sealed in the same browser" },
  restoreCartAction: {
    attack: ({ cartId, productId }) => {
      const options = { variantId: productId };
      return script({ cartId, lines: [{ productId, name: "Rolling Pin", quantity: 3, options }] });
    },
    proof: { why: "a cart that is still there is left alone" },
  },
  setQuantitiesAction: {
    attack: ({ lineId }) => script([{ lineId, quantity: 7 }]),
    proof: "changes",
  },
  setQuantityForm: { attack: ({ lineId }) => form({ lineId, quantity: "5" }), proof: "changes" },
  couponAction: ownCart,
  giftCardAction: ownCart,
  removeCouponAction: { attack: ({ couponId }) => stateful({ id: couponId }), proof: "changes" },
  removeGiftCardAction: { attack: ({ giftCardId }) => stateful({ id: giftCardId }), proof: "changes" },
  noteAction: ownCart,
  moveToCartAction: ownCart,
  destinationAction: ownCart,
  // Checkout
  checkoutForm: ownCart,
  // Orders
  lookUpOrderAction: {
    attack: ({ orderNumber }) => stateful({ number: orderNumber, email: "sam@example.com" }),
    own: ({ orderNumber, email }) => stateful({ number: orderNumber, email }),
    proof: "shows",
  },
  reorderAction: { attack: ({ orderId }) => form({ orderId }), proof: "changes" },
  reorderForm: { attack: ({ orderId }) => form({ orderId }), proof: "changes" },
  cancelOrderForm: { attack: ({ orderId }) => form({ orderId }), proof: "changes" },
  // Members. Wix is asked with the caller's own token, so an address of somebody else's is none of theirs.
  profileAction: { nothingOwned: "changes the profile of whoever calls; takes no member's id" },
  addressAction: {
    attack: ({ addressId }) => {
      const address = { street: "1 Forged Street", city: "New York", region: "NY", postalCode: "10001" };
      return stateful({ id: addressId, ...address, country: "US" });
    },
    proof: "changes",
  },
  firstAddressForm: {
    attack: ({ addressId }) => form({ id: addressId }),
    proof: { why: "the only address is the first already" },
  },
  removeAddressForm: { attack: ({ addressId }) => form({ id: addressId }), proof: "changes" },
  passwordMailForm: { nothingOwned: "mails the link to the e-mail of whoever calls" },
  deleteAccountAction: {
    attack: ({ email, memberId }) => stateful({ email, memberId, id: memberId }),
    proof: { why: "it would take everything away that later rows need" },
  },
  newsForm: { nothingOwned: "chooses for the e-mail of whoever calls; takes no e-mail" },
  removePhotoForm: { nothingOwned: "takes away the picture of whoever calls; takes no member's id" },
  // Wishes and reviews
  withdrawRequestForm: { attack: ({ wishId }) => form({ id: wishId }), proof: "changes" },
  backInStockAction: { nothingOwned: "leaves a wish; shows and changes none" },
  reviewAction: { nothingOwned: "writes in the name of whoever calls; takes no author and no review's id" },
  // Saved things. A member's list is the one of whoever calls; a product's id is nobody's.
  saveProductAction: { nothingOwned: "changes the list of whoever calls; takes no member's id" },
  mergeSavedAction: { nothingOwned: "adds to the list of whoever calls; takes no member's id" },
  unsaveForm: { nothingOwned: "changes the list of whoever calls; takes no member's id" },
  // The desk
  createCouponDeskAction: desk,
  endCouponDeskAction: desk,
  admitMemberDeskAction: desk,
  blockMemberDeskAction: desk,
  // Sessions
  passwordLoginAction: account,
  registerAction: account,
  forgotAction: account,
  verifyAction: { nothingOwned: "confirms the registration sealed in the same browser" },
  loginAction: login,
  logoutAction: login,
  silentLoginAction: login,
  externalLoginAction: login,
  // The desk: orders
  fulfilDeskAction: desk,
  fulfilManyDeskAction: desk,
  fulfilRestDeskAction: desk,
  markPaidDeskAction: desk,
  cancelOrderDeskAction: desk,
  refundDeskAction: desk,
  noteOrderDeskAction: desk,
  saveProductDeskAction: desk,
  createProductDeskAction: desk,
  changePricesDeskAction: desk,
  restockDeskAction: desk,
  markToldDeskAction: desk,
  moderateReviewDeskAction: desk,
  replyToReviewDeskAction: desk,
  removeReplyDeskAction: desk,
};

/** By path, as the folders in `app` spell it. Pages without a part to fill in are here when their query names ids. */
export const places: Record<string, PlaceAttack | NothingOwned> = {
  "/account/orders/[id]": {
    attack: ({ orderId }) => `/account/orders/${orderId}`,
    shows: ({ orderNumber }) => `Order <!-- -->${orderNumber}`,
  },
  // An id alone is nobody's proof, not even the buyer's.
  "/orders/[id]": { attack: ({ orderId }) => `/orders/${orderId}` },
  "/account/addresses/[id]": {
    attack: ({ addressId }) => `/account/addresses/${addressId}`,
    shows: () => "Orchard Street",
  },
  "/account/data": {
    attack: ({ memberId, email }) =>
      `/account/data?${new URLSearchParams({ id: memberId, memberId, email })}`,
    shows: () => "Orchard Street",
  },
  "/checkout/thank-you": {
    attack: ({ orderId }) => `/checkout/thank-you?orderId=${orderId}`,
    shows: ({ orderNumber }) => orderNumber,
  },
  "/api/cart": {
    attack: ({ cartId, memberId }) => `/api/cart?${new URLSearchParams({ id: cartId, cartId, memberId })}`,
    shows: ({ lineId }) => lineId,
  },
  "/api/wishlist": { attack: ({ memberId }) => `/api/wishlist?${new URLSearchParams({ memberId })}` },
  "/api/wishlist/products": everybodys,
  "/account/photo": { nothingOwned: "takes the picture of whoever posts it; takes no member's id" },
  "/account/review/[slug]": { nothingOwned: "a form about a product" },
  "/api/webhooks/wix": { nothingOwned: "takes what Wix has signed and answers with a status" },
  "/login/callback": login,
  "/login/external": login,
  "/login/reset": login,
  "/back-in-stock/[slug]": everybodys,
  "/api/buy-now": { nothingOwned: "opens a checkout for the product somebody names, in a cart of their own" },
  "/api/checkout": ownCart,
  "/browse/[category]": everybodys,
  "/categories/[slug]": everybodys,
  "/categories/[slug]/page/[page]": everybodys,
  "/feeds/google.xml": everybodys,
  "/llms.txt": everybodys,
  "/markdown/[slug]": everybodys,
  "/places/[country]": everybodys,
  "/products/[slug]": everybodys,
  "/products/[slug]/reviews": everybodys,
  "/products/page/[page]": everybodys,
  "/search/suggest": everybodys,
  "/sitemap.xml": everybodys,
  "/sitemaps/categories.xml": everybodys,
  "/sitemaps/pages.xml": everybodys,
  "/sitemaps/products/[file]": everybodys,
  "/admin/orders/[id]": desk,
  "/admin/products/[id]": desk,
  "/admin/products/pictures": desk,
  "/admin/orders/[id]/packing-slip": desk,
  "/admin/orders/[id]/refund": desk,
};
