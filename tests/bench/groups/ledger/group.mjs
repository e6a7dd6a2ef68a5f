// @ts-check
import { measureAllocation } from "./allocation.mjs";
import { figureRows } from "./figure-rows.mjs";
import { measureFigures } from "./figures.mjs";
import { measureHotAccount } from "./hot-account.mjs";
import { measurePosting } from "./posting.mjs";
import { measureVerification } from "./verification.mjs";

/**
 * What the ledger costs and how fast it answers: posting against bare inserts, one hot account, the
 * allocation's lock, every figure of the coordinator's pages against aggregates by hand, disk and verification.
 *
 * @type {import("../../lib/group.mjs").Group}
 */
export const ledger = { name: "ledger", measure };

/**
 * @param {import("../../lib/group.mjs").Bench} bench
 * @returns {Promise<import("../../lib/row.mjs").Measured[]>}
 */
async function measure(bench) {
  const rows = [];
  for (const part of [measurePosting, measureHotAccount, measureAllocation, measureVerification]) {
    rows.push(...(await part(bench)));
  }
  return [...rows, ...figureRows(await measureFigures(bench))];
}
