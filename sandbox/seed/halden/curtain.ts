import type { Tone } from "../../media/tones";
import { tones } from "../../media/tones";
import type { SeedProduct, SeedVariant } from "../types";
import { colours, gallery, p, sections, words } from "./write";

const colors: Tone[] = [
  "flax",
  "sage",
  "indigo",
  "madder",
  "plum",
  "charcoal",
  "cream",
  "mustard",
  "oat",
  "chalk",
];
const widths: [name: string, addedPrice: string][] = [
  ["36 in", "0"],
  ["42 in", "12"],
  ["48 in", "24"],
  ["54 in", "36"],
  ["60 in", "48"],
  ["72 in", "72"],
];
const lengths: [name: string, addedPrice: string][] = [
  ["63 in", "0"],
  ["72 in", "10"],
  ["84 in", "22"],
  ["96 in", "34"],
  ["108 in", "46"],
];

/** As in any shop with so many versions: some have run out, few are left of others, and some are not made at all. */
function exceptions(): Record<string, SeedVariant> {
  const found: Record<string, SeedVariant> = {
    "Plum / 72 in / 108 in": { missing: true },
    "Plum / 72 in / 96 in": { missing: true },
    "Mustard / 36 in / 108 in": { missing: true },
  };
  for (const [c, color] of colors.entries()) {
    for (const [w, [width]] of widths.entries()) {
      for (const [l, [length]] of lengths.entries()) {
        const key = [tones[color].name, width, length].join(" / ");
        const turn = (c * 7 + w * 5 + l * 3) % 23;
        if (turn === 11) found[key] ??= { stock: 0 };
        if (turn === 17) found[key] ??= { stock: 2 };
      }
    }
  }
  return found;
}

/** One product with three hundred versions less three: what a picker has to cope with. */
export const curtain: SeedProduct = {
  slug: "linen-curtain",
  name: "Linen Curtain Panel",
  categories: ["textiles"],
  brand: "Two Mills",
  sku: "CURT",
  description: [
    p("Heavy washed linen with a header that takes rings, hooks or a rod. Cut and hemmed when you order it."),
  ],
  infoSections: sections("linen", "Woven in Pennsylvania, sewn in Fall River, Massachusetts."),
  price: "86",
  weightKg: 1.1,
  pictures: gallery("napkins", colors, "Linen Curtain Panel"),
  options: [
    colours("Color", "napkins", colors, "Linen Curtain Panel"),
    words("Width", ...widths),
    words("Length", ...lengths),
  ],
  stock: 20,
  variants: exceptions(),
  createdDate: "2025-03-02T08:00:00.000Z",
};
