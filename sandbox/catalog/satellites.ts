import { Hono } from "hono";
import type { Env, Router, WixContext } from "../kernel/env";
import { notFound } from "../kernel/errors";
import { asObject, type QuerySpec, runQuery } from "../kernel/query";
import { compileFilter } from "../kernel/query-filter";
import { readPayload } from "../kernel/wire";
import { readFields, requireReader } from "./access";
import { htmlOf } from "./rich-content";
import type { CatalogState } from "./state";
import { allProducts } from "./store";
import type { Customization, InfoSection, Product } from "./types";

/** Each kind knows some of these; the rest change nothing. */
const fieldNames = [
  "ASSIGNED_PRODUCTS_COUNT",
  "ASSIGNED_PRODUCT_COUNT",
  "CHOICE_DISPLAY_IMAGE",
  "DESCRIPTION",
  "PLAIN_DESCRIPTION",
] as const;
type Field = (typeof fieldNames)[number];

/** One of the small entity kinds around products, read the same way. */
interface Kind<T extends { id: string }> {
  path: string;
  /** Key of one entity and of a list in the answers. */
  one: string;
  many: string;
  permission: string;
  all: (state: CatalogState) => readonly T[];
  spec: QuerySpec;
  view?: (entity: T, c: WixContext, wanted: ReadonlySet<Field>) => object;
}

const dated = {
  createdDate: { sortable: true, kind: "date" },
  updatedDate: { sortable: true, kind: "date" },
} as const;
const limits = { maxLimit: 100, defaultLimit: 100 };
const namedSpec: QuerySpec = { fields: { id: {}, name: { sortable: true }, ...dated }, ...limits };

/** Customizations, brands, ribbons, info sections and locations: query, count, one by id. */
export function satelliteRoutes(): Router {
  const router: Router = new Hono<Env>();
  serve(router, {
    path: "/stores/v3/customizations",
    one: "customization",
    many: "customizations",
    permission: "WIX_STORES.CUSTOMIZATION_READ",
    all: (state) => Object.values(state.customizations),
    spec: {
      fields: {
        ...namedSpec.fields,
        id: { sortable: true },
        customizationType: {},
        customizationRenderType: {},
      },
      ...limits,
    },
    view: (customization: Customization, c, wanted) => ({
      ...customization,
      ...assigned(c, wanted, (product) =>
        [...product.options, ...product.modifiers].some(({ id }) => id === customization.id),
      ),
    }),
  });
  serve(router, {
    path: "/stores/v3/brands",
    one: "brand",
    many: "brands",
    permission: "WIX_STORES.BRAND_READ",
    all: (state) => Object.values(state.brands),
    spec: namedSpec,
    view: (brand, c, wanted) => ({
      ...brand,
      ...assigned(c, wanted, (product) => product.brand?.id === brand.id),
    }),
  });
  serve(router, {
    path: "/stores/v3/ribbons",
    one: "ribbon",
    many: "ribbons",
    permission: "WIX_STORES.RIBBON_READ",
    all: (state) => Object.values(state.ribbons),
    spec: namedSpec,
    view: (ribbon, c, wanted) => ({
      ...ribbon,
      ...assigned(c, wanted, (product) => product.ribbon?.id === ribbon.id),
    }),
  });
  serve(router, {
    path: "/stores/v3/info-sections",
    one: "infoSection",
    many: "infoSections",
    permission: "WIX_STORES.INFO_SECTION_READ",
    all: (state) => Object.values(state.infoSections),
    spec: {
      fields: { id: {}, uniqueName: { sortable: true }, title: { sortable: true }, ...dated },
      ...limits,
    },
    view: infoSectionView,
  });
  router.get("/stores/v3/locations/default", (c) => {
    requireReader(c, "WIX_STORES.STORES_LOCATION_READ");
    const location = Object.values(c.var.world.state.catalog.locations).find(
      (entry) => entry.defaultLocation,
    );
    if (!location) throw notFound("STORES_LOCATION_NOT_FOUND", "The store has no default location.");
    return c.json({ storesLocation: location });
  });
  serve(router, {
    path: "/stores/v3/locations",
    one: "storesLocation",
    many: "storesLocations",
    permission: "WIX_STORES.STORES_LOCATION_READ",
    all: (state) => Object.values(state.locations),
    spec: {
      fields: {
        id: {},
        name: { sortable: true },
        locationType: { sortable: true },
        defaultLocation: { sortable: true },
        ...dated,
      },
      ...limits,
    },
  });
  return router;
}

function serve<T extends { id: string }>(router: Router, kind: Kind<T>): void {
  const viewOf = kind.view ?? ((entity: T) => entity);
  router.on(["GET", "POST"], `${kind.path}/query`, async (c) => {
    const { query, fields } = await readPayload(c);
    requireReader(c, kind.permission);
    const wanted = readFields(fields, fieldNames);
    const page = runQuery(kind.all(c.var.world.state.catalog), asObject(query) ?? {}, kind.spec);
    const entities = page.items.map((entity) => viewOf(entity, c, wanted));
    return c.json({ [kind.many]: entities, pagingMetadata: page.pagingMetadata });
  });
  router.post(`${kind.path}/count`, async (c) => {
    const { filter } = await readPayload(c);
    requireReader(c, kind.permission);
    const matches = compileFilter(filter, kind.spec.fields);
    return c.json({ count: kind.all(c.var.world.state.catalog).filter(matches).length });
  });
  router.get(`${kind.path}/:id`, async (c) => {
    const { fields } = await readPayload(c);
    requireReader(c, kind.permission);
    const wanted = readFields(fields, fieldNames);
    const entity = kind.all(c.var.world.state.catalog).find(({ id }) => id === c.req.param("id"));
    // Inferred: the code.
    if (!entity) throw notFound("NOT_FOUND", `${kind.one} not found`);
    return c.json({ [kind.one]: viewOf(entity, c, wanted) });
  });
}

/** How many products have the entity, under the name and on the wish its API has for it. */
function assigned(c: WixContext, wanted: ReadonlySet<Field>, matches: (product: Product) => boolean) {
  const name = wanted.has("ASSIGNED_PRODUCTS_COUNT")
    ? "assignedProductsCount"
    : wanted.has("ASSIGNED_PRODUCT_COUNT")
      ? "assignedProductCount"
      : undefined;
  return name ? { [name]: allProducts(c.var.world.state.catalog).filter(matches).length } : {};
}

function infoSectionView(section: InfoSection, c: WixContext, fields: ReadonlySet<Field>) {
  const { description, ...rest } = section;
  return {
    ...rest,
    ...assigned(c, fields, (product) => product.infoSections.some(({ id }) => id === section.id)),
    ...(description && fields.has("DESCRIPTION") ? { description } : {}),
    ...(description && fields.has("PLAIN_DESCRIPTION") ? { plainDescription: htmlOf(description) } : {}),
  };
}
