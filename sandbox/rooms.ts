import { catalogFromSeed } from "./catalog/from-seed";
import { catalogRoutes } from "./catalog/routes";
import { checkoutPageRoutes } from "./ecom/checkout-page";
import { ecomRoutes } from "./ecom/routes";
import { ecomSeed } from "./ecom/state";
import type { Router } from "./kernel/env";
import type { Seed } from "./kernel/world";
import { mediaRoutes } from "./media/routes";
import { generatedShop } from "./seed/generated";
import { projectSeed } from "./seed/project";

// Written while the other rooms are being built: whatever is there already is loaded, the rest is left out.
async function load(path: string, name: string): Promise<unknown> {
  try {
    const module = (await import(path)) as Record<string, unknown>;
    return module[name];
  } catch (error) {
    console.warn(`sandbox: ${path} is not there yet (${String(error).split("\n")[0]})`);
    return undefined;
  }
}

export interface Rooms {
  routers: Router[];
  seedFor: (wish: { products?: number | undefined }) => Seed;
}

export async function loadRooms(): Promise<Rooms> {
  const halden = (await load("./seed/halden", "haldenSeed")) as Seed | undefined;
  const generated =
    (count: number): Seed =>
    () => ({ ...projectSeed(), catalog: catalogFromSeed(generatedShop(count)), ecom: ecomSeed() });
  return {
    routers: [catalogRoutes(), ecomRoutes(), checkoutPageRoutes(), mediaRoutes()],
    seedFor: ({ products }) => (products === undefined ? (halden ?? generated(40)) : generated(products)),
  };
}
