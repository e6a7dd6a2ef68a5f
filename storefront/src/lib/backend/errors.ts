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
  "payment_failed",
] as const;

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
  if (code === "consignment_without_shipping") return code;
  if (code === "insufficient_inventory" || type === "insufficient_inventory") return "out_of_stock";
  if (status === 404 || type === "not_found") return "not_found";
  if (status === 401 || status === 403) return "not_allowed";
  if (status === 409) return "conflict";
  if (type?.startsWith("payment_")) return "payment_failed";
  if (status >= 500) return "unavailable";
  return "invalid_data";
}
