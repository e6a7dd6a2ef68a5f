import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { type Consignment, unpackedOf } from "../../consignments/consignment";
import { sqlRows } from "../../lib/sql";
import { findCancellation } from "../../modules/funding/cancellations/cancellation";
import { postPaymentsOf } from "../funding/refund-lines";
import { syncSale } from "../funding/sync-sale";
import { databaseOf } from "../lib/database";
import { isWithdrawalKey, WHOLE_WITHDRAWN } from "../withdrawal/withdrawal-key";
import { mailCancelled, WHOLE_ORDER } from "./customer-mails";
import { askedPieces, type ConsignmentAct, type LinePieces, whileHeld } from "./held";
import { assertNoOpenChange, isReduced, noteOf, reduceOrder } from "./order-edit";
import { beginCancellation, settleHeld } from "./settle-cancellation";

export interface CancelLines extends ConsignmentAct {
  /** Names the press of the button: the same again ends what was begun, and cancels nothing more. */
  key: string;
  /** All that is not packed when left out. */
  items?: LinePieces[] | undefined;
}

/**
 * Takes lines of the consignment that are not packed out of the order: what the enterprise cannot send.
 * What is paid for them is given back by line, with the freight when nothing is left to send; others'
 * lines are not touched, nor is what is owed for returns of the same lines: that is finance's to decide.
 * A refund that fails is made up by the next press of anybody's, or by a job. When the order holds nothing else it is cancelled by Medusa's own cancellation.
 * The customer is told by mail. Throws as {@link askedPieces} does, and "order_being_changed" (409).
 */
export function cancelLines(
  container: MedusaContainer,
  input: CancelLines,
): Promise<{ is_new: boolean }> {
  return whileHeld(container, input, async (consignment) => {
    const { order_id, key, by } = input;
    const note = noteOf(input.enterprise_id, key);
    // Whatever is half done, by this press or by another, is done before anything else is taken out.
    await settleHeld(container, input);
    if (consignment.state === "cancelled" || (await isDone(container, input, note))) {
      return { is_new: false };
    }
    const pieces = askedPieces(consignment, input.items, unpackedOf);
    if (await isWholeOrder(container, consignment, pieces)) {
      await cancelOrder(container, input, pieces);
      return { is_new: true };
    }
    const freight = leavesNothing(consignment, pieces) ? consignment.shipping : null;
    const freight_id = freight?.line_id ?? null;
    await assertNoOpenChange(container, order_id);
    await beginCancellation(container, input, { pieces, freight_id });
    await reduceOrder(container, { order_id, pieces, note, by, shipping_method_id: freight_id });
    await settleHeld(container, input);
    return { is_new: true };
  });
}

/** Whether the same press of the button was done before. */
async function isDone(container: MedusaContainer, input: CancelLines, note: string) {
  return (
    (await findCancellation(databaseOf(container), input)) !== null ||
    // From before cancellations were written down.
    isReduced(container, input.order_id, note)
  );
}

function leavesNothing({ lines }: Consignment, pieces: readonly LinePieces[]): boolean {
  return lines.every(({ line_id, quantity }) => {
    const lost = pieces.find((piece) => piece.line_id === line_id)?.quantity ?? 0;
    return lost === quantity;
  });
}

/** Whether the order holds nothing but these pieces. */
async function isWholeOrder(
  container: MedusaContainer,
  consignment: Consignment,
  pieces: readonly LinePieces[],
): Promise<boolean> {
  if (!leavesNothing(consignment, pieces)) {
    return false;
  }
  const others = await sqlRows(
    databaseOf(container),
    `SELECT 1 FROM "order" o JOIN order_item i ON i.order_id = o.id AND i.version = o.version
      WHERE o.id = ? AND i.quantity > 0 AND i.deleted_at IS NULL AND NOT i.item_id = ANY(?) LIMIT 1`,
    [consignment.order_id, pieces.map(({ line_id }) => line_id)],
  );
  return others.length === 0;
}

/** Medusa's own cancellation gives back all that is paid, and lets go of what is not. */
async function cancelOrder(
  container: MedusaContainer,
  { order_id, enterprise_id, key, by }: CancelLines,
  pieces: readonly LinePieces[],
): Promise<void> {
  const payments = await postPaymentsOf(container, order_id);
  await assertNoOpenChange(container, order_id);
  await cancelOrderWorkflow(container).run({ input: { order_id, canceled_by: by } });
  await syncSale(container, order_id);
  await postPaymentsOf(container, order_id);
  const refunded_minor = sumOf(payments.map((payment) => payment.remaining_minor));
  await mailCancelled(container, {
    order_id,
    enterprise_id,
    key: isWithdrawalKey(key) ? WHOLE_WITHDRAWN : WHOLE_ORDER,
    pieces,
    refunded_minor,
  });
}
