/** What goes wrong in the other rooms of the desk, for the owner, by code: ours and Wix's. */
export const deskProblems: Record<string, string> = {
  CATALOG_V1_SITE_CALLING_CATALOG_V3_API:
    "This site has Wix's older catalogue (V1), and the desk edits Catalog V3 only. Edit products, stock and reviews in the site's dashboard at manage.wix.com, under Store Products; the shop shows what you change there.",
  STOCK_CHANGED:
    "There are more of this by now than the page showed, perhaps these very units. Nothing was added. Look at how many there are, then add what is missing.",
  CHANGING_ALL_THE_TIME:
    "Somebody else is saving the same thing again and again. What you typed is still here: try once more.",
  TOO_LARGE: "This picture is larger than 8 MB. Make it smaller, then add it again.",
  NO_PICTURE: "This is no picture the desk takes: JPEG, PNG, WebP or GIF.",
  PICTURE_REFUSED:
    "Wix could not make a picture of this file. Save it anew as JPEG or PNG, then add it again.",
  PICTURE_NOT_READY:
    "Wix has the picture, and is not done with it yet. Nothing was added to the product: try again in a minute.",
  COUPON_CODE_ALREADY_EXISTS:
    "There is a coupon with this code already, perhaps an ended one. Choose another code.",
  MEMBER_SELF_BLOCK_FORBIDDEN: "That is you. Nobody shuts themselves out.",
  OWNER_MEMBER_BLOCK_FORBIDDEN: "That is the owner of the site, whom Wix does not block.",
  ACTIVE_SUBSCRIPTION_MEMBER_BLOCK_FORBIDDEN:
    "This member has a subscription that runs, and Wix does not block them before it is over. End it in Wix's dashboard first.",
};
