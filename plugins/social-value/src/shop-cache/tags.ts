/** What the shop keeps its pages under (`storefront/src/lib/cache.ts`). */
export const PRODUCT_LISTS = "products";
export const ALL_PRODUCTS = "products:all";
export const productTag = (handle: string) => `product:${handle}`;

/** A change to an enterprise, a chain or the network is on the pages of them all, and of their goods. */
export const DIRECTORY_TAGS = ["enterprises", "value-chains", ALL_PRODUCTS];

/** A channel that opens, closes or takes other goods. */
export const CHANNEL_TAGS = ["channels", ALL_PRODUCTS];
