import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { lockInOrder, orderLock } from "./locks";
import {
  insertLines,
  insertReductions,
  readSales,
  type SaleLineSnapshot,
  type StoredSale,
} from "./sale-snapshot";

/** What has become of an order since it was sold: lines added, and gross that it no longer holds. */
export interface SaleChange {
  lines: readonly SaleLineSnapshot[];
  reductions: readonly { line_id: string; gross_minor: bigint }[];
}

/**
 * Works out and stores an order's changes while nobody else posts for it, so that the same change is
 * never noted twice. Gives whether there was any.
 */
export async function changeSale(
  db: Knex,
  orderId: string,
  changeOf: (sale: StoredSale) => SaleChange,
): Promise<boolean> {
  return db.transaction(async (trx) => {
    await lockInOrder(trx, [orderLock(orderId)]);
    const [sale] = await readSales(trx, [orderId]);
    if (!sale) {
      return false;
    }
    const { lines, reductions } = changeOf(sale);
    if (lines.length > 0) {
      await insertLines(trx, orderId, lines);
    }
    if (reductions.length > 0) {
      await insertReductions(trx, orderId, reductions);
    }
    return lines.length + reductions.length > 0;
  });
}
