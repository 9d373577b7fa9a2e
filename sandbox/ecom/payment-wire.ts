import { formatted, minus } from "../kernel/money";
import { giftCardAppId, obfuscated } from "./gift-cards";
import type { OrderFacts } from "./order-wire";

/** A payment of an order as it travels: by the test card or by gift card. */
export interface PaymentWire extends Record<string, unknown> {
  id: string;
  amount: { amount: string; formattedAmount: string };
  status: string;
  regularPaymentDetails?: { gatewayTransactionId: string } & Record<string, unknown>;
}

/** What paid for a new order: the gift card as far as it went, the test card for the rest. */
export function paymentsWire({ cart, totals, currency, createdDate, newId }: OrderFacts): PaymentWire[] {
  const payment = (amount: string) => ({
    id: newId(),
    createdDate,
    updatedDate: createdDate,
    amount: formatted(amount, currency),
    status: "APPROVED",
    refundDisabled: false,
  });
  const due = minus(totals.total, totals.giftCard);
  const payments: PaymentWire[] = [];
  if (cart.giftCard && totals.giftCard !== "0") {
    payments.push({
      ...payment(totals.giftCard),
      giftcardPaymentDetails: {
        giftCardPaymentId: newId(),
        appId: giftCardAppId,
        voided: false,
        obfuscatedCode: obfuscated(cart.giftCard.code),
      },
    });
  }
  if (due !== "0") {
    payments.push({
      ...payment(due),
      regularPaymentDetails: {
        offlinePayment: false,
        paymentMethod: "CreditCard",
        status: "APPROVED",
        gatewayTransactionId: newId(),
        providerTransactionId: newId(),
        creditCardDetails: { lastFourDigits: "4242", brand: "Visa" },
        savedPaymentMethod: false,
      },
    });
  }
  return payments;
}
