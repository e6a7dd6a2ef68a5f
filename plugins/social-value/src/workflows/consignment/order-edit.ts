import { divideRoundHalfUp, formatMinor, parseMinor } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ChangeActionType, ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  beginOrderEditOrderWorkflow,
  cancelBeginOrderEditWorkflow,
  cancelReturnReceiveWorkflow,
  cancelReturnRequestWorkflow,
  confirmOrderEditRequestWorkflow,
  createOrderChangeActionsWorkflow,
} from "@medusajs/medusa/core-flows";
import { sqlRows } from "../../lib/sql";
import { databaseOf } from "../lib/database";
import { conflict, type LinePieces } from "./held";

/** What is taken out of an order. */
export interface Reduction {
  order_id: string;
  /** Pieces that the order loses, by line. */
  pieces: readonly LinePieces[];
  /** Freight that it loses. */
  shipping_method_id: string | null;
  /** Stands with Medusa's change of the order, so that it is known again. */
  note: string;
  by: string;
}

/**
 * Takes pieces and freight out of an order by Medusa's own order edit, each line's discount in proportion.
 * Throws "order_being_changed" (409) while somebody else's change of the order is open. An edit of this
 * kind that a crash left open is taken back first.
 */
export async function reduceOrder(container: MedusaContainer, reduction: Reduction): Promise<void> {
  const { order_id, note, by } = reduction;
  await assertNoOpenChange(container, order_id);
  const { result: change } = await beginOrderEditOrderWorkflow(container).run({
    input: { order_id, created_by: by, internal_note: note },
  });
  try {
    const common = { order_change_id: change.id, order_id, version: change.version };
    await createOrderChangeActionsWorkflow(container).run({
      input: (await actionsOf(container, reduction)).map((action) => ({ ...common, ...action })),
    });
    await confirmOrderEditRequestWorkflow(container).run({ input: { order_id, confirmed_by: by } });
  } catch (error) {
    await takeBack(container, order_id, change.id);
    throw error;
  }
}

/** How the changes that this makes are noted. */
const NOTES = "consignment:";

export const noteOf = (enterpriseId: string, key: string): string =>
  `${NOTES}${enterpriseId}:${key}`;

/** Whether a change of the order with this note was made. */
export async function isReduced(
  container: MedusaContainer,
  orderId: string,
  note: string,
): Promise<boolean> {
  const rows = await sqlRows(
    databaseOf(container),
    `SELECT 1 FROM order_change WHERE order_id = ? AND internal_note = ? AND status = 'confirmed'`,
    [orderId, note],
  );
  return rows.length > 0;
}

/**
 * Throws "order_being_changed" (409) while somebody's change of the order is open. One of this kind that a
 * crash left open is taken back.
 */
export async function assertNoOpenChange(
  container: MedusaContainer,
  order_id: string,
): Promise<void> {
  const open = await sqlRows<OpenChange>(
    databaseOf(container),
    `SELECT internal_note, change_type, return_id FROM order_change
      WHERE order_id = ? AND status IN ('pending', 'requested') AND deleted_at IS NULL`,
    [order_id],
  );
  for (const { internal_note, change_type, return_id } of open) {
    if (!internal_note?.startsWith(NOTES)) {
      throw conflict("order_being_changed", "Somebody is just now changing this order", {
        id: order_id,
      });
    }
    if (change_type === "return_request" && return_id) {
      await cancelReturnRequestWorkflow(container).run({ input: { return_id } });
    } else if (change_type === "return_receive" && return_id) {
      await cancelReturnReceiveWorkflow(container).run({ input: { return_id } });
    } else {
      await cancelBeginOrderEditWorkflow(container).run({ input: { order_id } });
    }
  }
}

interface OpenChange {
  internal_note: string | null;
  change_type: string | null;
  return_id: string | null;
}

/** Whatever became of it: the edit that failed must not stand in the way of the next one. */
async function takeBack(container: MedusaContainer, order_id: string, changeId: string) {
  const open = await sqlRows(
    databaseOf(container),
    "SELECT 1 FROM order_change WHERE id = ? AND status IN ('pending', 'requested')",
    [changeId],
  );
  if (open.length === 0) {
    return;
  }
  try {
    await cancelBeginOrderEditWorkflow(container).run({ input: { order_id } });
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`The edit ${changeId} of order ${order_id} stays open: ${String(error)}`);
  }
}

interface ItemNow {
  id: string;
  detail: { quantity: number | string };
  adjustments: Adjustment[] | null;
}

interface Adjustment {
  amount: number | string;
  code?: string | null;
  description?: string | null;
  promotion_id?: string | null;
  is_tax_inclusive?: boolean;
}

async function actionsOf(
  container: MedusaContainer,
  { order_id, pieces, shipping_method_id }: Reduction,
) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["items.id", "items.detail.quantity", "items.adjustments.*"],
    filters: { id: order_id },
  });
  const items = (data[0] as unknown as { items: ItemNow[] } | undefined)?.items ?? [];
  const lessened = pieces.map(({ line_id, quantity }) => {
    const item = items.find(({ id }) => id === line_id);
    const before = Number(item?.detail.quantity ?? 0);
    const left = before - quantity;
    const adjustments = (item?.adjustments ?? []).map((one) => shrunk(one, left, before));
    return {
      action: ChangeActionType.ITEM_UPDATE,
      reference: "order_line_item",
      reference_id: line_id,
      details: {
        ...{ reference_id: line_id, quantity: left, quantity_diff: -quantity },
        // Medusa would leave a line its whole discount for fewer pieces.
        ...(adjustments.length > 0 ? { adjustments } : {}),
      },
    };
  });
  const removed = shipping_method_id
    ? [
        {
          action: ChangeActionType.SHIPPING_REMOVE,
          reference: "order_shipping_method",
          reference_id: shipping_method_id,
        },
      ]
    : [];
  return [...lessened, ...removed];
}

/** A discount for so many pieces fewer, rounded half up to the öre. */
function shrunk(
  { amount, code, description, promotion_id, is_tax_inclusive }: Adjustment,
  left: number,
  before: number,
) {
  const whole_minor = parseMinor(amount) * BigInt(left);
  const part_minor = before > 0 ? divideRoundHalfUp(whole_minor, BigInt(before)) : 0n;
  return {
    ...{ amount: Number(formatMinor(part_minor)), code, description, promotion_id },
    ...(is_tax_inclusive === undefined ? {} : { is_tax_inclusive }),
  };
}
