import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { type Consignment, findConsignment } from "../../consignments/consignment";
import { networkError } from "../../lib/errors";
import { whileOrderHeld } from "../lib/order-lock";

/** Who does something with which enterprise's part of an order. */
export interface ConsignmentAct {
  enterprise_id: string;
  order_id: string;
  /** The member who does it. */
  by: string;
}

/**
 * Does something with a consignment while nobody else does anything with its order: what is read is true
 * until it is done. Throws "consignment_not_found" (404), or "consignment_busy" (409) when whoever is at
 * it does not come to an end.
 */
export async function whileHeld<T>(
  container: MedusaContainer,
  { enterprise_id, order_id }: ConsignmentAct,
  work: (consignment: Consignment) => Promise<T>,
): Promise<T> {
  // Before the lock: nobody makes others wait for what is none of theirs.
  await findConsignment(container, enterprise_id, order_id);
  return whileOrderHeld(container, order_id, async () =>
    work(await findConsignment(container, enterprise_id, order_id)),
  );
}

export function conflict(code: string, message: string, data: Record<string, unknown>): Error {
  return networkError(MedusaError.Types.CONFLICT, code, message, data);
}

/** What the order no longer holds is nothing to work with. Throws "consignment_cancelled" (409). */
export function assertStanding({ state, order_id }: Consignment): void {
  if (state === "cancelled") {
    throw conflict("consignment_cancelled", "The consignment is cancelled", { id: order_id });
  }
}

/** Pieces of the order's own lines. */
export interface LinePieces {
  line_id: string;
  quantity: number;
}

/**
 * The pieces that are asked for, each line once, or all that there are. Throws "line_not_found" (404) for
 * a line that is not the consignment's, "nothing_left" (409) when there are none, and
 * "quantity_exceeds" (409) for more of a line than there are.
 */
export function askedPieces(
  { order_id, lines }: Consignment,
  asked: readonly LinePieces[] | undefined,
  leftOf: (line: Consignment["lines"][number]) => number,
): LinePieces[] {
  const left = new Map(lines.map((line) => [line.line_id, leftOf(line)]));
  const strange = asked?.find(({ line_id }) => !left.has(line_id));
  if (strange) {
    throw networkError(MedusaError.Types.NOT_FOUND, "line_not_found", "There is no such line", {
      id: strange.line_id,
    });
  }
  const all = [...left].map(([line_id, quantity]) => ({ line_id, quantity }));
  const wanted = (asked ?? all).filter(({ quantity }) => quantity > 0);
  if (wanted.length === 0 || all.every(({ quantity }) => quantity <= 0)) {
    throw conflict("nothing_left", "Nothing is left of the consignment to do this with", {
      id: order_id,
    });
  }
  const pieces = new Map<string, number>();
  for (const { line_id, quantity } of wanted) {
    pieces.set(line_id, (pieces.get(line_id) ?? 0) + quantity);
  }
  for (const [line_id, quantity] of pieces) {
    const most = left.get(line_id) ?? 0;
    if (quantity > most) {
      throw conflict("quantity_exceeds", `There are no more than ${most} left of a line`, {
        ...{ line_id, quantity, left: most },
      });
    }
  }
  return [...pieces].map(([line_id, quantity]) => ({ line_id, quantity }));
}
