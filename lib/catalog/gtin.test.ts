import { expect, it } from "vitest";
import { toGtin } from "./gtin";

it.each([
  ["4006381333931", "4006381333931"],
  ["036000291452", "036000291452"],
  ["0 12345 67890 5", "012345678905"],
  ["96385074", "96385074"],
  ["4006381333932", undefined],
  ["0001", undefined],
  ["00000000", undefined],
  ["SHELF-12345678", undefined],
  [undefined, undefined],
])("a barcode %s is the GTIN %s", (barcode, gtin) => {
  expect(toGtin(barcode)).toBe(gtin);
});
