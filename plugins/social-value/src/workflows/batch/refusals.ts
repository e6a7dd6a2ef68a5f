import { DomainError } from "@insteg/domain";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import type { BatchUnit } from "../../modules/value-chain/batches/batch";

const TYPES: Readonly<Record<string, string>> = {
  batch_event_closed: MedusaError.Types.CONFLICT,
  batch_event_unknown: MedusaError.Types.NOT_FOUND,
  batch_quantity_exceeds: MedusaError.Types.CONFLICT,
  batch_quantity_invalid: MedusaError.Types.INVALID_DATA,
};

/** Runs a rule of the domain; a broken one becomes an error with the same code and data. */
export function ruled<T>(rule: () => T): T {
  try {
    return rule();
  } catch (error) {
    const type = error instanceof DomainError ? TYPES[error.code] : undefined;
    if (error instanceof DomainError && type) {
      throw networkError(type, error.code, error.message, error.data);
    }
    throw error;
  }
}

export function batchNotFound(id: string): Error {
  return networkError(MedusaError.Types.NOT_FOUND, "batch_not_found", "There is no such batch", {
    id,
  });
}

export function refused(code: string, message: string, data: Record<string, unknown> = {}): Error {
  return networkError(MedusaError.Types.INVALID_DATA, code, message, data);
}

/** Half a piece is none. Throws "batch_quantity_invalid". */
export function assertWholePieces(unit: BatchUnit, quantityMilli: bigint): void {
  if (unit === "pieces" && quantityMilli % 1_000n !== 0n) {
    throw refused("batch_quantity_invalid", "Pieces are whole", {
      quantity_milli: Number(quantityMilli),
    });
  }
}
