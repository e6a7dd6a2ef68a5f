import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** A class of the ledger's accounts and the account that it is booked on. */
export interface AccountOfClass {
  account_class: string;
  /** four digits, as in the BAS chart */
  number: string;
  name: string;
}

/** The accounts that the network has chosen; the other classes go by their defaults. */
export function chosenAccounts(db: Knex): Promise<AccountOfClass[]> {
  return sqlRows<AccountOfClass>(
    db,
    "SELECT account_class, number, name FROM accounting_account ORDER BY account_class",
    [],
  );
}

/** Sets the account of each class given; the same again changes nothing. */
export async function chooseAccounts(db: Knex, accounts: readonly AccountOfClass[]): Promise<void> {
  await sqlRows(
    db,
    `INSERT INTO accounting_account (account_class, number, name)
     SELECT * FROM unnest(?::text[], ?::text[], ?::text[])
     ON CONFLICT (account_class) DO UPDATE
       SET number = excluded.number, name = excluded.name, updated_at = now()`,
    [
      accounts.map((one) => one.account_class),
      accounts.map((one) => one.number),
      accounts.map((one) => one.name),
    ],
  );
}
