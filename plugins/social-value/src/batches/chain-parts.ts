import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";

/** A stage of the version in force: who does what. */
export interface ChainPart {
  value_chain_id: string;
  position: number;
  activity_code: string;
  enterprise_id: string;
  enterprise: string;
  suspended: boolean;
}

/** The stages of the chains' versions in force now, first to last. */
export function chainParts(db: Knex, chainIds: readonly string[]): Promise<ChainPart[]> {
  return sqlRows(
    db,
    `SELECT v.value_chain_id, s.position, s.activity_code, s.enterprise_id, e.name AS enterprise,
            e.suspended_at IS NOT NULL AS suspended
       FROM (SELECT DISTINCT ON (value_chain_id) id, value_chain_id FROM chain_version
              WHERE value_chain_id = ANY(?) AND status = 'published' AND deleted_at IS NULL
              ORDER BY value_chain_id, published_at DESC, number DESC) v
       JOIN stage s ON s.chain_version_id = v.id AND s.deleted_at IS NULL
       JOIN enterprise e ON e.id = s.enterprise_id
      ORDER BY v.value_chain_id, s.position`,
    [chainIds],
  );
}
