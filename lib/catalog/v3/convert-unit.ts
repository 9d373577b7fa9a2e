import type { productsV3 } from "@wix/stores";

/** Wix's units as they are written after a number. */
const units: Record<string, string> = {
  ML: "ml",
  CL: "cl",
  L: "l",
  CBM: "m³",
  MG: "mg",
  G: "g",
  KG: "kg",
  MM: "mm",
  CM: "cm",
  M: "m",
  SQM: "m²",
  OZ: "oz",
  LB: "lb",
  FLOZ: "fl oz",
  PT: "pt",
  QT: "qt",
  GAL: "gal",
  IN: "in",
  FT: "ft",
  YD: "yd",
  SQFT: "sq ft",
};

/** What a unit price is for, "100 g" or "kg"; undefined when the product states none. */
export function toPer(settings: productsV3.PricePerUnitSettings | undefined): string | undefined {
  const unit = units[settings?.measurementUnit ?? ""];
  const quantity = settings?.quantity ?? 0;
  if (!unit || quantity <= 0) return undefined;
  return quantity === 1 ? unit : `${quantity} ${unit}`;
}
