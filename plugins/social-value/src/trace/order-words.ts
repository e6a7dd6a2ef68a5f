import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../lib/clock";

/** What a trace says of an order beside its amounts. */
export interface OrderWords {
  display_id: number;
  customer_id: string | null;
  items: ReadonlyMap<string, { title: string; variant_title: string | null; quantity: number }>;
  shipping: ReadonlyMap<string, string>;
  /** Whether the right of withdrawal may still run for some of it. */
  may_be_withdrawn: boolean;
}

interface OrderRow {
  display_id: number;
  customer_id: string | null;
  items: {
    id: string;
    title: string;
    product_title: string | null;
    variant_title: string | null;
    quantity: number;
  }[];
  shipping_methods: { id: string; name: string }[];
  fulfillments?: { shipped_at: string | null; delivered_at: string | null }[];
}

const FIELDS = [
  "display_id",
  "customer_id",
  "items.id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.quantity",
  "shipping_methods.id",
  "shipping_methods.name",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
];

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_AFTER_DELIVERY = 14;
const DAYS_AFTER_SHIPMENT = 21;

/** The order's titles, numbers and withdrawal state, or null when there is no such order. */
export async function orderWords(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderWords | null> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } });
  const order = data[0] as unknown as OrderRow | undefined;
  if (!order) {
    return null;
  }
  return {
    display_id: order.display_id,
    customer_id: order.customer_id,
    items: new Map(
      order.items.map((item) => [
        item.id,
        {
          title: item.product_title ?? item.title,
          variant_title: item.variant_title,
          quantity: Number(item.quantity),
        },
      ]),
    ),
    shipping: new Map(order.shipping_methods.map((method) => [method.id, method.name])),
    may_be_withdrawn: mayBeWithdrawn(order.fulfillments ?? []),
  };
}

/** Until 14 days after delivery, or 21 after shipment where the delivery is not known. */
function mayBeWithdrawn(fulfillments: NonNullable<OrderRow["fulfillments"]>): boolean {
  const now = clock.now().getTime();
  return (
    fulfillments.length === 0 ||
    fulfillments.some(({ shipped_at, delivered_at }) => {
      if (delivered_at) {
        return now < new Date(delivered_at).getTime() + DAYS_AFTER_DELIVERY * DAY_MS;
      }
      return !shipped_at || now < new Date(shipped_at).getTime() + DAYS_AFTER_SHIPMENT * DAY_MS;
    })
  );
}
