import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { Customer } from "../../customers/customer";
import { sqlRows } from "../../lib/sql";

/**
 * Gives an account the orders that its address placed without signing in. Only for accounts, whose address
 * a mail has shown to be theirs; an order of somebody else's account stays where it is, whatever address
 * was typed in it, and so does a business customer's. Gives how many.
 */
export async function claimGuestOrders(
  db: Knex,
  { id, email }: Pick<Customer, "id" | "email">,
): Promise<number> {
  const claimed = await sqlRows(
    db,
    `UPDATE "order" o SET customer_id = ?, updated_at = now()
      WHERE lower(o.email) = ? AND o.deleted_at IS NULL AND o.customer_id IS DISTINCT FROM ?
        AND NOT EXISTS (SELECT FROM customer c WHERE c.id = o.customer_id AND c.has_account)
        AND NOT EXISTS (SELECT FROM business_customer b WHERE b.customer_id = o.customer_id)
      RETURNING o.id`,
    [id, email, id],
  );
  return claimed.length;
}
