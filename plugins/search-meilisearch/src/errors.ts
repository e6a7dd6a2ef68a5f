import { MedusaError } from "@medusajs/framework/utils";
import {
  MeilisearchApiError,
  MeilisearchRequestError,
  MeilisearchRequestTimeOutError,
} from "meilisearch";

/**
 * What went wrong, for whoever must decide whether to try again:
 *
 * - `unavailable`: the server cannot be reached or answers 5xx; the same call may succeed later
 * - `timeout`: a task is not done within the time given; it may still be applied
 * - `busy`: the server asks for fewer calls (429)
 * - `unauthorized`: the key is wrong or may not do this
 * - `not_found`: the index is not there
 * - `rejected`: the call is wrong and always will be
 * - `task_failed`: the server took the write and could not apply it
 */
type Kind =
  | "unavailable"
  | "timeout"
  | "busy"
  | "unauthorized"
  | "not_found"
  | "rejected"
  | "task_failed";

const TYPES: Record<Kind, string> = {
  unavailable: MedusaError.Types.UNEXPECTED_STATE,
  timeout: MedusaError.Types.UNEXPECTED_STATE,
  busy: MedusaError.Types.UNEXPECTED_STATE,
  unauthorized: MedusaError.Types.UNEXPECTED_STATE,
  // The Search Module looks up the active version again on this type.
  not_found: MedusaError.Types.NOT_FOUND,
  rejected: MedusaError.Types.INVALID_DATA,
  task_failed: MedusaError.Types.UNEXPECTED_STATE,
};

/** Every failure of the server, typed. `status` is what the Search Module's own back-off reads. */
export class MeilisearchProviderError extends MedusaError {
  readonly kind: Kind;
  readonly status?: number;

  constructor(kind: Kind, message: string, detail: { code?: string; status?: number } = {}) {
    super(TYPES[kind], `Meilisearch: ${message}`, detail.code);
    this.kind = kind;
    this.status = detail.status;
  }
}

function kindOfStatus(status: number, code: string | undefined): Kind {
  if (code === "index_not_found") return "not_found";
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 429) return "busy";
  return status === 408 || status >= 500 ? "unavailable" : "rejected";
}

/** @returns the client's error as ours; errors of other origin as they are */
export function typed(error: unknown): unknown {
  if (error instanceof MeilisearchApiError) {
    const { status } = error.response;
    const code = error.cause?.code;
    return new MeilisearchProviderError(kindOfStatus(status, code), error.message, {
      code,
      status,
    });
  }
  if (error instanceof MeilisearchRequestTimeOutError) {
    return new MeilisearchProviderError("unavailable", error.message);
  }
  if (error instanceof MeilisearchRequestError) {
    const cause = error.cause instanceof Error ? error.cause : undefined;
    const inner = cause?.cause instanceof Error ? cause.cause : cause;
    return new MeilisearchProviderError(
      "unavailable",
      `${error.message}${inner ? ` (${inner.message})` : ""}`,
    );
  }
  // A connection cut in the middle of an answer reaches us as broken JSON.
  if (error instanceof SyntaxError) {
    return new MeilisearchProviderError("unavailable", error.message);
  }
  return error;
}

/** Refuses what Meilisearch cannot express, rather than answering something near it. */
export function refuse(message: string): never {
  throw new MedusaError(
    MedusaError.Types.NOT_ALLOWED,
    `The Meilisearch search provider ${message}`,
  );
}

export function invalid(message: string): never {
  throw new MedusaError(MedusaError.Types.INVALID_DATA, message);
}

export function isUnavailable(error: unknown): boolean {
  return error instanceof MeilisearchProviderError && error.kind === "unavailable";
}
