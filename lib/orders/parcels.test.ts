import { describe, expect, it } from "vitest";
import { toParcels } from "./parcels";

const parcel = (trackingInfo?: object, more: object = {}) => ({
  _id: "p",
  _createdDate: new Date("2026-03-02T10:00:00Z"),
  lineItems: [{ _id: "a", quantity: 2 }],
  ...(trackingInfo && { trackingInfo }),
  ...more,
});

describe("toParcels", () => {
  it("says what is in a parcel, and leads to its carrier", () => {
    expect(toParcels([parcel({ shippingProvider: "ups", trackingNumber: "1Z 99" })])).toEqual([
      {
        id: "p",
        sentAt: "2026-03-02T10:00:00.000Z",
        lines: [{ lineId: "a", quantity: 2 }],
        carrier: "UPS",
        trackingNumber: "1Z 99",
        trackingLink: "https://www.ups.com/track?tracknum=1Z%2099",
      },
    ]);
  });

  it("knows a carrier however its name is written", () => {
    const [only] = toParcels([parcel({ shippingProvider: " CANADAPOST ", trackingNumber: "7" })]);
    expect(only).toMatchObject({
      carrier: "Canada Post",
      trackingLink: expect.stringMatching(/canadapost.*=7$/),
    });
  });

  it.each(["javascript:alert(1)", "http://plain.example/1", "not a link", "data:text/html,x"])(
    "makes no link of %s",
    (trackingLink) => {
      const [only] = toParcels([parcel({ shippingProvider: "Bike", trackingLink })]);
      expect(only).not.toHaveProperty("trackingLink");
      expect(only?.carrier).toBe("Bike");
    },
  );

  it("takes the link that the shop gave", () => {
    const [only] = toParcels([parcel({ shippingProvider: "ups", trackingLink: "https://t.example/1" })]);
    expect(only?.trackingLink).toBe("https://t.example/1");
  });

  it("puts the oldest first", () => {
    const later = parcel(undefined, { _id: "q", _createdDate: new Date("2026-03-05T10:00:00Z") });
    expect(toParcels([later, parcel()]).map(({ id }) => id)).toEqual(["p", "q"]);
  });
});
