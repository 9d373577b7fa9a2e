import { z } from "zod";
import { faultKinds } from "../kernel/faults";
import type { Switches } from "../kernel/world";
import { catalogChoices } from "../seed/choose";

export const resetSchema = z.strictObject({
  /** How many generated products instead of the demo shop. */
  products: z.int().min(1).max(100_000).optional(),
  /** How many generated orders, besides the demo members' own. */
  orders: z.int().min(1).max(100_000).optional(),
  /** Which catalogue the site has. */
  catalog: z.enum(catalogChoices).optional(),
  /** How many sites the account has. */
  sites: z.int().min(3).max(2_000).optional(),
});

export const clockSchema = z.strictObject({ advanceSeconds: z.number() });

export const revokeSchema = z.union([
  z.strictObject({ memberEmail: z.string() }),
  z.strictObject({ all: z.literal(true) }),
]);

export const faultSchema = z.strictObject({
  path: z.string().regex(/^(\/|\*\*)/, "must start with / or **"),
  method: z.string().optional(),
  times: z.int().min(1).optional(),
  latencyMs: z.int().min(0).optional(),
  kind: z.enum(faultKinds),
  status: z.int().min(200).max(599).optional(),
  body: z.unknown().optional(),
  headers: z.record(z.string(), z.string()).optional(),
  patch: z.record(z.string(), z.unknown()).optional(),
});

/** What an owner may do to a site. */
export const siteSchema = z.strictObject({ id: z.guid(), published: z.boolean() });

/** What an owner may do to a member. */
export const memberSchema = z.strictObject({
  email: z.string(),
  status: z.enum(["APPROVED", "PENDING", "BLOCKED", "OFFLINE"]).optional(),
  mustResetPassword: z.boolean().optional(),
});

/** One entry per switch, so that a new one cannot be forgotten here. */
const switchShapes = {
  rotateRefreshTokens: z.boolean(),
  mergeCartAtLogin: z.boolean(),
  missingVariantId: z.enum(["silent", "refuse"]),
  acceptsPayments: z.boolean(),
  minimumOrder: z.number().min(0),
  published: z.boolean(),
  accessTokenSeconds: z.int().min(1),
  logoutRevokesTokens: z.boolean(),
  unknownClientStatus: z.literal([400, 404]),
  requireEmailVerification: z.boolean(),
  requireOwnerApproval: z.boolean(),
  captcha: z.enum(["off", "required"]),
  throttleLogin: z.union([z.boolean(), z.int().min(1)]),
  pendingLogin: z.enum(["state", "error"]),
  moderateReviews: z.boolean(),
  refundsPend: z.boolean(),
  secretsByApi: z.boolean(),
} satisfies Record<keyof Switches, z.ZodType>;

export const switchesSchema = z.strictObject(switchShapes).partial();

export const catalogSchema = z.strictObject({
  slug: z.string(),
  name: z.string().optional(),
  visible: z.boolean().optional(),
  /** Decimal string; sets the price of every variant. */
  price: z.string().optional(),
  /** Sets the stock of the variant with this SKU, or of every variant. */
  stock: z.union([z.int().min(0), z.literal(["in", "out"])]).optional(),
  sku: z.string().optional(),
});
export type CatalogChange = z.infer<typeof catalogSchema>;
