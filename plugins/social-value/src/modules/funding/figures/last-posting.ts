/** The highest id that a posting can have. */
export const LAST_POSTING = "9223372036854775807";
