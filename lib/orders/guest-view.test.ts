import { expect, it } from "vitest";
import { guestView } from "./guest-view";
import type { Order } from "./types";

const usd = (amount: string) => ({ amount, currency: "USD" });
const order: Order = {
  id: "o1",
  number: "10001",
  placedAt: "2026-03-02T11:30:00.000Z",
  status: "approved",
  payment: "paid",
  fulfilment: "fulfilled",
  total: usd("44.60"),
  itemCount: 2,
  pictures: [],
  email: "ada@example.com",
  lines: [{ id: "l1", name: "Logo Tee", details: [{ name: "Size", value: "S" }], quantity: 2 }],
  subtotal: usd("40.00"),
  shipping: usd("5.00"),
  tax: usd("3.60"),
  discount: usd("4.00"),
  events: [{ kind: "placed", at: "2026-03-02T11:30:00.000Z" }],
  note: "the key is under the mat",
  shippingMethod: "Standard",
  deliveryTime: "3-5 business days",
  shippingAddress: { name: "Ada Lovelace", lines: ["5th Ave", "New York, NY 10001"] },
  billingAddress: { name: "Ada Lovelace", lines: ["1 Bill Street"] },
};

it("shows what was bought and where it stands, and nothing of who bought it or where they live", () => {
  // As if an order had learnt to say more: that stays out too.
  const seen = JSON.stringify(guestView({ ...order, phone: "555 0100" } as Order));
  for (const shown of ["10001", "Logo Tee", "44.60", "fulfilled", "Standard", "3-5 business days"]) {
    expect(seen).toContain(shown);
  }
  for (const hidden of ["ada", "Ada", "5th Ave", '10001"]', "Bill Street", "mat", "555"]) {
    expect(seen).not.toContain(hidden);
  }
});
