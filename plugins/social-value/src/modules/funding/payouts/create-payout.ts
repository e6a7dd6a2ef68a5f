import { monthOf, type OwedPosting, settlementPostings, sumOf } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { sqlRows } from "../../../lib/sql";
import { lockInOrder } from "../ledger/locks";
import { hashOf, insertTransaction } from "../ledger/transaction";
import type { Destination, PayoutProviderId } from "./payout";

export interface NewPayout {
  enterprise_id: string;
  currency_code: string;
  provider: PayoutProviderId;
  destination: Destination;
  /** What it settles; sums to more than nothing. */
  due: readonly OwedPosting[];
  at: Date;
}

/** The key under which a payout is posted exactly once. */
export function payoutKey(payoutId: string): string {
  return `payout:${payoutId}`;
}

/**
 * Makes a payout: its row, the postings that it settles and its transaction in the ledger, all in one
 * database transaction. Gives its id. The database refuses a posting that another payout settles
 * ("payout_posting_settled", or a key that is there already when both come at once).
 */
export async function createPayout(db: Knex, payout: NewPayout): Promise<string> {
  const id = generateEntityId(undefined, "payout");
  return db.transaction(async (trx) => {
    await insertPayout(trx, id, payout);
    const postingIds = payout.due.map((posting) => posting.posting_id);
    await settlePostings(trx, id, postingIds);
    const { enterprise_id, currency_code, at } = payout;
    await insertTransaction(
      trx,
      {
        kind: "payout",
        idempotency_key: payoutKey(id),
        input_hash: hashOf([id, enterprise_id, currency_code, ...postingIds]),
        currency_code,
        event_at: at,
      },
      settlementPostings(enterprise_id, payout.due),
    );
    return id;
  });
}

/** Payouts are numbered without gaps: each waits for the one before it to be there, or not. */
async function insertPayout(trx: Knex, id: string, payout: NewPayout): Promise<void> {
  await lockInOrder(trx, ["payout_number"]);
  const amount_minor = sumOf(payout.due.map((posting) => posting.amount_minor));
  await sqlRows(
    trx,
    `INSERT INTO payout (id, number, enterprise_id, currency_code, amount_minor, provider,
                         destination, period, created_at)
     SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM payout`,
    [
      id,
      payout.enterprise_id,
      payout.currency_code,
      amount_minor.toString(),
      payout.provider,
      JSON.stringify(payout.destination),
      monthOf(payout.at),
      payout.at,
    ],
  );
}

async function settlePostings(
  trx: Knex,
  payoutId: string,
  postingIds: readonly string[],
): Promise<void> {
  await sqlRows(
    trx,
    `INSERT INTO payout_posting (posting_id, attempt, payout_id)
     SELECT settled.id, 1 + (SELECT count(*) FROM payout_posting e WHERE e.posting_id = settled.id), ?
       FROM unnest(?::bigint[]) AS settled (id)`,
    [payoutId, postingIds],
  );
}
