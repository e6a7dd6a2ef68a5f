/**
 * The cache manifest: everything the shop keeps of the backend's answers, by tag, with how long it
 * may be kept (seconds). What is not here is never cached: carts, shipping options, orders.
 * Whoever changes such a thing revalidates its tag.
 */
export const cacheLifetime_s = {
  regions: 3600,
  categories: 600,
  enterprises: 300,
  "value-chains": 300,
  products: 60,
  channels: 60,
  "application-form": 60,
} as const;

export type CacheTag = keyof typeof cacheLifetime_s;
