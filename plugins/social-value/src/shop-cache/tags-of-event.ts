import { CHANNEL_TAGS, DIRECTORY_TAGS, PRODUCT_LISTS } from "./tags";

/** What an event makes the shop read anew: whole tags, or the products of what has changed. */
export interface Change {
  tags: string[];
  ids: string[];
}

/** Events that say only that something is different somewhere, or something that many pages show. */
const WHOLE: readonly [RegExp, readonly string[]][] = [
  [/^pricing\.price-list/, ["products:all"]],
  [/^pricing\.price-rule/, ["products:all"]],
  [/^product-category\./, ["categories", "products:all"]],
  [/^sales-channel\./, CHANNEL_TAGS],
  [/^region\./, ["regions", "products:all"]],
  [/^translation\./, ["categories", "channels", ...DIRECTORY_TAGS]],
];

/**
 * What an event of Medusa's or of ours means for the shop's pages. One about goods names what it is
 * about by its id; the lists change with them.
 */
export function changeOf(name: string, data: unknown): Change {
  const { id, tags } = (data ?? {}) as { id?: unknown; tags?: unknown };
  if (Array.isArray(tags)) {
    return { tags: tags.map(String), ids: [] };
  }
  const whole = WHOLE.find(([pattern]) => pattern.test(name));
  if (whole) {
    return { tags: [...whole[1]], ids: [] };
  }
  const ids = [id].flat().filter((one): one is string => typeof one === "string");
  return { tags: [PRODUCT_LISTS], ids };
}
