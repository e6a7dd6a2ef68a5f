// @ts-check
import { measureAllocation } from "./allocation.mjs";
import { measureHotAccount } from "./hot-account.mjs";
import { measurePosting } from "./posting.mjs";

/**
 * What the ledger costs and what it answers: posting against bare inserts, one hot account, the allocation's
 * lock.
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
  for (const part of [measurePosting, measureHotAccount, measureAllocation]) {
    rows.push(...(await part(bench)));
  }
  return rows;
}
