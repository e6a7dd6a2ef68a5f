import type { MedusaContainer } from "@medusajs/framework/types";
import { type Customer, findCustomer } from "../../customers/customer";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";
import { signedOut } from "./refusals";

type Change = Pick<Customer, "first_name" | "last_name" | "phone" | "locale">;

/** Changes what a customer says of themselves. One statement: what else is kept of them is left as it is. */
export async function changeProfile(
  container: MedusaContainer,
  { id }: Customer,
  { first_name, last_name, phone, locale }: Change,
): Promise<Customer> {
  const db = databaseOf(container);
  await sqlRows(
    db,
    `UPDATE customer SET first_name = ?, last_name = ?, phone = ?, updated_at = now(),
            metadata = coalesce(metadata, '{}') || jsonb_build_object('locale', ?::text)
      WHERE id = ? AND has_account AND deleted_at IS NULL`,
    [first_name, last_name, phone || null, locale, id],
  );
  const changed = await findCustomer(db, id);
  if (!changed) {
    throw signedOut();
  }
  return changed;
}
