import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../lib/sql";

/** An enterprise's wish to leave the network, and when it was done. */
export interface Departure {
  message: string;
  requested_at: Date;
  completed_at: Date | null;
}

const COLUMNS = "message, requested_at, completed_at";

export async function findDeparture(db: Knex, enterpriseId: string): Promise<Departure | null> {
  const [row] = await sqlRows<Departure>(
    db,
    `SELECT ${COLUMNS} FROM enterprise_departure WHERE enterprise_id = ?`,
    [enterpriseId],
  );
  return row ?? null;
}

/** Notes the wish; false when it is noted already. */
export async function insertDeparture(
  db: Knex,
  enterpriseId: string,
  { message, requested_at }: Pick<Departure, "message" | "requested_at">,
): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `INSERT INTO enterprise_departure (enterprise_id, message, requested_at) VALUES (?, ?, ?)
     ON CONFLICT (enterprise_id) DO NOTHING RETURNING enterprise_id`,
    [enterpriseId, message, requested_at],
  );
  return rows.length > 0;
}

/** Forgets a wish that has not been done; false when there is none. */
export async function deleteDeparture(db: Knex, enterpriseId: string): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `DELETE FROM enterprise_departure WHERE enterprise_id = ? AND completed_at IS NULL
     RETURNING enterprise_id`,
    [enterpriseId],
  );
  return rows.length > 0;
}

/** Notes that the enterprise has left; false when it never asked to, or has left already. */
export async function completeDeparture(
  db: Knex,
  enterpriseId: string,
  completed_at: Date,
): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `UPDATE enterprise_departure SET completed_at = ?
      WHERE enterprise_id = ? AND completed_at IS NULL RETURNING enterprise_id`,
    [completed_at, enterpriseId],
  );
  return rows.length > 0;
}

/** An enterprise that has left has come back: it may ask to leave again. */
export async function forgetDeparture(db: Knex, enterpriseId: string): Promise<void> {
  await sqlRows(db, "DELETE FROM enterprise_departure WHERE enterprise_id = ?", [enterpriseId]);
}
