/**
 * Stores Catalog V3 as it travels: what the sandbox keeps and answers. Money is a decimal string in the
 * site's currency, weights are kilograms, dates are ISO strings. Shapes: `@wix/auto_sdk_stores_*` types.
 */
export interface Product {
  id: string;
  revision: string;
  createdDate: string;
  updatedDate: string;
  name: string;
  slug: string;
  handle: string;
  productType: "PHYSICAL" | "DIGITAL";
  visible: boolean;
  visibleInPos: boolean;
  description?: RichContent;
  media: { main?: ProductMedia; itemsInfo: { items: ProductMedia[] } };
  options: ProductOption[];
  modifiers: ProductModifier[];
  brand?: Named;
  ribbon?: Named;
  infoSections: InfoSectionInProduct[];
  physicalProperties?: {
    shippingWeightRange: { minValue: number; maxValue: number };
    /** What unit prices are stated for. */
    pricePerUnit?: UnitQuantity;
  };
  subscriptionDetails?: { subscriptions: Subscription[]; allowOneTimePurchases: boolean };
  mainCategoryId: string;
  /** Direct categories with the moment each was joined. The wire's `directCategoriesInfo` is made from it. */
  memberships: Membership[];
  variantsInfo: { variants: Variant[] };
  variantSummary: { variantCount: number };
  actualPriceRange: PriceRange;
  compareAtPriceRange?: PriceRange;
  inventory: ProductInventory;
  seoData: SeoData;
  taxGroupId: string;
  /** Catalog V1 only: whether variants have ids, prices and stock of their own. */
  manageVariants?: boolean;
}

export interface UnitQuantity {
  quantity: number;
  measurementUnit: string;
}

export interface Subscription {
  id: string;
  title: string;
  description?: string;
  visible: boolean;
  frequency: "DAY" | "WEEK" | "MONTH" | "YEAR";
  interval: number;
  autoRenewal?: true;
  billingCycles?: number;
  discount?: { type: "PERCENT"; percentOff: number };
}

export interface Membership {
  categoryId: string;
  addedDate: string;
}

export interface Named {
  id: string;
  name: string;
}

export interface Money {
  amount: string;
}

export interface PriceRange {
  minValue: Money;
  maxValue: Money;
}

export interface ProductInventory {
  availabilityStatus: "IN_STOCK" | "OUT_OF_STOCK" | "PARTIALLY_OUT_OF_STOCK";
  preorderStatus: "ENABLED" | "DISABLED" | "PARTIALLY_ENABLED";
  preorderAvailability: "ALL_VARIANTS" | "NO_VARIANTS" | "SOME_VARIANTS";
}

export interface WixImage {
  id: string;
  url: string;
  width: number;
  height: number;
  altText?: string;
  filename?: string;
}

/** Shape: `VideoV2` of the SDK's transformations, which make a `wix:video://` URI of it. */
export interface WixVideo {
  id: string;
  posters: { id: string; url: string; width: number; height: number }[];
  resolutions: { url: string; width: number; height: number; format: string }[];
}

export interface ProductMedia {
  id: string;
  image: WixImage;
  mediaType: "IMAGE" | "VIDEO";
  /** A film; `image` is then the picture that stands for it, and does not travel as one. */
  video?: WixVideo;
  altText?: string;
  displayName?: string;
}

export type OptionRenderType = "TEXT_CHOICES" | "SWATCH_CHOICES";

export interface ProductOption {
  /** Id of the customization the option was made from. */
  id: string;
  name: string;
  key: string;
  optionRenderType: OptionRenderType;
  choicesSettings: { choices: OptionChoice[] };
}

export interface OptionChoice {
  choiceId: string;
  key: string;
  name: string;
  choiceType: "CHOICE_TEXT" | "ONE_COLOR";
  colorCode?: string;
  linkedMedia: ProductMedia[];
  inStock: boolean;
  visible: boolean;
}

export type ModifierRenderType = "FREE_TEXT" | OptionRenderType;

export interface ProductModifier {
  id: string;
  name: string;
  key: string;
  modifierRenderType: ModifierRenderType;
  mandatory: boolean;
  freeTextSettings?: FreeTextSettings;
  choicesSettings?: { choices: ModifierChoice[] };
}

export interface FreeTextSettings {
  minCharCount: number;
  maxCharCount: number;
  defaultAddedPrice: string;
  title: string;
  key: string;
}

export interface ModifierChoice {
  choiceId: string;
  key: string;
  name: string;
  choiceType: "CHOICE_TEXT" | "ONE_COLOR";
  colorCode?: string;
  addedPrice: string;
}

export interface Variant {
  id: string;
  visible: boolean;
  sku?: string;
  barcode?: string;
  /** One entry per option, in option order; empty for a product without options. */
  choices: VariantChoice[];
  price: { actualPrice: Money; compareAtPrice?: Money };
  /** What it costs the owner; shown with MERCHANT_DATA only. */
  cost?: Money;
  physicalProperties?: { weight?: number; pricePerUnit?: { settings: UnitQuantity } };
  media?: ProductMedia;
  inventoryStatus: { inStock: boolean; preorderEnabled: boolean };
}

export interface VariantChoice {
  optionChoiceIds: { optionId: string; choiceId: string };
  optionChoiceNames: { optionName: string; choiceName: string; renderType: OptionRenderType };
}

export interface InfoSectionInProduct {
  id: string;
  uniqueName: string;
  title: string;
  description?: RichContent;
}

export interface SeoData {
  tags: SeoTag[];
  settings?: {
    preventAutoRedirect: boolean;
    keywords: { term: string; isMain: boolean; origin?: string }[];
  };
}

export interface SeoTag {
  type: string;
  props?: Record<string, unknown>;
  meta?: Record<string, unknown>;
  children?: string;
  custom: boolean;
  disabled: boolean;
}

export interface RichContent {
  nodes: RichNode[];
  metadata: { version: number; createdTimestamp: string; updatedTimestamp: string; id: string };
}

export interface RichNode {
  type: string;
  id: string;
  nodes: RichNode[];
  [data: string]: unknown;
}

export interface InventoryItem {
  id: string;
  revision: string;
  createdDate: string;
  updatedDate: string;
  productId: string;
  variantId: string;
  locationId: string;
  trackQuantity: boolean;
  /** Only when the quantity is tracked. */
  quantity?: number;
  /** Only when it is not. */
  inStock?: boolean;
  availabilityStatus: "IN_STOCK" | "OUT_OF_STOCK" | "PREORDER";
  preorderInfo: PreorderInfo;
}

export interface PreorderInfo {
  enabled: boolean;
  message?: string;
  limit?: number;
  /** How many have been pre-ordered. */
  counter?: number;
}

export interface Category {
  id: string;
  revision: string;
  createdDate: string;
  updatedDate: string;
  name: string;
  slug: string;
  description: string;
  image?: WixImage;
  visible: boolean;
  /** Absent: a top-level category. */
  parentId?: string;
  /** Place among its siblings. */
  index: number;
  /** Product ids that were arranged by hand, at most 100. */
  arranged: string[];
  /** The category every product belongs to; Wix keeps it. */
  system?: boolean;
  seoData: SeoData;
}

export interface Customization {
  id: string;
  revision: string;
  createdDate: string;
  updatedDate: string;
  name: string;
  key: string;
  customizationType: "PRODUCT_OPTION" | "MODIFIER";
  customizationRenderType: ModifierRenderType;
  choicesSettings?: { choices: CustomizationChoice[] };
  freeTextInput?: FreeTextSettings;
}

export interface CustomizationChoice {
  id: string;
  key: string;
  name: string;
  choiceType: "CHOICE_TEXT" | "ONE_COLOR";
  colorCode?: string;
}

export interface NamedEntity extends Named {
  revision: string;
  createdDate: string;
  updatedDate: string;
}

export interface InfoSection {
  id: string;
  revision: string;
  createdDate: string;
  updatedDate: string;
  uniqueName: string;
  title: string;
  description?: RichContent;
}

export interface StoresLocation {
  id: string;
  revision: string;
  createdDate: string;
  updatedDate: string;
  name: string;
  locationType: "PHYSICAL";
  defaultLocation: boolean;
}
