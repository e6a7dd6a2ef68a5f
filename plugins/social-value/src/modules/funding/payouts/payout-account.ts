import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/** Where an enterprise is paid: its bank account, its bankgiro, its account at the card service. */
export interface PayoutAccount {
  iban: string | null;
  bankgiro: string | null;
  stripe_account_id: string | null;
}

export const NO_ACCOUNT: PayoutAccount = { iban: null, bankgiro: null, stripe_account_id: null };

/** By enterprise; one without any account may be missing. */
export async function readAccounts(
  db: Knex,
  enterpriseIds: readonly string[],
): Promise<Map<string, PayoutAccount>> {
  const rows = await sqlRows<PayoutAccount & { enterprise_id: string }>(
    db,
    `SELECT enterprise_id, iban, bankgiro, stripe_account_id FROM payout_account
      WHERE enterprise_id = ANY(?)`,
    [enterpriseIds],
  );
  return new Map(rows.map(({ enterprise_id, ...account }) => [enterprise_id, account]));
}

/** Payouts that are made already keep the account that they were made for. */
export async function writeAccount(
  db: Knex,
  enterpriseId: string,
  { iban, bankgiro, stripe_account_id }: PayoutAccount,
): Promise<void> {
  await sqlRows(
    db,
    `INSERT INTO payout_account (enterprise_id, iban, bankgiro, stripe_account_id)
     VALUES (?, ?, ?, ?)
     ON CONFLICT (enterprise_id) DO UPDATE SET iban = excluded.iban, bankgiro = excluded.bankgiro,
       stripe_account_id = excluded.stripe_account_id`,
    [enterpriseId, iban, bankgiro, stripe_account_id],
  );
}
