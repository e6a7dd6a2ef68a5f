// @ts-check
import { startSides } from "./demo-server.mjs";

/**
 * @typedef {import("./group.mjs").Bench & {
 *   sides: import("./rounds.mjs").Sides<import("./demo-server.mjs").Side> }} BenchBesideStock
 *
 * @typedef {object} GroupBesideStock
 * @property {string} name
 * @property {(client: import("pg").Client) => Promise<void>} prepare changes the demo's rows, for
 *   both sides alike
 * @property {(bench: BenchBesideStock) => Promise<import("./row.mjs").Measured[]>} measure
 */

/**
 * A group that measures two backends, ours and stock Medusa, which run for as long as it does.
 *
 * @param {GroupBesideStock} group
 * @returns {import("./group.mjs").Group}
 */
export function besideStock({ name, prepare, measure }) {
  return {
    name,
    measure: async (bench) => {
      bench.say(`${name}: both backends …`);
      const sides = await startSides(bench.server, bench.workDir, name, prepare);
      const stop = async () => {
        await Promise.all([sides.ours.stop(), sides.other.stop()]);
      };
      bench.closing(stop);
      const rows = await measure({ ...bench, sides });
      await stop();
      return rows;
    },
  };
}
