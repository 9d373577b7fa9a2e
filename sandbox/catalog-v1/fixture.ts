import { fixtureShop } from "../catalog/fixture";
import type { SeedProduct, SeedShop } from "../seed/types";

/** Its options only say what to send: one price and one stock for all. */
const apron: SeedProduct = {
  slug: "apron",
  name: "Kitchen Apron",
  categories: ["clothes"],
  description: [{ kind: "paragraph", text: "Linen." }],
  price: "30",
  sku: "APR",
  pictures: [],
  options: [{ name: "Length", render: "text", choices: [{ name: "Short" }, { name: "Long" }] }],
  stock: "in",
  createdDate: "2026-01-01T10:00:00.000Z",
};

/** The little shop of the tests, with a product whose variants nobody manages. */
export const shopWithApron: SeedShop = { ...fixtureShop, products: [...fixtureShop.products, apron] };
