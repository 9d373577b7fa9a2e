import { z } from "zod";
import { imageSchema } from "./image-input";
import { seoSchema } from "./seo";
import type { RichContent } from "./types";

/** What an owner may send about a product. Limits are those of the published types. */

const decimal = z
  .union([z.string(), z.number()])
  .transform(String)
  .pipe(
    z
      .string()
      .regex(/^\d{1,9}(\.\d{1,3})?$/, "must be a decimal between 0 and 999999999.99 with at most 3 decimals"),
  );
const money = z.object({ amount: decimal });
const named = z.object({ id: z.string().nullish(), name: z.string().min(1).max(50).nullish() });

const mediaSchema = z.object({
  id: z.string().nullish(),
  url: z.string().nullish(),
  altText: z.string().nullish(),
  displayName: z.string().nullish(),
  image: imageSchema.nullish(),
});
export type MediaInput = z.infer<typeof mediaSchema>;

const choiceSchema = z.object({
  choiceId: z.string().nullish(),
  name: z.string().min(1).max(50),
  choiceType: z.enum(["CHOICE_TEXT", "ONE_COLOR"]).default("CHOICE_TEXT"),
  colorCode: z.string().nullish(),
  addedPrice: decimal.nullish(),
  linkedMedia: z.array(mediaSchema).max(15).nullish(),
  media: z
    .object({
      items: z.array(z.object({ mediaId: z.string().nullish(), url: z.string().nullish() })).nullish(),
    })
    .nullish(),
});
export type ChoiceInput = z.infer<typeof choiceSchema>;

const optionSchema = z.object({
  id: z.string().nullish(),
  name: z.string().min(1).max(50),
  optionRenderType: z.enum(["TEXT_CHOICES", "SWATCH_CHOICES"]).default("TEXT_CHOICES"),
  choicesSettings: z.object({ choices: z.array(choiceSchema).min(1, "must not be empty").max(1000) }),
});
export type OptionInput = z.infer<typeof optionSchema>;

const modifierSchema = z.object({
  id: z.string().nullish(),
  name: z.string().min(1).max(50),
  modifierRenderType: z.enum(["FREE_TEXT", "TEXT_CHOICES", "SWATCH_CHOICES"]),
  mandatory: z.boolean().nullish(),
  freeTextSettings: z
    .object({
      minCharCount: z.number().int().min(0).nullish(),
      maxCharCount: z.number().int().max(500).nullish(),
      defaultAddedPrice: decimal.nullish(),
      title: z.string().min(1).max(150).nullish(),
    })
    .nullish(),
  choicesSettings: z.object({ choices: z.array(choiceSchema) }).nullish(),
});
export type ModifierInput = z.infer<typeof modifierSchema>;

export const preorderSchema = z.object({
  enabled: z.boolean().nullish(),
  message: z.string().nullish(),
  limit: z.number().int().min(1).nullish(),
});

const variantSchema = z.object({
  id: z.string().nullish(),
  visible: z.boolean().nullish(),
  sku: z.string().max(40).nullish(),
  barcode: z.string().max(40).nullish(),
  choices: z
    .array(
      z.object({
        optionChoiceIds: z.object({ optionId: z.string(), choiceId: z.string() }).nullish(),
        optionChoiceNames: z.object({ optionName: z.string(), choiceName: z.string() }).nullish(),
      }),
    )
    .nullish(),
  price: z.object({ actualPrice: money, compareAtPrice: money.nullish() }),
  revenueDetails: z.object({ cost: money.nullish() }).nullish(),
  physicalProperties: z.object({ weight: z.number().min(0).nullish() }).nullish(),
  media: mediaSchema.nullish(),
  inventoryItem: z
    .object({
      quantity: z.number().int().min(-99_999).max(99_999).nullish(),
      inStock: z.boolean().nullish(),
      preorderInfo: preorderSchema.nullish(),
    })
    .nullish(),
});
export type VariantInput = z.infer<typeof variantSchema>;

const richContentSchema = z.custom<RichContent>(
  (value) =>
    value !== null && typeof value === "object" && Array.isArray((value as { nodes?: unknown }).nodes),
  "must be a rich content document",
);

export const productSchema = z.object({
  revision: z.union([z.string(), z.number()]).nullish(),
  name: z.string().trim().min(1, "must not be empty").max(80).optional(),
  slug: z.string().min(1).max(300).nullish(),
  handle: z.string().nullish(),
  productType: z.enum(["PHYSICAL", "DIGITAL"]).optional(),
  visible: z.boolean().nullish(),
  visibleInPos: z.boolean().nullish(),
  description: richContentSchema.nullish(),
  plainDescription: z.string().max(16_000).nullish(),
  media: z
    .object({
      main: mediaSchema.nullish(),
      itemsInfo: z.object({ items: z.array(mediaSchema).max(50).nullish() }).nullish(),
    })
    .nullish(),
  options: z.array(optionSchema).nullish(),
  modifiers: z.array(modifierSchema).max(10).nullish(),
  brand: named.nullish(),
  ribbon: named.nullish(),
  infoSections: z
    .array(
      z.object({
        id: z.string().nullish(),
        uniqueName: z.string().nullish(),
        title: z.string().nullish(),
        description: richContentSchema.nullish(),
        plainDescription: z.string().nullish(),
      }),
    )
    .max(20)
    .nullish(),
  physicalProperties: z.object({}).nullish(),
  mainCategoryId: z.string().nullish(),
  variantsInfo: z.object({ variants: z.array(variantSchema).max(1000).nullish() }).nullish(),
  seoData: seoSchema.nullish(),
  taxGroupId: z.string().nullish(),
});
export type ProductInput = z.infer<typeof productSchema>;
