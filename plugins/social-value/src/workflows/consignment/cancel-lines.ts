import { sumOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import { type Consignment, unpackedOf } from "../../consignments/consignment";
import { sqlRows } from "../../lib/sql";
import { FUNDING_MODULE } from "../../modules/funding";
import type FundingModuleService from "../../modules/funding/service";
import { postPaymentsOf, refundHeldLinesWorkflow } from "../funding/refund-lines";
import { syncSale } from "../funding/sync-sale";
import { databaseOf } from "../lib/database";
import { mailCancelled } from "./customer-mails";
import { askedPieces, type ConsignmentAct, type LinePieces, whileHeld } from "./held";
import { assertNoOpenChange, isReduced, noteOf, reduceOrder } from "./order-edit";

export interface CancelLines extends ConsignmentAct {
  /** Names the press of the button: the same again ends what was begun, and cancels nothing more. */
  key: string;
  /** All that is not packed when left out. */
  items?: LinePieces[] | undefined;
}

/** What a cancellation came to; öre given back, none where nothing was paid yet. */
export interface CancelOutcome {
  refunded_minor: bigint;
  is_new: boolean;
}

/**
 * Takes lines of the consignment that are not packed out of the order: what the enterprise cannot send.
 * What is paid for them is given back by line, with the freight when nothing is left to send; others'
 * lines are not touched. When the order holds nothing else it is cancelled by Medusa's own cancellation.
 * The customer is told by mail. Throws as {@link askedPieces} does, and "order_being_changed" (409).
 */
export function cancelLines(
  container: MedusaContainer,
  input: CancelLines,
): Promise<CancelOutcome> {
  return whileHeld(container, input, async (consignment) => {
    const note = noteOf(input.enterprise_id, input.key);
    const lost = await lostBefore(container, consignment, note);
    if (lost) {
      // All but the change itself may be missing: what is done already is not done again.
      return { ...(await settle(container, input, lost)), is_new: false };
    }
    if (consignment.state === "cancelled") {
      return { refunded_minor: 0n, is_new: false };
    }
    const pieces = askedPieces(consignment, input.items, unpackedOf);
    if (await isWholeOrder(container, consignment, pieces)) {
      return { ...(await cancelOrder(container, input, pieces)), is_new: true };
    }
    const freight = leavesNothing(consignment, pieces) ? consignment.shipping : null;
    await reduceOrder(container, {
      ...{ order_id: input.order_id, pieces, note, by: input.by },
      shipping_method_id: freight?.line_id ?? null,
    });
    return { ...(await settle(container, input, pieces)), is_new: true };
  });
}

/** Gives back what the order has lost of these lines and of the consignment's freight, and tells the customer. */
async function settle(
  container: MedusaContainer,
  input: CancelLines,
  pieces: readonly LinePieces[],
): Promise<{ refunded_minor: bigint }> {
  const { order_id, enterprise_id, key, by } = input;
  await syncSale(container, order_id);
  await postPaymentsOf(container, order_id);
  const owed = await owedLines(container, input, pieces);
  if (owed.length > 0) {
    await refundHeldLinesWorkflow(container).run({
      input: { order_id, lines: owed, note: noteOf(enterprise_id, key), created_by: by },
    });
  }
  const refunded_minor = sumOf(owed.map((line) => line.amount_minor));
  await mailCancelled(container, { order_id, enterprise_id, key, pieces, refunded_minor });
  return { refunded_minor };
}

/** Of the lines of this cancellation alone: what is owed for a return is finance's to decide. */
async function owedLines(
  container: MedusaContainer,
  { order_id, enterprise_id }: CancelLines,
  pieces: readonly LinePieces[],
) {
  const freight = await sqlRows<{ item_id: string }>(
    databaseOf(container),
    `SELECT DISTINCT item_id FROM sale_line
      WHERE order_id = ? AND seller_id = ? AND kind = 'shipping'`,
    [order_id, enterprise_id],
  );
  const own = new Set([
    ...pieces.map(({ line_id }) => line_id),
    ...freight.map(({ item_id }) => item_id),
  ]);
  const refundable = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .refundableLines(order_id);
  return refundable
    .filter(({ line_id, owed_minor }) => own.has(line_id) && owed_minor > 0n)
    .map(({ line_id, owed_minor }) => ({ line_id, amount_minor: owed_minor }));
}

/** The pieces that a cancellation with this note took out of the order, if there was one. */
async function lostBefore(
  container: MedusaContainer,
  { order_id }: Consignment,
  note: string,
): Promise<LinePieces[] | null> {
  if (!(await isReduced(container, order_id, note))) {
    return null;
  }
  const rows = await sqlRows<{ line_id: string; quantity: number }>(
    databaseOf(container),
    `SELECT a.details->>'reference_id' AS line_id,
            -(a.details->>'quantity_diff')::numeric::int AS quantity
       FROM order_change c JOIN order_change_action a ON a.order_change_id = c.id
      WHERE c.order_id = ? AND c.internal_note = ? AND c.status = 'confirmed'
        AND a.action = 'ITEM_UPDATE'`,
    [order_id, note],
  );
  return rows;
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
  { order_id, enterprise_id, by }: CancelLines,
  pieces: readonly LinePieces[],
): Promise<{ refunded_minor: bigint }> {
  const payments = await postPaymentsOf(container, order_id);
  await assertNoOpenChange(container, order_id);
  await cancelOrderWorkflow(container).run({ input: { order_id, canceled_by: by } });
  await syncSale(container, order_id);
  await postPaymentsOf(container, order_id);
  const refunded_minor = sumOf(payments.map((payment) => payment.remaining_minor));
  await mailCancelled(container, { order_id, enterprise_id, key: "all", pieces, refunded_minor });
  return { refunded_minor };
}
