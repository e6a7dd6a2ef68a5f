// @ts-check

/** @typedef {"ours" | "other"} SideName */

/**
 * @template T
 * @typedef {{ ours: T, other: T }} Sides
 */

/**
 * Measures every side in every round, one after the other; who goes first changes each round, so
 * that none always meets the machine as the same other left it.
 *
 * @template {string} Name
 * @template Side, Figure
 * @param {number} rounds
 * @param {Record<Name, Side>} sides
 * @param {(side: Side, round: number) => Promise<Figure>} measure
 * @returns {Promise<Record<Name, Figure[]>>} by side, one figure per round
 */
export async function alternate(rounds, sides, measure) {
  const names = /** @type {Name[]} */ (Object.keys(sides));
  /** @type {[Name, Figure[]][]} */
  const none = names.map((name) => [name, []]);
  const figures = /** @type {Record<Name, Figure[]>} */ (Object.fromEntries(none));
  for (let round = 0; round < rounds; round += 1) {
    const first = round % names.length;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) {
      figures[name].push(await measure(sides[name], round));
    }
  }
  return figures;
}

/** How many turns make a round where a turn is short. */
export const TURNS = 5;

/**
 * As {@link alternate}, in rounds of several turns each: sides that take turns every half second meet the
 * same machine, though others use it.
 *
 * @template {string} Name
 * @template Side
 * @param {number} rounds
 * @param {Record<Name, Side>} sides
 * @param {(side: Side) => Promise<number>} turn its milliseconds
 * @returns {Promise<Record<Name, number[]>>} by side, the milliseconds of each round
 */
export async function alternateInTurns(rounds, sides, turn) {
  const turns = await alternate(rounds * TURNS, sides, turn);
  const names = /** @type {Name[]} */ (Object.keys(sides));
  /** @type {[Name, number[]][]} */
  const sums = names.map((name) => [
    name,
    Array.from({ length: rounds }, (_, round) =>
      turns[name].slice(round * TURNS, (round + 1) * TURNS).reduce((sum, ms) => sum + ms, 0),
    ),
  ]);
  return /** @type {Record<Name, number[]>} */ (Object.fromEntries(sums));
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
