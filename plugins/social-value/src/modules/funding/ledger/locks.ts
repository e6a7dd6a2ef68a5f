import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** Held by whatever posts for an order, so that what is posted is read and added to by one at a time. */
export const orderLock = (orderId: string): string => `order:${orderId}`;

/** Held by whatever gives to, or takes from, an enterprise's places and reserve in a month. */
export const allocationLock = (enterpriseId: string, month: string): string =>
  `allocation:${enterpriseId}:${month}`;

/**
 * Takes advisory locks that are held until the transaction ends, one after another in the order given.
 * Every writer gives its order's lock first and then the enterprises' sorted, so that none wait for
 * each other in a ring.
 */
export async function lockInOrder(trx: Knex, keys: readonly string[]): Promise<void> {
  await sqlRows(
    trx,
    `SELECT pg_advisory_xact_lock(hashtextextended(key, 0))
       FROM (SELECT key FROM unnest(?::text[]) WITH ORDINALITY AS k (key, n) ORDER BY n) keys`,
    [keys],
  );
}
