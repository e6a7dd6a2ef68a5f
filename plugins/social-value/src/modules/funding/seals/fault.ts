/** What can be wrong with a ledger; `scripts/messages` has the words of each. */
export const FAULT_CODES = [
  "transaction_without_postings",
  "transaction_unbalanced",
  "currency_invalid",
  "transaction_missing",
  "transaction_changed",
  "transaction_not_sealed",
  "leaf_of_another_seal",
  "leaf_without_seal",
  "seal_number_gap",
  "seal_range_gap",
  "seal_unchained",
  "seal_hash_differs",
  "seal_count_differs",
  "seal_root_differs",
  "anchor_differs",
  "anchor_missing",
  "posting_without_transaction",
  "posting_overtaken",
  "rollup_differs",
  "closed_month_differs",
  "guard_missing",
  "guard_disabled",
  "guard_changed",
] as const;

export type FaultCode = (typeof FAULT_CODES)[number];

/** Where it is and what differs: seal number, transaction, sequence, what was expected and found. */
export type FaultData = Record<string, string>;

/** The first thing that is wrong. A check ends by throwing it. */
export class LedgerFault extends Error {
  override readonly name = "LedgerFault";

  constructor(
    readonly code: FaultCode,
    readonly data: FaultData,
  ) {
    super(`${code} ${JSON.stringify(data)}`);
  }
}
