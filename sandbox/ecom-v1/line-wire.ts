import { subscriptionWire } from "../ecom/cart-wire";
import type { LineStatus, LiveLine } from "../ecom/line";
import type { Totals } from "../ecom/totals";
import { minus, sum } from "../kernel/money";
import type { World } from "../kernel/world";
import type { Money } from "./money";

const availability: Record<LineStatus, string> = {
  IN_STOCK: "AVAILABLE",
  PARTIALLY_IN_STOCK: "PARTIALLY_AVAILABLE",
  OUT_OF_STOCK: "NOT_AVAILABLE",
  REMOVED_FROM_CATALOG: "NOT_FOUND",
};

/** A line as Cart V1 shows it: one quantity, which is what can be had (0 when nothing is left). */
export function cartLine(world: World, line: LiveLine, money: Money) {
  return { ...commonLine(world, line, money), ...(line.image ? { image: line.image } : {}) };
}

/** A line as Checkout V1 shows it: the picture is called `media`, and what falls on the line is said. */
export function checkoutLine(world: World, line: LiveLine, totals: Totals, money: Money) {
  const { totalDiscount, ...prices } = sharesOf(line, totals, money);
  return {
    ...commonLine(world, line, money),
    ...(line.image ? { media: line.image } : {}),
    ...prices,
    discount: totalDiscount,
  };
}

/** What of discount and tax falls on a line. */
export function sharesOf(line: LiveLine, { lineDiscounts, tax }: Totals, money: Money) {
  const { id } = line.record;
  const discount = lineDiscounts[id] ?? "0";
  const beforeTax = minus(line.totalPrice, discount);
  const lineTax = tax?.byLine[id] ?? "0";
  return {
    totalDiscount: money(discount),
    totalPriceBeforeTax: money(beforeTax),
    totalPriceAfterTax: money(sum([beforeTax, lineTax])),
    taxDetails: {
      taxableAmount: money(tax ? beforeTax : "0"),
      taxRate: tax?.rate.rate ?? "0",
      totalTax: money(lineTax),
    },
  };
}

function commonLine(world: World, line: LiveLine, money: Money) {
  const path = `/product-page/${line.slug}`;
  const { id, reference } = line.record;
  return {
    id,
    quantity: line.confirmed,
    catalogReference: reference,
    productName: { original: line.name, translated: line.name },
    url: { relativePath: path, url: `${world.origin}${path}` },
    price: money(line.unitPrice),
    fullPrice: money(line.fullPrice),
    priceBeforeDiscounts: money(line.unitPrice),
    lineItemPrice: money(line.totalPrice),
    ...(line.modifiersPrice === "0" ? {} : { modifiersTotalPrice: money(line.modifiersPrice) }),
    descriptionLines: line.descriptionLines.map((description) => ({
      ...description,
      lineType: description.colorInfo ? "COLOR" : "PLAIN_TEXT",
    })),
    availability: {
      status: availability[line.status],
      ...(line.available === undefined ? {} : { quantityAvailable: line.available }),
    },
    physicalProperties: {
      ...(line.weight === undefined ? {} : { weight: line.weight }),
      ...(line.sku ? { sku: line.sku } : {}),
      shippable: !line.digital,
    },
    itemType: { preset: line.digital ? "DIGITAL" : "PHYSICAL" },
    ...(line.subscription ? { subscriptionOptionInfo: subscriptionWire(line.subscription) } : {}),
    paymentOption: "FULL_PAYMENT_ONLINE",
    rootCatalogItemId: reference.catalogItemId,
    customLineItem: false,
    priceUndetermined: false,
    fixedQuantity: false,
    membersOnly: false,
    policies: [],
    modifierGroups: [],
  };
}
