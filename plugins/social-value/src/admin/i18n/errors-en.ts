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
  application_not_found: "There is no such application.",
  goods_not_found: "The goods are no longer there. Load the page again.",
  goods_state_conflict: "The goods no longer stand so. Load the page again.",
  goods_incomplete: "The goods lack something to be sold: story, price, chain or channel.",
  application_state_conflict: "The application is no longer under review. Load the page again.",
  criteria_not_reviewed: "Accept or waive every criterion before you approve.",
  evidence_not_found: "There is no such attachment.",
  requirement_unknown: "The application has no such criterion.",
  requirement_not_found: "There is no such criterion.",
  requirement_code_taken: "There is a criterion with that code already.",
  enterprise_suspended_already: "The enterprise is paused already.",
  enterprise_not_suspended: "The enterprise is not paused.",
  departure_not_requested: "The enterprise has not asked to leave, or has left already.",
  departure_obstructed: "Something is left to do before the enterprise can leave. Reload the page.",
  applicant_is_member:
    "The contact's address is a member of another enterprise already, and an address belongs to one. Refuse, and ask for a new application with another address.",
  email_is_member: "Somebody with that address is a member already.",
  invitation_open: "The address is invited already.",
  too_many_requests: "Too many tries. Wait a while.",
  chain_version_not_found: "There is no such version.",
  enterprise_not_found: "There is no such enterprise.",
  value_chain_not_found: "There is no such value chain.",
  training_place_not_found: "There is no such place.",
  product_not_found: "There is no such product.",
  user_not_found: "There is no such person.",
  sales_channel_not_found: "There is no such sales channel.",
  channel_name_taken: "Another channel has that name already. Choose another.",
  channel_stays_stall: "A stall stays a stall: phones may have sales left to send in.",
  period_reversed: "A period ends before its first day. Swap the dates.",
  channel_not_for_enterprise:
    "The enterprise of “{{title}}” may not sell in the channel {{channel}}. Let the enterprise into the channel, or take it off the goods.",
  channel_goods_not_taken:
    "The channel does not take the enterprise of all these goods. Reload the page.",
  channel_not_defined: "Save the channel's details first.",
  variant_not_found: "Some of the goods are there no more. Reload the page.",
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
  refund_request_not_found: "The request is not there.",
  refund_request_decided: "Somebody has answered the request already.",
  amount_not_in_minor_units: "An amount has at most two decimals.",
  month_not_over: "The month is not over yet.",
  earlier_month_open: "An earlier month is open. Close that one first.",
  idempotency_conflict: "The same event was posted before with other facts.",
  amount_invalid: "Write an amount in kronor with at most two decimals.",
  number_invalid: "Write a whole number.",
  bankgiro_checksum: "The bankgiro number's check digit is wrong. Is it written right?",
  bankgiro_format: "A bankgiro number is written NNN-NNNN or NNNN-NNNN.",
  iban_checksum: "The account's check digits are wrong. Is it written right?",
  iban_format: "A Swedish IBAN is SE and 22 digits.",
  payer_account_missing: "The network has no account to pay from. Fill it in under the settings.",
  payout_batch_not_found: "There is no such bank file.",
  payout_not_found: "There is no such payout.",
  payout_run_under_way: "A run is under way already. Wait a moment and look again.",
  payout_state_conflict:
    "The payout is no longer in that state. Load the page anew and look again.",
  payout_moved:
    "Stripe has moved money for the payout already. Make a new run, which completes it.",
  payout_not_moved: "Stripe has taken the money back. Note instead that the payout came back.",
  payout_provider_missing: "Stripe is not connected to the server.",
  self_billing_not_found: "There is no such self-billing statement.",
  invoice_not_found: "There is no such invoice.",
  invoice_account_missing:
    "Fill in the network's bankgiro or IBAN on the page Invoices first. Without it nobody can pay.",
  order_not_on_account: "The order is not on account.",
  account_terms_differ: "The order has other terms for its invoices already.",
  invoice_not_payable: "There is nothing to pay of it.",
  invoice_paid_other_day:
    "The invoice is noted as paid on another day. Load the page anew and look again.",
  paid_on_in_future: "That day has not come yet.",
  paid_on_before_invoice: "That day is before the invoice's own.",
  invoice_buyer_not_in_peppol:
    "The buyer has neither a Peppol id nor an organisation number, so there can be no e-invoice. The PDF can be sent.",
  invoice_network_number_missing:
    "The network has no organisation number, so there can be no e-invoice. Fill it in on the page The network.",
  invoice_vat_number_missing:
    "The seller is a sole trader and its VAT number is not shown, so there can be no e-invoice. The PDF can be sent.",
  invoice_vat_out_of_tolerance:
    "The invoice has so many small lines that the VAT rounds further than Peppol lets through. The PDF can be sent.",
  debt_not_found: "The enterprise has no debt any longer.",
  required: "Fill this in.",
};
