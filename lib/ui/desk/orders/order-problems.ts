/** What goes wrong with orders, for the owner, by code: ours and Wix's. */
export const orderProblems: Record<string, string> = {
  ORDER_CHANGED:
    "This order is no longer what the page showed: something was sent, paid or given back meanwhile. Nothing was done. Load the page again and look.",
  REFUND_UNCERTAIN:
    "Wix gave no answer, and it is not known whether the money went back. So that it does not go back twice, the desk gives back nothing of this order for ten minutes. Look at its payments here and in Wix's dashboard before you try again.",
  ORDER_CANCELLED: "This order has been cancelled.",
  ORDER_NOT_APPROVED: "This order is not accepted yet, or was rejected: its payment decides that.",
  ORDER_ALREADY_PAID: "Nothing is owed for this order.",
  NOTHING_LEFT_TO_SEND: "Everything of this order has been sent.",
  NOTHING_TO_REFUND: "Nothing of this order can be given back.",
  NOTHING_CHOSEN: "Nothing was chosen to give back.",
  MORE_THAN_PAYMENTS_HOLD: "That is more than is left of what was paid for this order.",
  REFUND_NOT_AVAILABLE: "Wix does not give this back. Choose fewer items or a smaller amount.",
  TRACKING_NUMBER_ALREADY_EXISTS: "Another parcel of this order has this tracking number.",
  ORDER_HAS_AUTHORIZED_TRANSACTION:
    "A payment of this order is authorized and not captured. Capture it or let it go in Wix's dashboard first.",
  ORDER_IS_PENDING: "This order is not accepted yet: its payment decides that.",
  ORDER_IS_REJECTED: "This order was rejected.",
  INVALID_LINE_ITEM_REFUND_QUANTITY: "That is more of an item than can still be given back.",
  INVALID_SHIPPING_REFUND_AMOUNT: "That is more than is left of what the delivery cost.",
  INVALID_PAYMENT_REFUND_AMOUNT: "That is more than is left of the payment.",
  PAYMENT_NOT_REFUNDABLE: "This payment cannot be given back through Wix.",
  PARTIAL_REFUND_FOR_MULTIPLE_LOCATIONS_NOT_ALLOWED:
    "Wix cannot put back a part of what was sold from several places. Leave out going back to stock.",
};

/** The same by the field that was not accepted, for the forms of an order alone. */
export const orderFieldProblems: Record<string, string> = {
  quantity: "Say how many of at least one item, in whole numbers.",
  rows: "Tick at least one order, and no more than a page of them.",
  trackingLink: "A tracking link begins with https://.",
  text: "Write something, at most 500 letters.",
  method: "Say how it was paid, in at most 60 letters.",
  amount: "Choose items and delivery, or an amount of its own, not both. Amounts look like 12.50.",
};
