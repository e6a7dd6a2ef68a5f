import type { MedusaContainer } from "@medusajs/framework/types";
import {
  beginReceiveReturnWorkflow,
  beginReturnOrderWorkflow,
  confirmReturnReceiveWorkflow,
  confirmReturnRequestWorkflow,
  receiveItemReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows";
import type { ConsignmentLine } from "../../consignments/consignment";
import { sqlRows } from "../../lib/sql";
import { syncSale } from "../funding/sync-sale";
import { databaseOf } from "../lib/database";
import { askedPieces, type ConsignmentAct, type LinePieces, whileHeld } from "./held";
import { assertNoOpenChange, noteOf } from "./order-edit";

/** How many pieces of a line the customer may still send back. */
export const returnableOf = (line: ConsignmentLine): number =>
  Math.max(0, line.shipped_quantity - line.returned_quantity);

/**
 * Notes that pieces of the consignment have come back, as a return of Medusa's. No money moves by it: the
 * customer is owed what they were paid with, and finance gives it back. `key` names the press of the
 * button. Throws as {@link askedPieces} does, and "order_being_changed" (409).
 */
export function receiveReturn(
  container: MedusaContainer,
  input: ConsignmentAct & { key: string; items: LinePieces[] },
): Promise<{ return_id: string; is_new: boolean }> {
  return whileHeld(container, input, async (consignment) => {
    const { order_id, by } = input;
    const note = noteOf(input.enterprise_id, input.key);
    const received = await receivedBefore(container, order_id, note);
    if (received) {
      return { return_id: received, is_new: false };
    }
    const pieces = askedPieces(consignment, input.items, returnableOf);
    await assertNoOpenChange(container, order_id);
    const items = pieces.map(({ line_id, quantity }) => ({ id: line_id, quantity }));
    const location = await stockLocationOf(container, input.enterprise_id);
    const { result: change } = await beginReturnOrderWorkflow(container).run({
      input: {
        ...{ order_id, created_by: by, internal_note: note },
        ...(location ? { location_id: location } : {}),
      },
    });
    const return_id = String(change.return_id);
    await requestItemReturnWorkflow(container).run({ input: { return_id, items } });
    await confirmReturnRequestWorkflow(container).run({ input: { return_id, confirmed_by: by } });
    await beginReceiveReturnWorkflow(container).run({
      input: { return_id, created_by: by, internal_note: note },
    });
    await receiveItemReturnRequestWorkflow(container).run({ input: { return_id, items } });
    await confirmReturnReceiveWorkflow(container).run({ input: { return_id, confirmed_by: by } });
    await syncSale(container, order_id);
    return { return_id, is_new: true };
  });
}

async function receivedBefore(
  container: MedusaContainer,
  orderId: string,
  note: string,
): Promise<string | undefined> {
  const [row] = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT r.id FROM order_change c JOIN return r ON r.id = c.return_id
      WHERE c.order_id = ? AND c.internal_note = ? AND r.status = 'received' LIMIT 1`,
    [orderId, note],
  );
  return row?.id;
}

async function stockLocationOf(
  container: MedusaContainer,
  enterpriseId: string,
): Promise<string | undefined> {
  const [row] = await sqlRows<{ id: string }>(
    databaseOf(container),
    `SELECT stock_location_id AS id FROM enterprise_stock_location
      WHERE enterprise_id = ? AND deleted_at IS NULL LIMIT 1`,
    [enterpriseId],
  );
  return row?.id;
}
