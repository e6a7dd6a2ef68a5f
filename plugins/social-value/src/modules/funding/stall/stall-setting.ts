import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** What an enterprise has chosen for its stall. */
export interface StallSetting {
  /** A company's ten digits; null for an enterprise that takes no Swish. */
  swish_number: string | null;
}

export async function readStallSetting(db: Knex, enterpriseId: string): Promise<StallSetting> {
  const [row] = await sqlRows<StallSetting>(
    db,
    "SELECT swish_number FROM stall_setting WHERE enterprise_id = ?",
    [enterpriseId],
  );
  return row ?? { swish_number: null };
}

export async function writeStallSetting(
  db: Knex,
  enterpriseId: string,
  { swish_number }: StallSetting,
): Promise<void> {
  await sqlRows(
    db,
    `INSERT INTO stall_setting (enterprise_id, swish_number) VALUES (?, ?)
     ON CONFLICT (enterprise_id) DO UPDATE SET swish_number = excluded.swish_number, updated_at = now()`,
    [enterpriseId, swish_number],
  );
}
