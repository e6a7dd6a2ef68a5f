/** The bounds of a heatmap's shades, basis points: each shade goes up to the next one's bound. */
const BOUNDS_BP = [0, 2_500, 5_000, 7_500, 10_000] as const;

/** From hardly covered to covered: how much of the colour is mixed into the page's own, per cent. */
const STRENGTHS = [8, 20, 34, 48, 40] as const;

/** Which shade a coverage has; the last is for what is covered in full. */
export function shadeOf(coverage_bp: number): number {
  return Math.max(0, BOUNDS_BP.filter((bound) => coverage_bp >= bound).length - 1);
}

/** Blue that grows with coverage, and green for what is covered in full; text is readable on each. */
export function shadeColour(shade: number): string {
  const colour = shade === BOUNDS_BP.length - 1 ? "--tag-green-icon" : "--tag-blue-icon";
  return `color-mix(in srgb, var(${colour}) ${STRENGTHS[shade]}%, transparent)`;
}

/** Every shade with its bounds, basis points; the last has no upper bound. */
export const SHADES = BOUNDS_BP.map((from_bp, index) => ({
  shade: index,
  from_bp,
  to_bp: BOUNDS_BP[index + 1] ?? null,
}));
