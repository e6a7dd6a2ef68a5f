import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { sqlRows } from "../../../lib/sql";
import type { Ask, Asked } from "./consent";

const COLUMNS = `a.id, a.chain_version_id, a.revision, a.stages, a.asked_at,
  a.stages_hash = chain_stages_hash(a.chain_version_id) AS is_current`;

/** The newest time that the version's draft was sent out, or null. */
export async function newestAsk(db: Knex, versionId: string): Promise<Ask | null> {
  const [row] = await sqlRows<Ask>(
    db,
    `SELECT ${COLUMNS} FROM chain_ask a WHERE a.chain_version_id = ? ORDER BY a.revision DESC LIMIT 1`,
    [versionId],
  );
  return row ?? null;
}

/**
 * Sends the draft's stages out as they are: who has one is asked, who has one in the version in force and
 * none here is told. The newest asking is given back, and `is_new` false, where it is of just these stages.
 * All or nothing; two at once make one.
 */
export async function insertAsk(
  db: Knex,
  versionId: string,
  { by, at }: { by: string | null; at: Date },
): Promise<{ ask: Ask; is_new: boolean }> {
  return db.transaction(async (trx) => {
    await sqlRows(trx, "SELECT 1 FROM chain_version WHERE id = ? FOR NO KEY UPDATE", [versionId]);
    const before = await newestAsk(trx, versionId);
    if (before?.is_current) {
      return { ask: before, is_new: false };
    }
    const id = generateEntityId("", "cask");
    await sqlRows(
      trx,
      `INSERT INTO chain_ask (id, chain_version_id, revision, stages_hash, stages, asked_by, asked_at)
       SELECT ?, ?, ?, chain_stages_hash(?), jsonb_agg(jsonb_build_object('position', s.position,
                'activity_code', s.activity_code, 'enterprise_id', s.enterprise_id,
                'share_bp', s.share_bp, 'contribution_bp', s.contribution_bp) ORDER BY s.position), ?, ?
         FROM stage s WHERE s.chain_version_id = ? AND s.deleted_at IS NULL`,
      [id, versionId, (before?.revision ?? 0) + 1, versionId, by, at, versionId],
    );
    await sqlRows(
      trx,
      `INSERT INTO chain_asked (ask_id, enterprise_id, part, mailed_at)
       SELECT ?, enterprise_id, CASE WHEN bool_or(is_new) THEN 'stage' ELSE 'leaving' END, ?
         FROM (SELECT s.enterprise_id, true AS is_new FROM stage s
                WHERE s.chain_version_id = ? AND s.deleted_at IS NULL
               UNION ALL
               SELECT s.enterprise_id, false FROM stage s
                WHERE s.deleted_at IS NULL AND s.chain_version_id = (
                  SELECT v.id FROM chain_version v JOIN chain_version d ON d.id = ?
                   WHERE v.value_chain_id = d.value_chain_id AND v.status = 'published'
                     AND v.deleted_at IS NULL ORDER BY v.published_at DESC, v.number DESC LIMIT 1)) e
        GROUP BY enterprise_id`,
      [id, at, versionId, versionId],
    );
    const ask = await newestAsk(trx, versionId);
    if (!ask) {
      throw new Error("an asking was stored and is not there");
    }
    return { ask, is_new: true };
  });
}

/** Who was asked or told, in the order of the stages, each with its latest answer. */
export function askedOf(db: Knex, askId: string): Promise<Asked[]> {
  return sqlRows(
    db,
    `SELECT k.enterprise_id, k.part, k.mailed_at, n.answer, n.reason, n.member_id, n.attested_by,
            n.attested_how, n.attested_on, n.answered_at
       FROM chain_asked k
       LEFT JOIN LATERAL (SELECT * FROM chain_answer n
                           WHERE n.ask_id = k.ask_id AND n.enterprise_id = k.enterprise_id
                           ORDER BY n.id DESC LIMIT 1) n ON true
      WHERE k.ask_id = ? ORDER BY k.part = 'leaving', k.enterprise_id`,
    [askId],
  );
}

/**
 * Notes that those who have a stage and have not answered are mailed again, and says who: none who was
 * mailed after `since`. Two at once take each only once.
 */
export async function takeReminders(
  db: Knex,
  askId: string,
  { since, at }: { since: Date; at: Date },
): Promise<string[]> {
  const rows = await sqlRows<{ enterprise_id: string }>(
    db,
    `UPDATE chain_asked k SET mailed_at = ?
      WHERE k.ask_id = ? AND k.part = 'stage' AND k.mailed_at <= ?
        AND NOT EXISTS (SELECT 1 FROM chain_answer n
                         WHERE n.ask_id = k.ask_id AND n.enterprise_id = k.enterprise_id)
      RETURNING k.enterprise_id`,
    [at, askId, since],
  );
  return rows.map((row) => row.enterprise_id);
}
