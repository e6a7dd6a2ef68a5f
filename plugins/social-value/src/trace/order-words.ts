import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { clock } from "../lib/clock";

/** What a trace says of an order beside its amounts. */
export interface OrderWords {
  display_id: number;
  customer_id: string | null;
  items: ReadonlyMap<string, { title: string; variant_title: string | null }>;
  shipping: ReadonlyMap<string, string>;
  is_canceled: boolean;
  /** Whether the right of withdrawal may still run for some of it. */
  may_be_withdrawn: boolean;
}

interface OrderRow {
  display_id: number;
  customer_id: string | null;
  status: string;
  items: {
    id: string;
    title: string;
    product_title: string | null;
    variant_title: string | null;
    /** Of this version of the order: an item's own quantity is not read with it. */
    detail: { quantity: number; fulfilled_quantity: number };
  }[];
  shipping_methods: { id: string; name: string }[];
  fulfillments?: {
    shipped_at: string | null;
    delivered_at: string | null;
    canceled_at: string | null;
  }[];
}

const FIELDS = [
  "display_id",
  "customer_id",
  "status",
  "items.id",
  "items.title",
  "items.product_title",
  "items.variant_title",
  "items.detail.quantity",
  "items.detail.fulfilled_quantity",
  "shipping_methods.id",
  "shipping_methods.name",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.canceled_at",
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
  const is_canceled = order.status === "canceled";
  return {
    display_id: order.display_id,
    customer_id: order.customer_id,
    items: new Map(
      order.items.map((item) => [
        item.id,
        {
          title: item.product_title ?? item.title,
          variant_title: item.variant_title,
        },
      ]),
    ),
    shipping: new Map(order.shipping_methods.map((method) => [method.id, method.name])),
    is_canceled,
    may_be_withdrawn: !is_canceled && mayBeWithdrawn(order),
  };
}

/**
 * Until 14 days after delivery, or 21 after shipment where the delivery is not known, of all that
 * was bought: the first parcel's days say nothing of what has not been sent.
 */
function mayBeWithdrawn({ items, fulfillments = [] }: OrderRow): boolean {
  const now = clock.now().getTime();
  const sent = fulfillments.filter(({ canceled_at }) => !canceled_at);
  const isAnythingLeft = items.some(
    ({ detail }) => Number(detail.quantity) > Number(detail.fulfilled_quantity),
  );
  return (
    isAnythingLeft ||
    sent.some(({ shipped_at, delivered_at }) => {
      if (delivered_at) {
        return now < new Date(delivered_at).getTime() + DAYS_AFTER_DELIVERY * DAY_MS;
      }
      return !shipped_at || now < new Date(shipped_at).getTime() + DAYS_AFTER_SHIPMENT * DAY_MS;
    })
  );
}
