export type DomainErrorCode =
  | "account_part_invalid"
  | "amount_exceeds_remaining"
  | "amount_invalid"
  | "amount_negative"
  | "anchor_unreadable"
  | "bankgiro_checksum"
  | "bankgiro_format"
  | "basis_points_invalid"
  | "batch_event_closed"
  | "batch_event_unknown"
  | "batch_quantity_exceeds"
  | "batch_quantity_invalid"
  | "date_invalid"
  | "denominator_not_positive"
  | "division_without_weights"
  | "duplicate_key"
  | "hash_invalid"
  | "iban_checksum"
  | "iban_format"
  | "leaf_index_invalid"
  | "month_invalid"
  | "organisation_number_checksum"
  | "organisation_number_format"
  | "posted_exceeds_line"
  | "postings_unbalanced"
  | "price_change_invalid"
  | "quantity_invalid"
  | "serial_invalid"
  | "settlement_account_invalid"
  | "shares_do_not_sum"
  | "swish_number_format"
  | "weight_negative";

export type DomainErrorData = Record<string, string | number>;

/** A broken rule: a code and the data that explain it. The words live in the messages files. */
export class DomainError extends Error {
  override readonly name = "DomainError";

  constructor(
    readonly code: DomainErrorCode,
    readonly data: DomainErrorData = {},
  ) {
    super(`${code} ${JSON.stringify(data)}`);
  }
}
