import type { QuerySpec } from "../kernel/query";
import type { FieldSpec, FieldSpecs, Operator } from "../kernel/query-filter";
import { withAncestorIds } from "./category-tree";
import type { CatalogState } from "./state";
import type { Product } from "./types";

const lists: readonly Operator[] = ["$hasAll", "$hasSome"];
const items: readonly Operator[] = ["$matchItems"];

function declare(names: readonly string[], spec: FieldSpec): FieldSpecs {
  return Object.fromEntries(names.map((name) => [name, spec]));
}

/** `V3ProductQuerySpec` of the products API. */
export const productQuerySpec: QuerySpec = {
  fields: {
    ...declare(["options.id"], { operators: lists }),
    ...declare(["id", "handle"], {}),
    ...declare(["createdDate", "updatedDate"], { sortable: true, kind: "date" }),
    ...declare(["slug", "visible"], { sortable: true }),
  },
  maxLimit: 100,
  defaultLimit: 100,
};

const exact = [
  "id",
  "brand.id",
  "brand.name",
  "handle",
  "inventory.availabilityStatus",
  "inventory.preorderAvailability",
  "inventory.preorderStatus",
  "physicalProperties.deliveryProfileId",
  "physicalProperties.fulfillerId",
  "productType",
  "ribbon.id",
  "ribbon.name",
  "slug",
  "subscriptionDetails.allowOneTimePurchases",
  "taxGroupId",
  "visible",
  "visibleInPos",
];

const fanned = [
  "additionalRibbons.id",
  "additionalRibbons.name",
  "infoSections.id",
  "infoSections.uniqueName",
  "modifiers.id",
  "modifiers.choicesSettings.choices.choiceId",
  "modifiers.choicesSettings.choices.name",
  "modifiers.name",
  "options.id",
  "options.choicesSettings.choices.choiceId",
  "options.choicesSettings.choices.name",
  "options.name",
  "tags.privateTags.tagIds",
  "tags.publicTags.tagIds",
];

const numbers = [
  "actualPriceRange.maxValue.amount",
  "actualPriceRange.minValue.amount",
  "compareAtPriceRange.maxValue.amount",
  "compareAtPriceRange.minValue.amount",
  "physicalProperties.shippingWeightRange.maxValue",
  "physicalProperties.shippingWeightRange.minValue",
];

/** Read in aggregations only. */
const aggregatedOnly = [
  "variantsInfo.variants.barcode",
  "variantsInfo.variants.choices.optionChoiceIds.choiceId",
  "variantsInfo.variants.choices.optionChoiceIds.optionId",
  "variantsInfo.variants.physicalProperties.weight",
  "variantsInfo.variants.price.actualPrice.amount",
  "variantsInfo.variants.price.compareAtPrice.amount",
  "variantsInfo.variants.sku",
  "variantsInfo.variants.visible",
];

/** `V3ProductSearchSpec`: categories are read off the tree, the rest off the product. */
export function productSearchSpec(state: CatalogState): QuerySpec {
  return {
    fields: {
      ...categoryFields(state),
      "variantsInfo.variants": { operators: items },
      ...declare(fanned, { operators: lists }),
      ...declare(exact, {}),
      ...declare(["createdDate", "updatedDate"], { sortable: true, kind: "date" }),
      ...declare(numbers, { sortable: true, kind: "number" }),
      name: { sortable: true },
      "minVariantPriceInfo.sku": { sortable: true, read: firstSku },
    },
    maxLimit: 100,
    defaultLimit: 100,
    allowEmptyPage: true,
    rules: { oneOperatorPerField: true },
  };
}

/** What the search may aggregate over. */
export function productAggregations(state: CatalogState): FieldSpecs {
  const ids = (name: string) => categoryFields(state)[name]?.read;
  const all = ids("allCategoriesInfo.categories");
  const direct = ids("directCategoriesInfo.categories");
  const idsOf = (read: FieldSpec["read"]): FieldSpec => ({
    read: (product) => ((read?.(product) ?? []) as { id: string }[]).map(({ id }) => id),
  });
  return {
    ...productSearchSpec(state).fields,
    ...declare(aggregatedOnly, {}),
    "allCategoriesInfo.categories.id": idsOf(all),
    "directCategoriesInfo.categories.id": idsOf(direct),
  };
}

function categoryFields(state: CatalogState): FieldSpecs {
  const expanded = new Map<string, { id: string }[]>();
  const withAncestors = (categoryId: string) => {
    const known = expanded.get(categoryId) ?? withAncestorIds(state, categoryId).map((id) => ({ id }));
    expanded.set(categoryId, known);
    return known;
  };
  return {
    "allCategoriesInfo.categories": {
      operators: items,
      read: (product) =>
        (product as Product).memberships.flatMap(({ categoryId }) => withAncestors(categoryId)),
    },
    "directCategoriesInfo.categories": {
      operators: items,
      read: (product) => (product as Product).memberships.map(({ categoryId }) => ({ id: categoryId })),
    },
  };
}

function firstSku(product: unknown): string | undefined {
  return (product as Product).variantsInfo.variants[0]?.sku;
}
