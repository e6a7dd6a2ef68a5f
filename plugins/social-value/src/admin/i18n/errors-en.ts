import type { errorsSv } from "./errors-sv";

/** What each error code means to the reader, in English. */
export const errorsEn: typeof errorsSv = {
  unknown: "Something went wrong. Try again in a while.",
  offline: "The server does not answer. Check the connection and try again.",
  unauthorized: "You are signed out. Sign in again.",
  forbidden: "Your role may not do this.",
  role_not_allowed:
    "Your role may not do this. Ask somebody who has the role, or an administrator.",
  role_missing:
    "You are signed in but have no role yet, so there is nothing to show. Ask an administrator to give you a role.",
  last_administrator:
    "The network must have an administrator. Make somebody else an administrator first.",
  not_found: "It is not there, or has been removed.",
  duplicate_error: "There is already something with the same name or number.",
  handle_taken: "The address name is taken. Choose another.",
  input_invalid: "This cannot be saved as it is written: {{fields}}.",
  input_invalid_somewhere: "Something in the form is not right. Go through what you have written.",
  field_invalid: "This cannot be saved as it is written. Is it too long?",
  web_address_invalid: "A web address begins with http:// or https:// and has no spaces.",
  picture_address_invalid:
    "A picture has a web address (https://…) or a path that begins with /, without spaces.",
  municipality_code_invalid: "The municipality code is four digits, such as 0181.",
  vat_dates_reversed: "VAT registration cannot end before it begins.",
  organisation_number_format:
    "The organisation number has ten digits, NNNNNN-NNNN, the third at least 2.",
  organisation_number_checksum:
    "The organisation number's check digit is wrong. Is it written right?",
  civil_date_invalid: "A date is written YYYY-MM-DD.",
  month_invalid: "A month is written YYYY-MM.",
  months_reversed: "The last month cannot come before the first.",
  seats_exceeded: "More seats are occupied than the place has.",
  shares_do_not_sum: "The stages' shares must come to 100 % together.",
  basis_points_invalid: "Each stage must have a share above 0 %.",
  stage_needed_by_products:
    "A published product follows the chain: its enterprise must keep a stage in it.",
  chain_version_not_found: "There is no such version.",
  enterprise_not_found: "There is no such enterprise.",
  value_chain_not_found: "There is no such value chain.",
  training_place_not_found: "There is no such place.",
  product_not_found: "There is no such product.",
  user_not_found: "There is no such person.",
  sales_channel_not_found: "There is no such sales channel.",
  order_not_found: "There is no such purchase.",
  order_is_draft: "The order is a draft: nothing is sold yet.",
  product_without_enterprise: "“{{title}}” must have an enterprise to be published.",
  product_without_chain: "“{{title}}” must have a value chain to be published.",
  chain_without_published_version:
    "The value chain of “{{title}}” has no published version. Publish one first.",
  enterprise_without_stage:
    "The enterprise behind “{{title}}” has no stage in that value chain. Choose another chain, or give the enterprise a stage.",
  product_published: "The product is published. Make it a draft first.",
  vat_class_without_enterprise: "Choose an enterprise before the VAT class.",
  refund_without_lines: "Choose at least one line and how much of it to refund.",
  refund_exceeds_line: "That is more than what is paid and left of the line.",
  refund_exceeds_payment: "That is more than what is paid and not refunded yet.",
  amount_not_in_minor_units: "An amount has at most two decimals.",
  month_not_over: "The month is not over yet.",
  earlier_month_open: "An earlier month is open. Close that one first.",
  idempotency_conflict: "The same event was posted before with other facts.",
  amount_invalid: "Write an amount in kronor with at most two decimals.",
  number_invalid: "Write a whole number.",
  required: "Fill this in.",
};
