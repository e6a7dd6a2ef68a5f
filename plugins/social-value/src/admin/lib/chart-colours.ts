/** Of Medusa's own palette, which has a shade for light and one for dark. */
const SERIES = [
  "var(--tag-blue-icon)",
  "var(--tag-orange-icon)",
  "var(--tag-green-icon)",
  "var(--tag-purple-icon)",
  "var(--tag-red-icon)",
] as const;

/** So many series have a colour of their own; what is left is drawn together. */
export const MOST_SERIES = SERIES.length;

export const OTHERS_COLOUR = "var(--tag-neutral-icon)";

export const colourOf = (index: number): string => SERIES[index] ?? OTHERS_COLOUR;

/** What pays for a place, and what nobody pays: the same colours wherever they are drawn. */
export const PART_COLOURS = {
  support: "var(--tag-blue-icon)",
  funded: "var(--tag-green-icon)",
  gap: "var(--tag-orange-icon)",
} as const;
