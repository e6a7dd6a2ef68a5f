import type { MedusaContainer, OrderLineItemDTO } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import {
  createOrderFulfillmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import { sqlRows } from "../../lib/sql";
import type { StallSale } from "../../modules/funding/stall/stall-sale";
import { databaseOf } from "../lib/database";
import { lineId } from "./order-of-sale";
import type { StallPlace } from "./stall-place";

/**
 * Notes the sale's goods as handed over, so that nobody is asked to pack them. The stock was moved with
 * the sale: the items are told without their variants, whose reservations Medusa would look for. What a
 * crash broke off is taken up where it was. An enterprise without a pick-up option has nothing noted.
 */
export async function handOverSale(
  container: MedusaContainer,
  sale: StallSale,
  { location_id, option }: StallPlace,
): Promise<void> {
  if (!option || !location_id) {
    return;
  }
  const { order_id } = sale;
  const items = sale.lines.map(({ quantity }, index) => ({ id: lineId(sale, index), quantity }));
  const before = await fulfillmentOf(container, order_id);
  if (before?.delivered_at) {
    return;
  }
  let id = before?.id;
  if (!id) {
    const { result } = await createOrderFulfillmentWorkflow(container).run({
      input: {
        order_id,
        items,
        location_id,
        shipping_option_id: option.id,
        no_notification: true,
        items_list: await linesWithoutVariants(container, items),
      },
    });
    id = result.id;
  } else if (!before?.is_registered) {
    await container.resolve(Modules.ORDER).registerFulfillment({
      ...{ order_id, reference: Modules.FULFILLMENT, reference_id: id, items },
    });
  }
  await markOrderFulfillmentAsDeliveredWorkflow(container).run({
    input: { orderId: order_id, fulfillmentId: id },
  });
}

function linesWithoutVariants(
  container: MedusaContainer,
  items: readonly { id: string }[],
): Promise<OrderLineItemDTO[]> {
  return container.resolve(Modules.ORDER).listOrderLineItems({ id: items.map((item) => item.id) });
}

interface FulfillmentSoFar {
  id: string;
  delivered_at: Date | null;
  is_registered: boolean;
}

async function fulfillmentOf(
  container: MedusaContainer,
  orderId: string,
): Promise<FulfillmentSoFar | undefined> {
  const [found] = await sqlRows<FulfillmentSoFar>(
    databaseOf(container),
    `SELECT f.id, f.delivered_at,
            EXISTS (SELECT FROM order_item i
                     WHERE i.order_id = o.order_id AND i.fulfilled_quantity > 0) AS is_registered
       FROM order_fulfillment o
       JOIN fulfillment f ON f.id = o.fulfillment_id AND f.canceled_at IS NULL
        AND f.deleted_at IS NULL
      WHERE o.order_id = ? AND o.deleted_at IS NULL ORDER BY f.created_at LIMIT 1`,
    [orderId],
  );
  return found;
}
