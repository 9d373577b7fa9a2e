import type { MiddlewareHandler } from "hono";
import type { Env, WixContext } from "../kernel/env";
import { applicationError, validationError } from "../kernel/errors";
import { hasAdminPermission, requireAdmin, requireAnybody } from "../kernel/identity";

/** Visitors and members may read; a key or app needs `permission`. 401 and 403 as everywhere. */
export function requireReader(c: WixContext, permission: string): void {
  const identity = requireAnybody(c);
  if (identity.kind === "apiKey" || identity.kind === "app") requireAdmin(c, permission);
}

/** Whether the caller sees products that are not visible. */
export function seesHiddenProducts(c: WixContext): boolean {
  return hasAdminPermission(c, "WIX_STORES.PRODUCT_READ_NON_VISIBLE");
}

/** Whether the caller sees categories that are not visible, when it asks for them. */
export function seesHiddenCategories(c: WixContext): boolean {
  return hasAdminPermission(c, "CATEGORIES.CATEGORY_READ");
}

/** 428 on Catalog V3 endpoints of a site that still has Catalog V1, or no store. Codes as reported from the field. */
export function onlyOnV3(): MiddlewareHandler<Env> {
  return async (c, next) => {
    requireAnybody(c);
    switch (c.var.world.state.catalog.version) {
      case "V3_CATALOG":
        return next();
      case "V1_CATALOG":
        throw applicationError(
          428,
          "CATALOG_V1_SITE_CALLING_CATALOG_V3_API",
          "Endpoint belongs to CATALOG_V3, but your site is using CATALOG_V1.",
        );
      case "STORES_NOT_INSTALLED":
        // Inferred: the code; Wix only documents the version's name.
        throw applicationError(428, "STORES_NOT_INSTALLED", "Wix Stores is not installed on this site.");
    }
  };
}

/** 428 on Catalog V1 endpoints of a site with Catalog V3. */
export function onlyOnV1(): MiddlewareHandler<Env> {
  return async (c, next) => {
    requireAnybody(c);
    if (c.var.world.state.catalog.version === "V3_CATALOG") {
      throw applicationError(
        428,
        "CATALOG_V3_CALLING_CATALOG_V1_API",
        "Endpoint belongs to CATALOG_V1, but your site is using CATALOG_V3.",
      );
    }
    return next();
  };
}

/** The requested `fields`, checked against what the endpoint knows. Inferred: an unknown name is a 400. */
export function readFields<Field extends string>(
  value: unknown,
  known: readonly Field[],
): ReadonlySet<Field> {
  const list = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  const fields = new Set<Field>();
  for (const entry of list) {
    const field = known.find((candidate) => candidate === entry);
    if (field === undefined) {
      throw validationError({
        field: "fields",
        description: `has an invalid enum value ${String(entry)}`,
        violatedRule: "INVALID_ENUM_VALUE",
        data: { enumValues: [...known] },
      });
    }
    fields.add(field);
  }
  return fields;
}
