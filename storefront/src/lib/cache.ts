/**
 * The cache manifest: everything the shop keeps of the backend's answers, by kind, with how long it
 * may be kept (seconds). What is not here is never cached: carts, shipping options, orders.
 * The backend tells which tags have changed (`app/changes`); the time is for a message that is
 * lost, and for what changes by the clock alone, as a channel's opening.
 */
export const cacheLifetime_s = {
  regions: 3600,
  categories: 600,
  enterprises: 300,
  "value-chains": 300,
  products: 60,
  channels: 60,
  // Figures move with every sale; five minutes old is new.
  impact: 300,
  "application-form": 60,
} as const;

export type CacheKind = keyof typeof cacheLifetime_s;

/**
 * What is read of one product. Its price and stock change often, so each has a tag of its own, beside
 * those of the kind: `products` for the lists it may stand in, `products:all` for what changes every
 * product's page, as a new chain version does. The other kinds are few and seldom change: one tag each.
 */
export const productTag = (handle: string) => `product:${handle}`;

/** The tags under which an answer is kept. */
export function tagsOf(kind: CacheKind, one?: string): string[] {
  return kind === "products" ? [one ?? kind, "products:all"] : [kind];
}

/** True of a tag that the shop keeps something by; a message with another one is a mistake. */
export function isCacheTag(tag: string): boolean {
  return tag in cacheLifetime_s || tag === "products:all" || /^product:.+$/.test(tag);
}
