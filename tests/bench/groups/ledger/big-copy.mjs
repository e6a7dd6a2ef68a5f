// @ts-check

import { rollUp } from "@insteg/social-value/modules/funding/rollups";
import { withClient } from "../../../../scripts/lib/database.mjs";
import { makeBigLedger } from "../../lib/big-ledger.mjs";
import { openCopy, rowsOf } from "./databases.mjs";

const CONNECTIONS = 4;

/** Twenty times what the job takes at a time: each batch may read all sales, and nobody waits here. */
const ROLLED_UP_AT_ONCE = 1_000_000n;

/**
 * A database with a ledger of so many order lines beside the demo's own, rolled up by the product's own code.
 *
 * @param {import("../../lib/group.mjs").Bench} bench
 * @param {number} lines
 * @param {string} [name]
 * @returns {Promise<{ db: import("./databases.mjs").Knex, url: string, database: string }>}
 */
export async function openBigCopy(bench, lines, name = String(lines)) {
  const { server, say } = bench;
  const { db, url, database } = await openCopy(bench, name, CONNECTIONS);
  say(`a ledger of ${lines} order lines …`);
  const { postings } = await withClient(url, (client) => makeBigLedger(client, { lines }));
  say(`${postings} postings, to be rolled up …`);
  const { status } = await rollUp(db, ROLLED_UP_AT_ONCE);
  if (status !== "rolled_up") throw new Error("The ledger was not rolled up");
  await withClient(url, (client) => client.query("VACUUM ANALYZE"));
  await withClient(server.url(), (client) => client.query("CHECKPOINT"));
  return { db, url, database };
}

/**
 * What each part of the ledger takes on disk, in bytes for each order line.
 *
 * @typedef {{ ledger: number, indexes: number, rollups: number, seals: number }} DiskPerLine `indexes` are
 *   a part of `ledger`
 *
 * @param {import("./databases.mjs").Knex} db
 * @returns {Promise<DiskPerLine>}
 */
export async function diskPerLine(db) {
  const sizes = (/** @type {string} */ measure, /** @type {string[]} */ tables) =>
    `(SELECT sum(pg_${measure}_size(name::regclass)) FROM unnest(ARRAY['${tables.join("', '")}']) name)`;
  const ledger = ["ledger_transaction", "ledger_posting"];
  const [row = {}] = await rowsOf(
    db,
    `SELECT (ledger / lines)::float8 AS ledger, (indexes / lines)::float8 AS indexes,
            (rollups / lines)::float8 AS rollups, (seals / lines)::float8 AS seals
       FROM (SELECT count(*) AS lines FROM sale_line) l,
            (SELECT ${sizes("total_relation", ledger)} AS ledger, ${sizes("indexes", ledger)} AS indexes,
                    ${sizes("total_relation", ["funding_rollup", "account_rollup"])} AS rollups,
                    ${sizes("total_relation", ["ledger_seal", "ledger_leaf"])} AS seals) s`,
  );
  return /** @type {DiskPerLine} */ (row);
}
