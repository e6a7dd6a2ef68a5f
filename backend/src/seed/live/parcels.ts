import { packParcel } from "@insteg/social-value/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows";
import { memberEnterprises } from "./logins";

interface Consignment {
  order_id: string;
  enterprise_id: string;
}

/**
 * Hands over what the enterprises with a login to the portal have sold, but for the last days: what is left
 * is what they find to pack. The others' parcels are not seen by anybody, and would take minutes more.
 */
export async function sendParcels(container: MedusaContainer, before: Date): Promise<void> {
  const by = "seed";
  for (const { order_id, enterprise_id } of await consignments(container, before)) {
    const input = { order_id, enterprise_id, by, key: `${by}-${order_id}` };
    const { parcel_id } = await packParcel(container, input);
    await createOrderShipmentWorkflow(container).run({
      input: {
        ...{ order_id, fulfillment_id: parcel_id, created_by: by, no_notification: true },
        items: await itemsOf(container, parcel_id),
        labels: [],
      },
    });
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order_id, fulfillmentId: parcel_id },
    });
  }
  await dateParcels(container);
}

/** What is still to be packed, the oldest first. */
async function consignments(container: MedusaContainer, before: Date): Promise<Consignment[]> {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: Consignment[];
  }>(
    `SELECT order_id, seller_id AS enterprise_id FROM consignment_state
      WHERE placed_at < ? AND seller_id = ANY(?) AND state = 'to_pack'
      ORDER BY placed_at, order_id, seller_id`,
    [before, memberEnterprises()],
  );
  return rows;
}

/** What is in a parcel, by the order's lines. */
export async function itemsOf(container: MedusaContainer, fulfillmentId: string) {
  const { rows } = await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw<{
    rows: { id: string; quantity: number }[];
  }>(
    `SELECT line_item_id AS id, quantity::integer AS quantity FROM fulfillment_item
      WHERE fulfillment_id = ? AND deleted_at IS NULL`,
    [fulfillmentId],
  );
  return rows;
}

/** Medusa stamps parcels with the machine's time: posted the day after, there two days later. */
async function dateParcels(container: MedusaContainer): Promise<void> {
  await container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw(
    `UPDATE fulfillment f
        SET created_at = s.placed_at, packed_at = s.placed_at,
            shipped_at = s.placed_at + interval '1 day',
            delivered_at = s.placed_at + interval '3 days'
       FROM order_fulfillment l JOIN sale s ON s.order_id = l.order_id
      WHERE l.fulfillment_id = f.id AND f.delivered_at IS NOT NULL`,
  );
}
