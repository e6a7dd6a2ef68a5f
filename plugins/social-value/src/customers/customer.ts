import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";
import type { Locale } from "../modules/enterprise/applications/application";

/** A customer with an account: their address is shown by a mail to be theirs. */
export interface Customer {
  id: string;
  email: string;
  first_name: string;
  last_name: string;
  phone: string;
  locale: Locale;
  created_at: Date;
}

const COLUMNS = `id, email, coalesce(first_name, '') AS first_name, coalesce(last_name, '') AS last_name,
  coalesce(phone, '') AS phone, created_at,
  CASE WHEN metadata->>'locale' = 'en' THEN 'en' ELSE 'sv' END AS locale`;

/** The account with this id; null when there is none, or it is erased. */
export async function findCustomer(db: Knex, id: string): Promise<Customer | null> {
  const [row] = await sqlRows<Customer>(
    db,
    `SELECT ${COLUMNS} FROM customer WHERE id = ? AND has_account AND deleted_at IS NULL`,
    [id],
  );
  return row ?? null;
}

/** The account of an address in lower case, or null. */
export async function customerByEmail(db: Knex, email: string): Promise<Customer | null> {
  const [row] = await sqlRows<Customer>(
    db,
    `SELECT ${COLUMNS} FROM customer WHERE email = ? AND has_account AND deleted_at IS NULL`,
    [email],
  );
  return row ?? null;
}
