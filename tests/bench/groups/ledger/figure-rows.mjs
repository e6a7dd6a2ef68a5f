// @ts-check

/**
 * @typedef {import("../../lib/row.mjs").Measured} Measured
 * @typedef {import("./figures.mjs").LedgerFigures} LedgerFigures
 * @typedef {import("./figures.mjs").Asked} Asked
 */

/** The targets are of this many order lines and more. */
const MANY_LINES = 1_000_000;
const TARGET_OF_AGGREGATE = 1 / 50;
const MOST_MS = 50;

const LOWER = /** @type {const} */ ({ unit: "ms", better: "lower" });

/**
 * Each question at each size beside its aggregate, then what the API takes, and how both grow from the least
 * ledger to the largest.
 *
 * @param {LedgerFigures[]} all the least ledger first
 * @returns {Measured[]}
 */
export function figureRows(all) {
  const [least, largest] = [all.at(0), all.at(-1)];
  if (!least || !largest) return [];
  return [
    ...all.flatMap((one) => one.asked.map((asked) => queryRow(one.lines, asked))),
    ...all.flatMap((one) => one.asked.map((asked) => pageRow(one.lines, asked))),
    ...largest.asked.map((asked, n) => growthRow([least, largest], asked, least.asked[n] ?? asked)),
    ...diskRows(least, largest),
  ];
}

/**
 * A trace reads a few postings by an index, by hand as well: there is nothing to be fifty times faster than.
 *
 * @param {number} lines
 * @param {Asked} asked
 * @returns {Measured}
 */
function queryRow(lines, { question, query }) {
  const hasTarget = lines >= MANY_LINES && !question.isTrace;
  return {
    ...LOWER,
    metric: `${question.name}, ${counted(lines)}: query`,
    other_name: "the same by hand over the postings",
    target: hasTarget ? TARGET_OF_AGGREGATE : null,
    samples: query,
  };
}

/** @param {number} lines @param {Asked} asked @returns {Measured} */
function pageRow(lines, { question, page }) {
  return {
    ...LOWER,
    metric: `${question.name}, ${counted(lines)}: the API's whole answer`,
    other_name: `${MOST_MS} ms`,
    target: lines >= MANY_LINES ? 1 : null,
    samples: { ours: page, other: page.map(() => MOST_MS) },
  };
}

/** @param {[LedgerFigures, LedgerFigures]} ledgers @param {Asked} most @param {Asked} few @returns {Measured} */
function growthRow([least, largest], most, few) {
  return {
    ...LOWER,
    metric: `${most.question.name}, from ${counted(least.lines)} to ${counted(largest.lines)}: query`,
    other_name: `the same query at ${counted(least.lines)}`,
    target: null,
    samples: { ours: most.query.ours, other: few.query.ours },
  };
}

/** @param {LedgerFigures} least @param {LedgerFigures} largest @returns {Measured[]} */
function diskRows(least, largest) {
  const rounds = largest.asked[0]?.page.length ?? 0;
  const parts = /** @type {const} */ ([
    ["ledger", "transactions and postings with their indexes"],
    ["indexes", "of these, the indexes"],
    ["rollups", "rollups with their indexes"],
  ]);
  return parts.map(([part, words]) => ({
    ...{ metric: `Disk: ${words}, ${counted(largest.lines)}`, unit: "bytes/order line" },
    ...{ better: "lower", target: null, other_name: `the same at ${counted(least.lines)}` },
    samples: {
      ours: Array(rounds).fill(largest.disk[part]),
      other: Array(rounds).fill(least.disk[part]),
    },
  }));
}

/** @param {number} lines */
const counted = (lines) => `${lines.toLocaleString("en-US").replaceAll(",", " ")} order lines`;
