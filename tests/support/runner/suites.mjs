// @ts-check

/**
 * @typedef {"unit" | "integration" | "fault" | "seed" | "e2e"} SuiteName
 * @typedef {object} Suite
 * @property {SuiteName} name
 * @property {string[]} builds steps of the launcher that must be done first
 * @property {boolean} database whether it uses the run's database server
 */

/** The launcher's steps that make a backend that can be started. */
export const BACKEND = ["build_domain", "build_plugin", "build_search", "build_backend"];

/**
 * Every suite, in the order in which they run: what fails fastest comes first.
 *
 * @type {Suite[]}
 */
export const SUITES = [
  { name: "unit", builds: ["build_domain"], database: false },
  { name: "integration", builds: BACKEND, database: true },
  { name: "fault", builds: BACKEND, database: false },
  { name: "seed", builds: BACKEND, database: true },
  { name: "e2e", builds: [...BACKEND, "build_storefront"], database: false },
];

/**
 * The suites that were asked for by name; all of them when none was.
 *
 * @param {readonly string[]} names
 * @returns {Suite[]}
 * @throws {Error} when a name is no suite
 */
export function chosenSuites(names) {
  const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown) {
    const known = SUITES.map((suite) => suite.name).join(", ");
    throw new Error(`There is no suite "${unknown}"; there are ${known}.`);
  }
  return names.length === 0 ? SUITES : SUITES.filter((suite) => names.includes(suite.name));
}

/**
 * The order of a run: steps one after another, each of lanes that run side by side. What makes the demo's past
 * and what kills backends waits more than it computes, so it runs beside the longest suite; the browser's
 * tests have the machine for themselves.
 *
 * @param {readonly Suite[]} suites
 * @returns {Suite[][][]}
 */
export function stepsOf(suites) {
  /** @param {SuiteName[]} names */
  const lane = (...names) => suites.filter(({ name }) => names.includes(name));
  const steps = [[lane("unit")], [lane("integration"), lane("fault", "seed")], [lane("e2e")]];
  return steps
    .map((lanes) => lanes.filter((one) => one.length > 0))
    .filter((lanes) => lanes.length > 0);
}
