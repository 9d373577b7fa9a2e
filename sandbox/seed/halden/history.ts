import type { PastOrder } from "../orders";

/** What Ada and Sam have bought before. */
export const history: PastOrder[] = [
  {
    buyer: "ada",
    date: "2025-04-03T17:21:00.000Z",
    items: [
      ["three-spoons", 1],
      ["dish-brush", 2],
    ],
    outcome: "fulfilled",
  },
  { buyer: "ada", date: "2025-07-19T09:02:00.000Z", items: [["rolling-pin", 1]], outcome: "canceled" },
  {
    buyer: "ada",
    date: "2025-10-06T20:45:00.000Z",
    items: [["paper-lantern", 2]],
    outcome: "fulfilled",
    method: "express-us",
  },
  {
    buyer: "ada",
    date: "2025-12-11T12:30:00.000Z",
    items: [
      ["wrapping-paper", 3, 1],
      ["beeswax-candles", 2],
    ],
    outcome: "fulfilled",
  },
  { buyer: "ada", date: "2026-02-14T08:12:00.000Z", items: [["low-bowl", 4]], outcome: "refunded" },
  {
    buyer: "ada",
    date: "2026-05-30T15:55:00.000Z",
    items: [
      ["linen-cushion-cover", 2, 12],
      ["linen-cushion-cover", 1, 0],
    ],
    outcome: "fulfilled",
  },
  {
    buyer: "ada",
    date: "2026-09-08T19:18:00.000Z",
    items: [
      ["morning-mug", 2, 1],
      ["breakfast-bowl", 2],
    ],
    outcome: "fulfilled",
  },
  {
    buyer: "ada",
    date: "2026-11-04T11:40:00.000Z",
    items: [
      ["orchard-lamp", 1],
      ["bud-vase", 2, 1],
    ],
    outcome: "partly",
  },
  {
    buyer: "ada",
    date: "2026-11-19T18:05:00.000Z",
    items: [
      ["cushion-sewing-pattern", 1],
      ["tea-towels", 1, 2],
    ],
    outcome: "open",
  },
  { buyer: "sam", date: "2026-03-21T22:10:00.000Z", items: [["bread-knife", 1]], outcome: "fulfilled" },
  {
    buyer: "sam",
    date: "2026-10-27T07:33:00.000Z",
    items: [
      ["fisherman-throw", 1],
      ["hand-soap", 1],
    ],
    outcome: "open",
  },
];
