import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../lib/sql";

/** How many pieces of an inventory item lie fewer, or more, at a location. */
export interface StockMove {
  inventory_item_id: string;
  location_id: string;
  quantity: number;
}

/** What the sale of these pieces takes, or its reversal gives back. */
type Subject = { table: "stall_sale" | "stall_reversal"; id: string };

const NOTED = { stall_sale: "stock_taken_at", stall_reversal: "stock_returned_at" } as const;
const SIGN = { stall_sale: -1, stall_reversal: 1 } as const;

/**
 * Moves stock for a sale or a reversal exactly once: the note that it is moved and the move itself are one
 * database transaction, which no process can die between, and which Medusa's own modules cannot share.
 * Stock may fall below nothing: what was handed over is gone, whatever the books said; the sale is flagged
 * "oversold" then.
 */
export async function moveStock(
  db: Knex,
  { table, id }: Subject,
  moves: readonly StockMove[],
): Promise<void> {
  await db.transaction(async (trx) => {
    const noted = await sqlRows(
      trx,
      `UPDATE ${table} SET ${NOTED[table]} = now() WHERE id = ? AND ${NOTED[table]} IS NULL RETURNING id`,
      [id],
    );
    if (noted.length === 0 || moves.length === 0) {
      return;
    }
    const sorted = [...moves].sort((a, b) => (a.inventory_item_id < b.inventory_item_id ? -1 : 1));
    let isBelow = false;
    for (const { inventory_item_id, location_id, quantity } of sorted) {
      // Medusa keeps a quantity twice: as a number and as the exact decimal beside it.
      const [level] = await sqlRows<{ available: string }>(
        trx,
        `UPDATE inventory_level
            SET stocked_quantity = stocked_quantity + moved.n,
                raw_stocked_quantity = jsonb_set(raw_stocked_quantity, '{value}',
                                                 to_jsonb((stocked_quantity + moved.n)::text)),
                updated_at = now()
           FROM (SELECT ?::numeric AS n) moved
          WHERE inventory_item_id = ? AND location_id = ? AND deleted_at IS NULL
          RETURNING (stocked_quantity - reserved_quantity)::text AS available`,
        [SIGN[table] * quantity, inventory_item_id, location_id],
      );
      isBelow ||= Number(level?.available ?? 0) < 0;
    }
    if (isBelow && table === "stall_sale") {
      await sqlRows(
        trx,
        "UPDATE stall_sale SET flags = array_append(flags, 'oversold') WHERE id = ?",
        [id],
      );
    }
  });
}
