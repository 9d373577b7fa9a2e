import { applicationError, validationError } from "../kernel/errors";
import type { World } from "../kernel/world";
import type { ProductInput } from "./product-input";
import { richContentFromHtml } from "./rich-content";
import { touched } from "./store";
import type { InfoSection, InfoSectionInProduct, Named, NamedEntity, Product } from "./types";

/** A brand by id, or by name when the product is new. `null` takes it away. */
export function buildBrand(world: World, input: ProductInput["brand"], before?: Product): Named | undefined {
  if (!input) return undefined;
  if (input.id) {
    const known = world.state.catalog.brands[input.id];
    if (known) return { id: known.id, name: known.name };
    // Inferred: the code.
    throw applicationError(428, "BRAND_NOT_FOUND", `There is no brand ${input.id}.`);
  }
  if (before) {
    throw validationError({
      field: "product.brand.id",
      description: "must not be empty",
      violatedRule: "REQUIRED_FIELD",
      ruleName: "BRAND_MISSING_ID",
    });
  }
  return getOrCreate(world, world.state.catalog.brands, input.name);
}

/** A ribbon by id or by name. `null` takes it away. */
export function buildRibbon(world: World, input: ProductInput["ribbon"]): Named | undefined {
  if (!input) return undefined;
  if (!input.id) return getOrCreate(world, world.state.catalog.ribbons, input.name);
  const known = world.state.catalog.ribbons[input.id];
  if (known) return { id: known.id, name: known.name };
  throw applicationError(428, "RIBBON_NOT_FOUND", `There is no ribbon ${input.id}.`);
}

function getOrCreate(
  world: World,
  record: Record<string, NamedEntity>,
  name: string | null | undefined,
): Named | undefined {
  if (!name) return undefined;
  const known = Object.values(record).find((entity) => entity.name === name);
  if (known) return { id: known.id, name: known.name };
  const made = { id: world.newId(), name, ...touched(world) };
  record[made.id] = made;
  return { id: made.id, name };
}

/** Info sections by id or unique name; unknown names with a title are made. */
export function buildInfoSections(
  world: World,
  inputs: NonNullable<ProductInput["infoSections"]>,
): InfoSectionInProduct[] {
  const { infoSections } = world.state.catalog;
  return inputs.map((input) => {
    const known = input.id
      ? infoSections[input.id]
      : Object.values(infoSections).find(({ uniqueName }) => uniqueName === input.uniqueName);
    if (known) return inProduct(known);
    if (input.id || !input.title) {
      throw applicationError(
        428,
        "INFO_SECTION_ERROR_OCCURRED",
        "The info section does not exist and has no title.",
      );
    }
    const plain = input.plainDescription;
    const description =
      input.description ?? (plain ? richContentFromHtml(plain, world.now().toISOString()) : undefined);
    const made: InfoSection = {
      id: world.newId(),
      ...touched(world),
      uniqueName: input.uniqueName ?? input.title,
      title: input.title,
      ...(description ? { description } : {}),
    };
    infoSections[made.id] = made;
    return inProduct(made);
  });
}

function inProduct({ id, uniqueName, title, description }: InfoSection): InfoSectionInProduct {
  return { id, uniqueName, title, ...(description ? { description } : {}) };
}
