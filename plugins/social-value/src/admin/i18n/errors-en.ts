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
  input_invalid: "Something in the form is not right: {{message}}",
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
  product_without_enterprise: "A published product must have an enterprise.",
  product_without_chain: "A published product must have a value chain.",
  chain_without_published_version: "The value chain has no published version. Publish one first.",
  enterprise_without_stage:
    "The enterprise has no stage in that value chain. Choose another chain, or give the enterprise a stage.",
  product_published: "The product is published. Make it a draft first.",
  vat_class_without_enterprise: "Choose an enterprise before the VAT class.",
  amount_invalid: "Write an amount in kronor with at most two decimals.",
  number_invalid: "Write a whole number.",
  required: "Fill this in.",
};
