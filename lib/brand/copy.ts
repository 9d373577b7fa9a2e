/** The shop's own words: everything on a page that does not come from the catalogue. */
export const copy = {
  tagline: "Things made by hand, for every day",
  description:
    "Ceramics, textiles, lamps and kitchen tools from small workshops. Made in small runs, built to be used daily and repaired when needed.",
  hero: {
    title: "Made slowly. Used daily.",
    text: "Stoneware with a real foot, linen that softens, lamps that can be rewired. Bought from the people who make them, in runs small enough to know by name.",
    action: "See everything",
  },
  categories: { title: "By material and use" },
  newest: { title: "Fresh from the workshop", eyebrow: "Just arrived" },
  reduced: { title: "Last of the run", eyebrow: "Reduced" },
  story: {
    text: "A good bowl is turned once, glazed once and fired twice. Then it is yours for thirty years.",
    action: "How we choose",
  },
  promises: [
    {
      title: "Packed by hand",
      text: "Recycled paper, no plastic. Orders leave the workshop within two working days.",
    },
    {
      title: "Thirty days to decide",
      text: "Live with it. If it is not right, send it back and we refund it.",
    },
    {
      title: "Repaired, not replaced",
      text: "Chipped a glaze or frayed a flex? Write to us before you throw it away.",
    },
  ],
  footer: "A small shop for things made by hand.",
} as const;
