import { z } from "zod";
import type { Fields } from "@/lib/desk/merge";
import { compareAtChoices, isBelow, roundings, toAmount } from "./amounts";
import { toDocument, toText } from "./description";
import { mostPictures, picturesText } from "./fields";
import { stockWords } from "./types";

const mediaId = /^[\w~.-]{3,200}$/;

const pictureList = z
  .array(z.object({ id: z.string().regex(mediaId), alt: z.string().trim().max(1_000) }))
  .max(mostPictures);

/** What each kind of field may hold, written the one way in which equal means equal. Undefined: not accepted. */
const readers: Record<string, (text: string) => string | undefined> = {
  name: (text) => within(text.trim(), 1, 80),
  description: (text) => within(toText(toDocument(text)).text, 0, 16_000),
  visible: (text) => (text === "yes" || text === "no" ? text : undefined),
  pictures: readPictures,
  price: toAmount,
  compareAt: (text) => (text.trim() === "" ? "" : toAmount(text)),
  sku: (text) => within(text.trim(), 0, 40),
  stock: readStock,
};

const field =
  /^(?:name|description|visible|pictures|(?:price|compareAt|sku)\.[\w-]{1,40}|stock\.[\w-]{1,40}\.[\w-]{1,40})$/;

/**
 * A form that edits a product: `id`, every field, and every field as it was under `was.…`. Only fields that have
 * changed are read closely: what Wix has may be odder than what the desk would write.
 */
export const productEdit = z.record(z.string(), z.string()).transform((form, context) => {
  const id = z.guid().safeParse(form.id);
  if (!id.success) return refuse(context, "id");
  const was: Fields = {};
  const mine: Fields = {};
  for (const [name, before] of Object.entries(form)) {
    if (!name.startsWith("was.")) continue;
    const plain = name.slice("was.".length);
    const typed = form[plain];
    if (!field.test(plain) || typed === undefined) return refuse(context, "form");
    const kind = plain.split(".")[0] ?? "";
    was[plain] = before;
    const wanted = sameText(typed, before) ? before : readers[kind]?.(typed);
    if (wanted === undefined) return refuse(context, words[kind] ?? kind);
    mine[plain] = wanted;
  }
  for (const [name, price] of Object.entries(mine)) {
    const compareAt = mine[name.replace("price.", "compareAt.")];
    const touched = compareAt !== was[name.replace("price.", "compareAt.")] || price !== was[name];
    if (name.startsWith("price.") && compareAt && touched && isBelow(compareAt, price)) {
      return refuse(context, "compare-at price: it is below the price");
    }
  }
  return { id: id.data, was, mine };
});

/** A new product: one variant, as simple as they come. `once` is the same when the form is sent again. */
export const newProduct = z
  .object({
    once: z.guid(),
    name: z.string().trim().min(1).max(80),
    description: z.string().max(16_000).default(""),
    price: z.string().transform(amountOr("price")),
    compareAt: z.string().default("").transform(amountOr("compare-at price", true)),
    sku: z.string().trim().max(40).default(""),
    stock: z
      .string()
      .default("")
      .transform((text, context) => readStock(text) ?? refuse(context, "stock")),
    visible: z.enum(["yes", "no"]),
    pictures: z.string().default("[]").transform(parseJson).pipe(pictureList),
  })
  .refine(({ price, compareAt }) => compareAt === "" || !isBelow(compareAt, price), {
    path: ["compare-at price: it is below the price"],
  });

const prices = z.object({
  price: z.string().transform(amountOr("price")),
  compareAt: z.string().transform(amountOr("compare-at price", true)),
});

/** New prices for the variants of one product, as the preview showed them. */
export const priceChanges = z.object({
  productId: z.guid(),
  changes: z
    .array(z.object({ variantId: z.guid(), was: prices, to: prices }))
    .min(1)
    .max(1_000),
});

/** How many prices are to change, as the address says it. */
export const pricePlan = z.object({
  direction: z.enum(["up", "down"]),
  percent: z
    .string()
    .trim()
    .regex(/^\d{1,4}(\.\d{1,2})?$/)
    .refine((text) => Number(text) > 0),
  rounding: z.enum(roundings).catch("exact"),
  compareAt: z.enum(compareAtChoices).catch("keep"),
});

export type ProductEdit = z.output<typeof productEdit>;
export type NewProduct = z.output<typeof newProduct>;
export type PriceChanges = z.output<typeof priceChanges>;

const words: Record<string, string> = { compareAt: "compare-at price" };

/** Forms send their lines with CR LF. */
function sameText(a: string, b: string): boolean {
  return a.replaceAll("\r\n", "\n") === b.replaceAll("\r\n", "\n");
}

function within(text: string, least: number, most: number): string | undefined {
  return text.length >= least && text.length <= most ? text : undefined;
}

function readStock(text: string): string | undefined {
  const trimmed = text.trim().toLowerCase();
  if (trimmed === "" || trimmed === stockWords.there) return stockWords.there;
  if (trimmed === stockWords.gone) return stockWords.gone;
  return /^-?\d{1,5}$/.test(trimmed) ? String(Number(trimmed)) : undefined;
}

function readPictures(text: string): string | undefined {
  const read = pictureList.safeParse(parseJson(text));
  return read.success ? picturesText(read.data) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function amountOr(path: string, mayBeEmpty = false) {
  return (text: string, context: z.RefinementCtx): string => {
    if (mayBeEmpty && text.trim() === "") return "";
    return toAmount(text) ?? refuse(context, path);
  };
}

function refuse(context: z.RefinementCtx, path: string): never {
  context.addIssue({ code: "custom", path: [path], message: "not accepted" });
  return z.NEVER;
}
