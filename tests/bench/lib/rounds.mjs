// @ts-check

/** @typedef {"ours" | "other"} SideName */

/**
 * @template T
 * @typedef {{ ours: T, other: T }} Sides
 */

/**
 * Measures both sides in every round, one after the other; who goes first changes each round, so
 * that neither always meets the machine as the other left it.
 *
 * @template Side, Figure
 * @param {number} rounds
 * @param {Sides<Side>} sides
 * @param {(side: Side, round: number) => Promise<Figure>} measure
 * @returns {Promise<Sides<Figure[]>>} by side, one figure per round
 */
export async function alternate(rounds, sides, measure) {
  /** @type {Sides<Figure[]>} */
  const figures = { ours: [], other: [] };
  for (let round = 0; round < rounds; round += 1) {
    /** @type {SideName[]} */
    const order = round % 2 === 0 ? ["ours", "other"] : ["other", "ours"];
    for (const name of order) figures[name].push(await measure(sides[name], round));
  }
  return figures;
}

/**
 * One number of each figure, by side.
 *
 * @template Figure
 * @param {Sides<Figure[]>} figures
 * @param {(figure: Figure) => number} pick
 * @returns {Sides<number[]>}
 */
export function samples(figures, pick) {
  return { ours: figures.ours.map(pick), other: figures.other.map(pick) };
}
