import { divideRoundHalfUp } from "./money";

const DAY_MS = 24 * 60 * 60 * 1000;
const DAYS_AFTER_DELIVERY = 14;
const DAYS_AFTER_SHIPMENT = 21;

/** Some of an order's line on its way to the customer. */
export interface Delivery {
  quantity: number;
  shipped_at: Date | null;
  delivered_at: Date | null;
}

/** One of the order's own lines. Öre. */
export interface SoldItem {
  item_id: string;
  kind: "item" | "shipping";
  seller_id: string;
  quantity: number;
  gross_minor: bigint;
  /** what the order no longer holds of its gross: cancelled, returned or edited away */
  reduced_minor: bigint;
  deliveries: readonly Delivery[];
  /** The customer has withdrawn from some of it, and that is not settled. */
  is_withdrawn?: boolean;
}

export interface SoldOrder {
  placed_at: Date;
  /** false: sold on the spot or to a business, so what is captured is due at once */
  has_withdrawal_right: boolean;
  items: readonly SoldItem[];
}

/**
 * When the right of withdrawal ends: 14 days after delivery, or 21 after shipment where the delivery is
 * not known; null before it has left.
 */
export function withdrawalEnd(delivery: Omit<Delivery, "quantity">): Date | null {
  const { shipped_at, delivered_at } = delivery;
  if (delivered_at) {
    return new Date(delivered_at.getTime() + DAYS_AFTER_DELIVERY * DAY_MS);
  }
  return shipped_at ? new Date(shipped_at.getTime() + DAYS_AFTER_SHIPMENT * DAY_MS) : null;
}

/**
 * From when each of an order's lines is due to those who made it; null while that is not known. A line
 * is due when the right of withdrawal has ended for all that the order still holds of it, and a
 * shipping line with the last of its consignment. What the order no longer holds waits for nothing, but
 * what is withdrawn from waits until that is settled, and the freight with it.
 */
export function dueByItem(order: SoldOrder): Map<string, Date | null> {
  const { placed_at, has_withdrawal_right, items } = order;
  const goods = items.filter((item) => item.kind === "item");
  const held = goods.map((item) => ({ ...item, held_quantity: heldQuantity(item) }));
  const due = new Map<string, Date | null>();
  for (const item of held) {
    const waits = has_withdrawal_right && item.held_quantity > 0;
    const end = waits ? lineEnd(item.deliveries, item.held_quantity) : placed_at;
    due.set(item.item_id, item.is_withdrawn ? null : end);
  }
  for (const { item_id, kind, seller_id } of items) {
    if (kind === "shipping") {
      const consignment = held.filter(
        (item) => item.seller_id === seller_id && (item.held_quantity > 0 || item.is_withdrawn),
      );
      due.set(
        item_id,
        latest(
          placed_at,
          consignment.map((item) => due.get(item.item_id) ?? null),
        ),
      );
    }
  }
  return due;
}

/** How many pieces the order still holds; reductions are known as amounts alone. */
function heldQuantity({ quantity, gross_minor, reduced_minor }: SoldItem): number {
  if (gross_minor === 0n) {
    return quantity;
  }
  const held_minor = gross_minor - reduced_minor;
  return Number(divideRoundHalfUp(held_minor * BigInt(quantity), gross_minor));
}

/** When the right of withdrawal ends for so many pieces of a line; null while they are not all sent. */
export function lineEnd(deliveries: readonly Delivery[], quantity: number): Date | null {
  const ends = deliveries
    .map((delivery) => ({ quantity: delivery.quantity, end: withdrawalEnd(delivery) }))
    .filter((delivery): delivery is { quantity: number; end: Date } => delivery.end !== null)
    .sort((a, b) => a.end.getTime() - b.end.getTime());
  let left = quantity;
  for (const { quantity: sent, end } of ends) {
    left -= sent;
    if (left <= 0) {
      return end;
    }
  }
  return null;
}

function latest(first: Date, others: readonly (Date | null)[]): Date | null {
  let last = first;
  for (const other of others) {
    if (other === null) {
      return null;
    }
    if (other > last) {
      last = other;
    }
  }
  return last;
}
