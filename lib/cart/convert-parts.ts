import type { currentCartV2 } from "@wix/ecom";
import type { Money } from "@/lib/money";

type WixCart = currentCartV2.Cart;
type WixMoney = currentCartV2.ConvertedMoney;

/** Reads one of Wix's amounts in the currency this cart is shown in. */
export type ReadMoney = (wix: WixMoney | undefined) => Money | undefined;

/**
 * Cart V2 states every amount twice: in the shop's currency and converted for the buyer. One of the two is picked for
 * the whole cart, so that never two currencies stand in one column.
 */
export function moneyReader(wix: WixCart, fallback: string): ReadMoney {
  const business = wix.businessInfo?.currencyCode || fallback;
  const buyer = wix.customerInfo?.currencyCode;
  if (!buyer || buyer === business)
    return (amount) => toMoney(amount?.amount ?? amount?.convertedAmount, business);
  return (amount) => toMoney(amount?.convertedAmount, buyer);
}

function toMoney(amount: string | undefined, currency: string): Money | undefined {
  return amount ? { amount, currency } : undefined;
}

/** The text in the buyer's language, where there is one. */
export function translated(text: { original?: string; translated?: string | null } | undefined): string {
  return text?.translated || text?.original || "";
}
