/** What may be wrong with a field, the backend's codes and ours; the words are under `fieldErrors`. */
const fieldErrorCodes = [
  "required",
  "too_long",
  "invalid",
  "email_invalid",
  "web_address_invalid",
  "municipality_unknown",
  "organisation_number_format",
  "organisation_number_checksum",
  "organisation_number_of_sole_trader",
  "bankgiro_format",
  "bankgiro_checksum",
  "iban_format",
  "iban_checksum",
  "seats_whole",
  "seats_exceeded",
  "swish_number_format",
  "password_length",
  "declaration_missing",
  "evidence_missing",
  "file_missing",
  "number_invalid",
  "duplicate",
  "handle_taken",
  "sku_taken",
  "value_chain_unknown",
  "sales_channel_unknown",
  "sales_channel_not_taking",
  "sales_channel_refused",
  "options_fixed",
  "variant_reserved",
  "postal_code_invalid",
  "day_not_yet",
] as const;

export type FieldErrorCode = (typeof fieldErrorCodes)[number];

/** A code of the backend's that there are words for; all others say "not right". */
export function toFieldErrorCode(code: string): FieldErrorCode {
  // Nothing but a password has a shortest length.
  if (code === "too_short") return "password_length";
  return fieldErrorCodes.find((known) => known === code) ?? "invalid";
}
