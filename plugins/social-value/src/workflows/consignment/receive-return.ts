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
    const begun = await returnOf(container, order_id, note);
    if (begun?.status === "received") {
      return { return_id: begun.id, is_new: false };
    }
    await assertNoOpenChange(container, order_id);
    // One that was asked for when the process died is received now.
    const pieces = begun?.pieces ?? askedPieces(consignment, input.items, returnableOf);
    const return_id = begun?.id ?? (await askReturn(container, input, { note, pieces }));
    const items = pieces.map(({ line_id, quantity }) => ({ id: line_id, quantity }));
    await beginReceiveReturnWorkflow(container).run({
      input: { return_id, created_by: by, internal_note: note },
    });
    await receiveItemReturnRequestWorkflow(container).run({ input: { return_id, items } });
    await confirmReturnReceiveWorkflow(container).run({ input: { return_id, confirmed_by: by } });
    await syncSale(container, order_id);
    return { return_id, is_new: true };
  });
}

/** Makes the return; gives its id. */
async function askReturn(
  container: MedusaContainer,
  { order_id, enterprise_id, by }: ConsignmentAct,
  { note, pieces }: { note: string; pieces: readonly LinePieces[] },
): Promise<string> {
  const location = await stockLocationOf(container, enterprise_id);
  const { result: change } = await beginReturnOrderWorkflow(container).run({
    input: {
      ...{ order_id, created_by: by, internal_note: note },
      ...(location ? { location_id: location } : {}),
    },
  });
  const return_id = String(change.return_id);
  const items = pieces.map(({ line_id, quantity }) => ({ id: line_id, quantity }));
  await requestItemReturnWorkflow(container).run({ input: { return_id, items } });
  await confirmReturnRequestWorkflow(container).run({ input: { return_id, confirmed_by: by } });
  return return_id;
}

interface Begun {
  id: string;
  status: "requested" | "received";
  pieces: LinePieces[];
}

/** The return that this press of the button has made, if it came so far. */
async function returnOf(
  container: MedusaContainer,
  orderId: string,
  note: string,
): Promise<Begun | undefined> {
  const [row] = await sqlRows<Begun>(
    databaseOf(container),
    `SELECT r.id, r.status,
            (SELECT coalesce(json_agg(json_build_object('line_id', item_id, 'quantity', quantity)), '[]')
               FROM return_item WHERE return_id = r.id AND deleted_at IS NULL) AS pieces
       FROM return r
      WHERE r.status IN ('requested', 'received') AND r.id IN (
            SELECT return_id FROM order_change WHERE order_id = ? AND internal_note = ?)
      ORDER BY r.status LIMIT 1`,
    [orderId, note],
  );
  return row;
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
