// @ts-check

/**
 * The value below which the share `q` (0–1) of the values lies, interpolated between neighbours.
 *
 * @param {readonly number[]} values at least one
 * @param {number} q
 * @returns {number}
 */
export function quantile(values, q) {
  if (values.length === 0) throw new RangeError("No values to take a quantile of");
  const sorted = [...values].sort((a, b) => a - b);
  const at = (sorted.length - 1) * q;
  const below = sorted[Math.floor(at)] ?? Number.NaN;
  const above = sorted[Math.ceil(at)] ?? Number.NaN;
  return below + (above - below) * (at - Math.floor(at));
}

/** @param {readonly number[]} values */
export const median = (values) => quantile(values, 0.5);

/** To three decimals, as figures stand in the results. @param {number} value */
export const rounded = (value) => Math.round(value * 1000) / 1000;
