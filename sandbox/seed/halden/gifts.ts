import type { SeedProduct } from "../types";
import { colours, gallery, h, list, p, sections, shots } from "./write";

const press = "Printed and bound by Fennimore Press in Milwaukee, Wisconsin.";
const soapworks = "Poured and cut by Salt Hill Soapworks in Vermont.";

export const gifts: SeedProduct[] = [
  {
    slug: "beeswax-candles",
    name: "Beeswax Candles, Pair",
    categories: ["gifts-and-paper", "lighting"],
    brand: "Salt Hill",
    sku: "WAX",
    description: [
      p(
        "Hand-dipped, twelve inches, about ten hours each. They smell of honey until you light them, and a little while you do.",
      ),
    ],
    infoSections: sections("wax", "Dipped by Salt Hill in Vermont, from the wax of their own hives."),
    price: "24",
    weightKg: 0.3,
    pictures: gallery("candles", ["honey", "madder", "indigo"], "Beeswax Candles"),
    options: [colours("Color", "candles", ["honey", "madder", "indigo"], "Beeswax Candles")],
    stock: 50,
    createdDate: "2026-10-30T08:00:00.000Z",
  },
  {
    slug: "field-notebooks",
    name: "Field Notebooks, Pair",
    categories: ["gifts-and-paper"],
    brand: "Fennimore Press",
    sku: "NOTE",
    description: [
      p(
        "Sewn, not glued, so they lie open. Ninety-six pages of paper that takes fountain pen without complaint.",
      ),
    ],
    infoSections: sections("none", press),
    price: "26",
    weightKg: 0.35,
    pictures: gallery("notebooks", ["madder", "indigo", "moss"], "Field Notebooks"),
    options: [colours("Cloth", "notebooks", ["madder", "indigo", "moss"], "Field Notebooks")],
    stock: 33,
    createdDate: "2026-07-12T08:00:00.000Z",
  },
  {
    slug: "wrapping-paper",
    name: "Wrapping Paper",
    categories: ["gifts-and-paper"],
    brand: "Fennimore Press",
    sku: "WRAP",
    description: [p("Ten feet of block-printed paper, strong enough to be used again.")],
    infoSections: sections("none", press),
    price: "14",
    weightKg: 0.2,
    pictures: gallery("wrap", ["indigo", "rust", "sage"], "Wrapping Paper"),
    options: [colours("Color", "wrap", ["indigo", "rust", "sage"], "Wrapping Paper")],
    stock: 60,
    createdDate: "2025-11-18T08:00:00.000Z",
  },
  {
    slug: "hand-soap",
    name: "Hand Soap, Three Bars",
    categories: ["gifts-and-paper", "home"],
    brand: "Salt Hill",
    sku: "SOAP",
    description: [
      p("Olive oil, clay and one scent at a time: sage, honey or nothing at all."),
      { kind: "quote", text: "Soap should smell of soap, and then of nothing." },
      {
        kind: "mixed",
        texts: [
          "Cured for ",
          { text: "six weeks", bold: true },
          ", then cut by hand. What goes in is no secret, see ",
          { text: "what we promise", href: "/about" },
          ".",
        ],
      },
      h("Make it last"),
      {
        kind: "steps",
        items: [
          { text: "Keep it dry", under: ["On a dish with holes", "Out of the stream of water"] },
          "Use one bar at a time",
        ],
      },
      {
        kind: "table",
        rows: [
          ["Scent", "Color comes from"],
          ["Sage", "Green clay"],
          ["Honey", "Beeswax and turmeric"],
          ["Chalk", "Nothing added"],
        ],
      },
    ],
    infoSections: sections("none", soapworks),
    price: "21",
    weightKg: 0.4,
    unit: { quantity: 100, measurementUnit: "G", contains: 330 },
    subscriptions: {
      oneTime: true,
      plans: [
        {
          title: "Monthly",
          description: "For a house with children.",
          frequency: "MONTH",
          interval: 1,
          percentOff: 15,
        },
        { title: "Every season", frequency: "MONTH", interval: 3, billingCycles: 4, percentOff: 10 },
      ],
    },
    pictures: gallery("soap", ["sage", "honey", "chalk"], "Hand Soap"),
    options: [colours("Scent", "soap", ["sage", "honey", "chalk"], "Hand Soap")],
    stock: 48,
    variants: { Sage: { stock: 5 } },
    createdDate: "2026-05-29T08:00:00.000Z",
  },
  {
    slug: "housewarming-box",
    name: "Housewarming Box",
    categories: ["gifts-and-paper"],
    brand: "Halden Goods",
    ribbon: "New",
    sku: "HOUSE",
    description: [
      p("A salt cellar, a tea towel and two candles, packed in a box worth keeping and tied with linen."),
      h("Inside"),
      list("Salt Cellar in cobalt", "One Tea Towel", "A pair of Beeswax Candles"),
    ],
    infoSections: sections("none", "Put together in our workshop in Kingston, New York."),
    price: "84",
    weightKg: 1.5,
    pictures: gallery("giftBox", ["cobalt", "madder", "moss"], "Housewarming Box"),
    options: [colours("Ribbon", "giftBox", ["cobalt", "madder", "moss"], "Housewarming Box")],
    modifiers: [
      { kind: "text", name: "Card", title: "Message on the card", mandatory: false, maxCharCount: 200 },
      {
        kind: "choices",
        name: "Seal",
        mandatory: false,
        choices: [
          { name: "Madder", colorCode: "#a8483c", addedPrice: "3" },
          { name: "Indigo", colorCode: "#33426b", addedPrice: "3" },
          { name: "Gold", colorCode: "#b98d42", addedPrice: "5" },
        ],
      },
    ],
    stock: 14,
    createdDate: "2026-10-28T08:00:00.000Z",
  },
  {
    slug: "cushion-sewing-pattern",
    name: "Cushion Sewing Pattern",
    type: "DIGITAL",
    categories: ["gifts-and-paper"],
    brand: "Halden Goods",
    sku: "PDF-CUSH",
    description: [
      p(
        "The pattern of our own cushion cover, in all five sizes, with the hidden zip explained slowly. A PDF for home printers and one for copy shops.",
      ),
    ],
    infoSections: [
      {
        uniqueName: "download",
        title: "Download",
        body: [p("You get a link by e-mail as soon as the order is paid. It works for thirty days.")],
      },
    ],
    price: "12",
    pictures: shots("sewingPattern", "cobalt", "Cushion Sewing Pattern"),
    stock: "in",
    createdDate: "2026-04-17T08:00:00.000Z",
  },
  {
    slug: "glaze-chart",
    name: "Glaze Chart",
    type: "DIGITAL",
    categories: ["gifts-and-paper"],
    brand: "Marit Halden",
    sku: "PDF-GLAZE",
    description: [
      p(
        "Marit's twelve glazes, with the recipes, what they cost and how each of them can go wrong. Forty pages.",
      ),
    ],
    infoSections: [
      {
        uniqueName: "download",
        title: "Download",
        body: [p("You get a link by e-mail as soon as the order is paid. It works for thirty days.")],
      },
    ],
    price: "18",
    pictures: shots("glazeChart", "rust", "Glaze Chart"),
    stock: "in",
    // Sent to those who bought glaze; not for search engines.
    seo: { robots: "noindex" },
    createdDate: "2026-01-29T08:00:00.000Z",
  },
];
