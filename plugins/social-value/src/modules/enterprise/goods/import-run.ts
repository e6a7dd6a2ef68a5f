import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { StoredIssue } from "./imports";

/** So long without a sign of life, and another may go on where a runner has stopped. */
const LEASE_SECONDS = 120;

export interface ClaimedImport {
  id: string;
  enterprise_id: string;
  created_by: string;
  submits: boolean;
  runner: string;
}

/**
 * Makes `runner` the one who makes an import's rows: null when another does, or when it is done. `submits`
 * is taken at the first start only.
 */
export async function claimImport(
  db: Knex,
  id: string,
  runner: string,
  submits: boolean,
): Promise<ClaimedImport | null> {
  const [row] = await sqlRows<ClaimedImport>(
    db,
    `UPDATE goods_import SET status = 'running', runner = ?,
            runs_until = now() + ? * interval '1 second',
            submits = CASE WHEN status = 'checked' THEN ? ELSE submits END
      WHERE id = ? AND (status = 'checked' OR (status = 'running' AND runs_until < now()))
      RETURNING id, enterprise_id, created_by, submits, runner`,
    [runner, LEASE_SECONDS, submits, id],
  );
  return row ?? null;
}

/** Imports whose runner has given no sign of life. */
export async function stoppedImports(db: Knex): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    db,
    "SELECT id FROM goods_import WHERE status = 'running' AND runs_until < now() ORDER BY created_at",
    [],
  );
  return rows.map(({ id }) => id);
}

export interface WaitingRow {
  line: number;
  listing: unknown;
}

/** The next row to make, and a sign of life; null when there is none, or when another has taken over. */
export async function nextRow(
  db: Knex,
  { id, runner }: Pick<ClaimedImport, "id" | "runner">,
): Promise<WaitingRow | null> {
  const [row] = await sqlRows<WaitingRow>(
    db,
    `WITH alive AS (UPDATE goods_import SET runs_until = now() + ? * interval '1 second'
                     WHERE id = ? AND runner = ? AND status = 'running' RETURNING id)
     SELECT r.line, r.listing FROM goods_import_row r JOIN alive ON alive.id = r.import_id
      WHERE r.state = 'waiting' ORDER BY r.line LIMIT 1`,
    [LEASE_SECONDS, id, runner],
  );
  return row ?? null;
}

/**
 * Notes that a row has become goods. Throws when it has been noted already, or when another makes the
 * rows now: whoever asks takes the goods back again.
 */
export async function noteRowMade(
  db: Knex,
  row: { import_id: string; line: number; runner: string; product_id: string },
): Promise<void> {
  const noted = await sqlRows(
    db,
    `UPDATE goods_import_row r SET state = 'made', product_id = ? FROM goods_import i
      WHERE r.import_id = ? AND r.line = ? AND r.state = 'waiting'
        AND i.id = r.import_id AND i.runner = ? AND i.status = 'running' RETURNING r.line`,
    [row.product_id, row.import_id, row.line, row.runner],
  );
  if (noted.length === 0) {
    throw new Error(`row ${row.line} of ${row.import_id} is made by another`);
  }
}

/** Notes that a row could not be made, and why; says nothing of one that another makes now. */
export async function noteRowFailed(
  db: Knex,
  row: { import_id: string; line: number; runner: string },
  issues: readonly StoredIssue[],
): Promise<void> {
  await sqlRows(
    db,
    `UPDATE goods_import_row r SET state = 'failed', issues = ?::jsonb FROM goods_import i
      WHERE r.import_id = ? AND r.line = ? AND r.state = 'waiting'
        AND i.id = r.import_id AND i.runner = ? AND i.status = 'running'`,
    [JSON.stringify(issues), row.import_id, row.line, row.runner],
  );
}

/** Notes that no row waits any more. */
export async function finishImport(
  db: Knex,
  { id, runner }: Pick<ClaimedImport, "id" | "runner">,
): Promise<void> {
  await sqlRows(
    db,
    `UPDATE goods_import SET status = 'done', finished_at = now(), runs_until = NULL
      WHERE id = ? AND runner = ? AND status = 'running'
        AND NOT EXISTS (SELECT 1 FROM goods_import_row WHERE import_id = ? AND state = 'waiting')`,
    [id, runner, id],
  );
}
