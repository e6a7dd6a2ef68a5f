import {
  enterpriseGeneral,
  networkInvoiced,
  networkWriteOffs,
  type PayoutPlan,
  payoutPosting,
  planPayout,
} from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { lockInOrder } from "../ledger/locks";
import { hashOf, insertTransaction } from "../ledger/transaction";
import { owedPostings } from "./owed-postings";

export const DEBT_METHODS = ["invoice", "write_off"] as const;
export type DebtMethod = (typeof DEBT_METHODS)[number];

export interface DebtSettlement {
  enterprise_id: string;
  /** The network invoices the enterprise, or gives the debt up. */
  method: DebtMethod;
  currency_code: string;
  at: Date;
}

/**
 * Settles what an enterprise owes after refunds of sales that it has been paid for, by a correction in
 * the ledger: the balance becomes zero. Gives the debt that was settled, öre. Throws "debt_not_found"
 * unless the balance is negative: a second settlement finds none.
 */
export async function settleDebt(db: Knex, settlement: DebtSettlement): Promise<bigint> {
  const { enterprise_id, method, currency_code, at } = settlement;
  return db.transaction(async (trx) => {
    await lockInOrder(trx, [`payout_debt:${enterprise_id}`]);
    const owed = await owedPostings(trx, currency_code, enterprise_id);
    const plan = planPayout(owed.get(enterprise_id) ?? [], at, 0n);
    const debt_minor = -plan.amount_minor;
    if (debt_minor <= 0n) {
      throw networkError(
        MedusaError.Types.NOT_ALLOWED,
        "debt_not_found",
        `Enterprise ${enterprise_id} owes nothing`,
        { enterprise_id },
      );
    }
    const lastPosting = newestOf(plan);
    const counter = method === "invoice" ? networkInvoiced() : networkWriteOffs();
    await insertTransaction(
      trx,
      {
        kind: "correction",
        idempotency_key: `correction:debt:${enterprise_id}:${lastPosting}`,
        input_hash: hashOf([enterprise_id, method, debt_minor.toString(), lastPosting]),
        currency_code,
        event_at: at,
      },
      [
        payoutPosting(enterprise_id, enterpriseGeneral(enterprise_id), debt_minor),
        payoutPosting(null, counter, -debt_minor),
      ],
    );
    return debt_minor;
  });
}

/** A debt is known by the last posting that made it. */
function newestOf({ due }: PayoutPlan): string {
  return due
    .reduce((last, { posting_id }) => {
      const id = BigInt(posting_id);
      return id > last ? id : last;
    }, 0n)
    .toString();
}
