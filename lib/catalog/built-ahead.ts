/**
 * How much of the catalogue a build prerenders. The rest is rendered when somebody asks and kept the same way, so a
 * build takes as long with a hundred thousand products as with a few hundred.
 */
export const builtAhead = { products: 100, categories: 60, listingPages: 3 };
