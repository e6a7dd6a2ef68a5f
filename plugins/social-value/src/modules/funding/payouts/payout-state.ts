import { type Posting, returnedPostings } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { sqlRows } from "../../../lib/sql";
import { hashOf, insertTransaction } from "../ledger/transaction";
import { payoutKey } from "./create-payout";
import { findPayout, type Payout, type PayoutProviderId, type PayoutState } from "./payout";

/** Who pays, as it stood when a batch was handed over. */
export interface Payer {
  name: string;
  organisation_number: string | null;
  iban: string | null;
  bic: string | null;
}

export interface NewBatch {
  provider: PayoutProviderId;
  payer: Payer;
  at: Date;
}

/**
 * Notes payouts that were handed over together, each with the provider's reference, as one batch that
 * is named after its first payout. Payouts that are sent already are passed by.
 */
export async function markSent(
  db: Knex,
  sent: readonly { payout: Payout; reference: string | null }[],
  { provider, payer, at }: NewBatch,
): Promise<void> {
  const first = sent[0]?.payout.number;
  if (first === undefined) {
    return;
  }
  const batch = `UTB-${first}`;
  await db.transaction(async (trx) => {
    await sqlRows(
      trx,
      `INSERT INTO payout_batch (reference, provider, payer, created_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (reference) DO NOTHING`,
      [batch, provider, JSON.stringify(payer), at],
    );
    await sqlRows(
      trx,
      `UPDATE payout SET state = 'sent', batch = ?, provider_reference = r.reference, sent_at = ?
         FROM unnest(?::text[], ?::text[]) AS r (id, reference)
        WHERE payout.id = r.id AND payout.state = 'created'`,
      [batch, at, sent.map(({ payout }) => payout.id), sent.map(({ reference }) => reference)],
    );
  });
}

/** Asks the provider, or tells it, before a payout's new state is noted; what it throws keeps the state. */
export type AtProvider = (payout: Payout) => Promise<void>;

const NOTHING: AtProvider = async () => {};

/** When a payout ended, and who of the staff said so. */
export interface PayoutEnded {
  at: Date;
  by?: string | undefined;
}

/**
 * Notes that the money has arrived; again for the same payout changes nothing. Nobody else changes the
 * payout while the provider is asked. Throws "payout_state_conflict" for one that is not sent.
 */
export async function markPaid(
  db: Knex,
  id: string,
  { at, by }: PayoutEnded,
  atProvider = NOTHING,
): Promise<Payout> {
  return db.transaction(async (trx) => {
    const payout = await findPayout(trx, id, true);
    if (payout.state !== "paid") {
      assertState(payout, "sent");
      await atProvider(payout);
      await sqlRows(
        trx,
        "UPDATE payout SET state = 'paid', paid_at = ?, ended_by = ? WHERE id = ?",
        [at, by ?? null, id],
      );
    }
    return findPayout(trx, id);
  });
}

/** Why and when a payout did not reach its enterprise. */
export interface Setback extends PayoutEnded {
  /** "failed": the provider refused it; "returned": the money came back; "cancelled": finance gave it up */
  state: keyof typeof BEFORE;
  reason: string;
}

/** From which state a payout is undone, and the column that says when. */
const BEFORE = {
  failed: { state: "created", column: "failed_at" },
  returned: { state: "sent", column: "returned_at" },
  cancelled: { state: "created", column: "cancelled_at" },
} as const;

/**
 * Notes that a payout did not reach its enterprise: posts its mirror to the ledger, which frees the
 * postings for another payout, all in one database transaction. The payout's row is held from before
 * `atProvider` is called until the new state is committed: what is said of the payout meanwhile waits,
 * and finds it ended. Again for the same payout changes nothing. Throws "payout_state_conflict" for one
 * that has ended otherwise, or has not come as far.
 */
export async function undoPayout(
  db: Knex,
  id: string,
  { state, reason, at, by }: Setback,
  atProvider = NOTHING,
): Promise<Payout> {
  const before = BEFORE[state];
  return db.transaction(async (trx) => {
    const payout = await findPayout(trx, id, true);
    if (payout.state === state) {
      return payout;
    }
    assertState(payout, before.state);
    await atProvider(payout);
    await sqlRows(
      trx,
      `UPDATE payout SET state = ?, reason = ?, ${before.column} = ?, ended_by = ? WHERE id = ?`,
      [state, reason, at, by ?? null, id],
    );
    await postReturn(trx, payout, at);
    return findPayout(trx, id);
  });
}

async function postReturn(trx: Knex, payout: Payout, at: Date): Promise<void> {
  const { transaction_id, postings } = await payoutTransaction(trx, payout.id);
  await insertTransaction(
    trx,
    {
      kind: "payout_return",
      idempotency_key: `payout_return:${payout.id}`,
      input_hash: hashOf([payout.id]),
      origin_transaction_id: transaction_id,
      currency_code: payout.currency_code,
      event_at: at,
    },
    returnedPostings(postings),
  );
}

async function payoutTransaction(
  trx: Knex,
  payoutId: string,
): Promise<{ transaction_id: string; postings: Posting[] }> {
  const rows = await sqlRows<
    Omit<Posting, "amount_minor"> & { transaction_id: string; amount_minor: string }
  >(
    trx,
    `SELECT t.id AS transaction_id, p.account, p.amount_minor::text, p.line_id, p.component,
            p.enterprise_id, p.stage_id, p.place_id, p.month
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
      WHERE t.idempotency_key = ? ORDER BY p.id`,
    [payoutKey(payoutId)],
  );
  return {
    transaction_id: rows[0]?.transaction_id ?? "",
    postings: rows.map(({ transaction_id: _id, ...row }) => ({
      ...row,
      amount_minor: BigInt(row.amount_minor),
    })),
  };
}

function assertState({ id, number, state }: Payout, wanted: PayoutState): void {
  if (state !== wanted) {
    throw networkError(
      MedusaError.Types.NOT_ALLOWED,
      "payout_state_conflict",
      `Payout ${number} is ${state}`,
      { id, state, wanted },
    );
  }
}
