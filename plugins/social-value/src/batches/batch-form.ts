import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { activityLabel } from "../lib/activities";
import { sqlRows } from "../lib/sql";
import { BATCH_UNITS } from "../modules/value-chain/batches/batch";
import { chainParts } from "./chain-parts";
import { listBatches } from "./own-batches";

const MOST_SOURCES = 100;

/** What a new batch can be: the enterprise's chains with what it does in each, and what it holds to make it of. */
export async function batchForm(db: Knex, enterpriseId: string, locale: string | undefined) {
  const chains = await sqlRows<{ id: string; name: string }>(
    db,
    `SELECT DISTINCT c.id, c.name FROM stage s
       JOIN chain_version v ON v.id = s.chain_version_id AND v.status = 'published'
       JOIN value_chain c ON c.id = v.value_chain_id AND c.deleted_at IS NULL
      WHERE s.enterprise_id = ? AND s.deleted_at IS NULL ORDER BY c.name, c.id`,
    [enterpriseId],
  );
  const [parts, { batches }] = await Promise.all([
    chainParts(
      db,
      chains.map(({ id }) => id),
    ),
    listBatches(db, enterpriseId, { state: "held", limit: MOST_SOURCES, offset: 0 }),
  ]);
  const own = parts.filter((part) => part.enterprise_id === enterpriseId);
  return {
    units: BATCH_UNITS,
    chains: chains
      .map(({ id, name }) => ({
        ...{ id, name },
        activities: [
          ...new Set(own.filter((p) => p.value_chain_id === id).map((p) => p.activity_code)),
        ].map((code) => ({ code, label: activityLabel(code, locale) })),
      }))
      .filter(({ activities }) => activities.length > 0),
    held: batches.map(({ id, code, what, unit, value_chain_id, held_milli }) => ({
      ...{ id, code, what, unit, value_chain_id, held_milli },
    })),
  };
}
