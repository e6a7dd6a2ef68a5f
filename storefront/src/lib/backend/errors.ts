import { z } from "zod";

/** The backend's own codes that the shop has words for, as they are. */
const ownCodes = [
  "consignment_without_shipping",
  "goods_not_for_sale",
  "amount_changed",
  "cart_completed",
  "payment_busy",
  "payment_made",
  "payment_not_found",
  "payment_not_offered",
  "channel_closed",
  "quantity_not_whole",
  "too_many_requests",
  "input_invalid",
  "application_not_found",
  "application_not_open",
  "application_email_fixed",
  "application_incomplete",
  "requirement_unknown",
  "evidence_type_refused",
  "evidence_too_large",
  "evidence_missing",
  "evidence_too_many",
  "evidence_not_found",
  "verification_not_valid",
  "invitation_not_valid",
  "invitation_not_found",
  "invitation_open",
  "email_is_member",
  "confirmation_not_valid",
  "account_exists",
  "password_wrong",
  "member_not_found",
  "last_owner",
  "code_used",
  "code_wrong",
  "second_factor_not_started",
  "second_factor_off",
  "second_factor_on",
  "second_factor_own",
  "role_not_allowed",
  "enterprise_suspended",
  "departure_requested",
  "departure_not_requested",
  "payout_provider_missing",
  "stripe_refused",
  "seats_exceeded",
  "month_closed",
  "month_over",
  "place_not_open",
  "goods_incomplete",
  "goods_state_conflict",
  "pictures_too_many",
  "picture_type_refused",
  "picture_file_too_large",
  "picture_too_large",
  "picture_too_small",
  "picture_broken",
  "import_state_conflict",
  "consignment_busy",
  "consignment_cancelled",
  "nothing_left",
  "quantity_exceeds",
  "parcel_shipped",
  "parcel_unpacked",
  "order_being_changed",
  "refund_exceeds_line",
  "withdrawal_barred",
  "stall_sale_not_found",
  "stall_sale_reversed",
  "idempotency_conflict",
  "quote_not_found",
  "quote_not_sent",
  "quote_expired",
  "quote_out_of_stock",
  "trade_channel_unknown",
  "freight_unknown",
  "proposal_changed",
  "chain_version_published",
  "batch_quantity_exceeds",
  "batch_quantity_invalid",
  "batch_event_closed",
  "batch_event_unknown",
  "batch_date_invalid",
  "batch_made_before_source",
  "batch_source_of_other_chain",
  "not_in_chain",
  "receiver_not_in_chain",
  "activity_not_own",
  "goods_not_of_chain",
] as const;

/** What the shop can tell a reader about; the words are in `messages/*.json` under `errors`. */
export const backendErrorCodes = [
  "unavailable",
  "unexpected_answer",
  "not_found",
  "not_allowed",
  "invalid_data",
  "out_of_stock",
  "conflict",
  "payment_failed",
  ...ownCodes,
] as const;

const retryAfter = z.object({ retry_after_seconds: z.number().finite() });

export type BackendErrorCode = (typeof backendErrorCodes)[number];

/**
 * The only error that leaves the port. `status` is the HTTP status, 0 when no answer came;
 * `data` is the backend's own `data`, unvalidated; `detail` is for the log, never for the page.
 */
export class BackendError extends Error {
  override readonly name = "BackendError";
  constructor(
    readonly code: BackendErrorCode,
    readonly status: number,
    readonly detail: string,
    readonly data?: unknown,
  ) {
    super(`${code} (${status}): ${detail}`);
  }
}

/** True when the backend does not know who asks: the session is over, or never was. */
export function isSignedOut(error: unknown): boolean {
  return error instanceof BackendError && error.status === 401;
}

/** Minutes to wait, at least one, when the backend says that somebody asks too often; else null. */
export function waitMinutes({ code, data }: BackendError): number | null {
  if (code !== "too_many_requests") return null;
  const parsed = retryAfter.safeParse(data);
  return parsed.success ? Math.max(1, Math.ceil(parsed.data.retry_after_seconds / 60)) : 1;
}

/**
 * True of every failure to read but "it does not exist": the backend away, ill, or refusing the
 * shop's key. A reader can do nothing about these but come back.
 */
export function isOutage(error: unknown): error is BackendError {
  return error instanceof BackendError && error.code !== "not_found";
}

/** Maps an HTTP status and Medusa's `{type, code}` to a code of ours. */
export function errorCodeOf(status: number, type?: string, code?: string): BackendErrorCode {
  const own = ownCodes.find((one) => one === code);
  if (own) return own;
  if (code === "out_of_stock") return "out_of_stock";
  if (code === "insufficient_inventory" || type === "insufficient_inventory") return "out_of_stock";
  if (status === 404 || type === "not_found") return "not_found";
  if (status === 401 || status === 403) return "not_allowed";
  if (status === 409) return "conflict";
  if (type?.startsWith("payment_")) return "payment_failed";
  if (status >= 500) return "unavailable";
  return "invalid_data";
}
