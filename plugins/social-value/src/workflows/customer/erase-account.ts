import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { Customer } from "../../customers/customer";
import { eraseCarts, eraseOrders } from "../../customers/erase-orders";
import { type OwnOrder, ownOrders } from "../../customers/own-orders";
import { clock } from "../../lib/clock";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";
import { findDoor } from "../lib/open-door";
import { claimGuestOrders } from "./claim-orders";

const AT_ONCE = 200;

/** A customer's orders that still wait for something, the latest first: they keep name and address. */
export async function waitingOrders(
  db: Knex,
  customerId: string,
): Promise<(OwnOrder & { waits_for: NonNullable<OwnOrder["waits_for"]> })[]> {
  const orders = await allOrders(db, customerId);
  return orders.flatMap((order) =>
    order.waits_for === null ? [] : [{ ...order, waits_for: order.waits_for }],
  );
}

/**
 * Erases an account: the way to sign in, profile, addresses and carts, and the person in every order that
 * waits for nothing more. What waits keeps name and address until it does not; {@link eraseSettledOrders}
 * sees to it. The ledger, the sales and the invoices are left as they are. Done twice, it is done once.
 */
export async function eraseAccount(container: MedusaContainer, customer: Customer): Promise<void> {
  const db = databaseOf(container);
  const { id, email } = customer;
  await claimGuestOrders(db, customer);
  // The way in first: nobody is to sign in to what is half erased, and the rest can be done again.
  await closeDoor(container, email);
  const orders = await allOrders(db, id);
  const settled = orders.filter((order) => order.waits_for === null).map((order) => order.id);
  await db.transaction(async (trx: Knex) => {
    await eraseOrders(trx, settled);
    const ids = [id, ...(await guestsOf(trx, email))];
    await eraseCarts(trx, "customer_id = ANY(?) AND completed_at IS NULL", ids);
    await sqlRows(trx, "DELETE FROM customer_address WHERE customer_id = ANY(?)", [ids]);
    await sqlRows(trx, "DELETE FROM customer_group_customer WHERE customer_id = ANY(?)", [ids]);
    await sqlRows(
      trx,
      `UPDATE account_holder SET email = NULL, data = '{}', metadata = NULL WHERE id IN (
         SELECT account_holder_id FROM customer_account_holder WHERE customer_id = ANY(?))`,
      [ids],
    );
    await sqlRows(trx, `UPDATE notification SET "to" = '' WHERE lower("to") = ?`, [email]);
    // The row stays without a person: what waits is found by it.
    await sqlRows(
      trx,
      `UPDATE customer SET email = NULL, first_name = NULL, last_name = NULL, company_name = NULL,
              phone = NULL, metadata = '{"insteg_erased": true}', deleted_at = ?, updated_at = now()
        WHERE id = ANY(?)`,
      [clock.now(), ids],
    );
  });
}

/** Medusa's own rows of the address as a guest; not a business customer's, which is not a person's. */
async function guestsOf(trx: Knex, email: string): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    trx,
    `SELECT c.id FROM customer c WHERE c.email = ? AND NOT c.has_account
        AND NOT EXISTS (SELECT FROM business_customer b WHERE b.customer_id = c.id)`,
    [email],
  );
  return rows.map((row) => row.id);
}

/** Erases the person in orders of erased accounts that wait for nothing more. Gives how many. */
export async function eraseSettledOrders(container: MedusaContainer): Promise<number> {
  const db = databaseOf(container);
  const erased = await sqlRows<{ customer_id: string; emails: string[] }>(
    db,
    `SELECT o.customer_id, array_agg(DISTINCT lower(o.email)) AS emails
       FROM customer c JOIN "order" o ON o.customer_id = c.id AND o.email IS NOT NULL
      WHERE c.metadata->>'insteg_erased' = 'true' AND c.deleted_at IS NOT NULL
      GROUP BY 1 ORDER BY 1 LIMIT ?`,
    [AT_ONCE],
  );
  let count = 0;
  for (const { customer_id, emails } of erased) {
    const orders = await allOrders(db, customer_id);
    const settled = orders.filter((order) => order.waits_for === null).map((order) => order.id);
    await db.transaction(async (trx: Knex) => {
      await eraseOrders(trx, settled);
      await forgetMails(trx, emails);
    });
    count += settled.length;
  }
  return count;
}

/** Mails that were sent to somebody since: not of whoever has made an account anew with the address. */
function forgetMails(trx: Knex, emails: readonly string[]) {
  return sqlRows(
    trx,
    `UPDATE notification SET "to" = '' WHERE lower("to") = ANY(?) AND NOT EXISTS (
       SELECT FROM customer c WHERE c.email = lower("to") AND c.has_account AND c.deleted_at IS NULL)`,
    [emails],
  );
}

async function allOrders(db: Knex, customerId: string): Promise<OwnOrder[]> {
  const found: OwnOrder[] = [];
  for (;;) {
    const page = { limit: AT_ONCE, offset: found.length };
    const { orders } = await ownOrders(db, customerId, page, clock.now());
    found.push(...orders);
    if (orders.length < AT_ONCE) {
      return found;
    }
  }
}

/** Nobody signs in as the customer any more; a member or one of the staff still does with the address. */
async function closeDoor(container: MedusaContainer, email: string): Promise<void> {
  const auth = container.resolve(Modules.AUTH);
  const id = await findDoor(container, email);
  if (!id) {
    return;
  }
  const identity = await auth.retrieveAuthIdentity(id);
  const { customer_id: _, ...others } = identity.app_metadata ?? {};
  if (others.member_id || others.user_id) {
    await auth.updateAuthIdentities([{ id, app_metadata: others }]);
  } else {
    await auth.deleteAuthIdentities([id]);
  }
}
