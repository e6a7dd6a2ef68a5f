/** What the shop can tell a reader about; the words are in `messages/*.json` under `errors`. */
export const backendErrorCodes = [
  "unavailable",
  "unexpected_answer",
  "not_found",
  "not_allowed",
  "invalid_data",
  "out_of_stock",
  "conflict",
  "consignment_without_shipping",
  "goods_not_for_sale",
  "quantity_not_whole",
  "payment_failed",
] as const;

/** The backend's own codes that the shop has words for, as they are. */
const ownCodes = [
  "consignment_without_shipping",
  "goods_not_for_sale",
  "quantity_not_whole",
] as const satisfies readonly BackendErrorCode[];

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
  if (code === "insufficient_inventory" || type === "insufficient_inventory") return "out_of_stock";
  if (status === 404 || type === "not_found") return "not_found";
  if (status === 401 || status === 403) return "not_allowed";
  if (status === 409) return "conflict";
  if (type?.startsWith("payment_")) return "payment_failed";
  if (status >= 500) return "unavailable";
  return "invalid_data";
}
