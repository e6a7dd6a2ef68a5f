/** Public figures change by the month; a minute old is new. */
export const CACHE_CONTROL = "public, max-age=60";
