import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import type { ConsignmentState } from "../consignments/states";
import { sqlRows } from "../lib/sql";

/** What an order still waits for, by which its customer's own facts must be kept; null when nothing. */
export type WaitsFor = "payment" | "delivery" | "withdrawal";

export const PAYMENT_STATES = ["waiting", "partly", "paid", "refunded", "nothing"] as const;
export type PaymentState = (typeof PAYMENT_STATES)[number];

/** An order as its customer's list has it. Öre. */
export interface OwnOrder {
  id: string;
  display_id: number;
  placed_at: Date;
  is_canceled: boolean;
  payment: PaymentState;
  total_minor: bigint;
  /** what is paid and not given back */
  captured_minor: bigint;
  /** one for each seller: whose goods, and how far they have come */
  consignments: { seller_id: string; state: ConsignmentState }[];
  titles: string[];
  waits_for: WaitsFor | null;
}

type Row = Omit<OwnOrder, "payment" | "total_minor" | "captured_minor" | "waits_for"> & {
  total_minor: string;
  captured_minor: string;
  refunded_minor: string;
  may_be_withdrawn: boolean;
  count: number;
};

/**
 * A page of a customer's orders, the latest first, and how many there are. The right of withdrawal may run
 * until 14 days after delivery, or 21 after shipment where the delivery is not known. One statement.
 */
export async function ownOrders(
  db: Knex,
  customerId: string,
  page: { limit: number; offset: number },
  now: Date,
): Promise<{ orders: OwnOrder[]; count: number }> {
  const rows = await sqlRows<Row>(
    db,
    `WITH own AS (
       SELECT o.id, o.display_id, o.status, o.version, s.placed_at, s.total_minor
         FROM "order" o JOIN sale s ON s.order_id = o.id
        WHERE o.customer_id = ? AND o.deleted_at IS NULL AND NOT o.is_draft_order),
     page AS (SELECT * FROM own ORDER BY placed_at DESC, id DESC LIMIT ? OFFSET ?)
     SELECT o.id, o.display_id, o.placed_at, o.status = 'canceled' AS is_canceled,
            (CASE WHEN o.status = 'canceled' THEN o.total_minor ELSE line.held_minor END)::text
              AS total_minor,
            line.titles, paid.captured_minor::text, paid.refunded_minor::text,
            coalesce(c.consignments, '[]') AS consignments,
            o.status <> 'canceled' AND (
              EXISTS (SELECT FROM order_item i
                       WHERE i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL
                         AND i.quantity > i.fulfilled_quantity)
              OR EXISTS (SELECT FROM order_fulfillment link
                           JOIN fulfillment f ON f.id = link.fulfillment_id
                          WHERE link.order_id = o.id AND link.deleted_at IS NULL
                            AND f.canceled_at IS NULL
                            AND CASE WHEN f.delivered_at IS NOT NULL
                                     THEN f.delivered_at + interval '14 days' > ?
                                     ELSE f.shipped_at IS NULL
                                          OR f.shipped_at + interval '21 days' > ? END))
              AS may_be_withdrawn,
            (SELECT count(*)::int FROM own) AS count
       FROM page o
      CROSS JOIN LATERAL (
        SELECT coalesce(sum(l.gross_minor - coalesce(r.gross_minor, 0)), 0) AS held_minor,
               coalesce(json_agg(coalesce(i.product_title, i.title) ORDER BY l.position)
                          FILTER (WHERE l.kind = 'item'), '[]') AS titles
          FROM sale_line l
          LEFT JOIN order_line_item i ON i.id = l.item_id
          LEFT JOIN LATERAL (SELECT sum(gross_minor) AS gross_minor FROM sale_reduction
                              WHERE line_id = l.line_id) r ON true
         WHERE l.order_id = o.id) line
      CROSS JOIN LATERAL (
        SELECT coalesce(-sum(p.amount_minor), 0) AS captured_minor,
               coalesce(sum(p.amount_minor) FILTER (WHERE p.amount_minor > 0), 0) AS refunded_minor
          FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
         WHERE t.order_id = o.id AND p.account = 'customer:payment') paid
       LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('seller_id', c.seller_id, 'state', c.state)
                        ORDER BY c.seller_id) AS consignments
          FROM consignments_of(ARRAY[o.id]) c) c ON true
      ORDER BY o.placed_at DESC, o.id DESC`,
    [customerId, page.limit, page.offset, now, now],
  );
  return { orders: rows.map(orderOf), count: rows[0]?.count ?? (await countOwn(db, customerId)) };
}

/** Beyond the last page there is no row to say how many there are. */
async function countOwn(db: Knex, customerId: string): Promise<number> {
  const [row] = await sqlRows<{ count: number }>(
    db,
    `SELECT count(*)::int AS count FROM "order" o JOIN sale s ON s.order_id = o.id
      WHERE o.customer_id = ? AND o.deleted_at IS NULL AND NOT o.is_draft_order`,
    [customerId],
  );
  return row?.count ?? 0;
}

function orderOf({ count: _, refunded_minor, may_be_withdrawn, ...row }: Row): OwnOrder {
  const total_minor = BigInt(row.total_minor);
  const captured_minor = BigInt(row.captured_minor);
  const payment = paymentOf(total_minor, captured_minor, BigInt(refunded_minor));
  const order = { ...row, total_minor, captured_minor, payment };
  return { ...order, waits_for: waitsFor(order, may_be_withdrawn) };
}

function paymentOf(total: bigint, captured: bigint, refunded: bigint): PaymentState {
  if (refunded > 0n && captured <= 0n) {
    return "refunded";
  }
  if (total === 0n) {
    return "nothing";
  }
  if (captured <= 0n) {
    return "waiting";
  }
  return captured < total ? "partly" : "paid";
}

/** What is ordered is to be sent, then may be regretted, and is to be paid. */
function waitsFor(
  { is_canceled, consignments, payment }: Omit<OwnOrder, "waits_for">,
  mayBeWithdrawn: boolean,
): WaitsFor | null {
  if (is_canceled) {
    return null;
  }
  if (consignments.some(({ state }) => state === "to_pack" || state === "packed")) {
    return "delivery";
  }
  if (mayBeWithdrawn) {
    return "withdrawal";
  }
  return payment === "waiting" || payment === "partly" ? "payment" : null;
}
