import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";
import { consignmentsWhere } from "./statement";
import { CONSIGNMENT_STATES, type ConsignmentState, type Pieces } from "./states";

/** Who a consignment is sent to, and nothing more about them. */
export interface Recipient {
  name: string;
  company: string | null;
  address_1: string | null;
  address_2: string | null;
  postal_code: string | null;
  city: string | null;
  country_code: string | null;
}

/** A consignment as a list shows it; amounts in öre, the enterprise's own goods and freight alone. */
export interface ListedConsignment extends Pieces {
  order_id: string;
  display_id: number;
  placed_at: Date;
  state: ConsignmentState;
  recipient: Recipient | null;
  shipping_name: string | null;
  amount_minor: bigint;
  items: { title: string; variant_title: string | null; quantity: number }[];
}

export interface ConsignmentsPage {
  state?: ConsignmentState | undefined;
  /** An order number. */
  display_id?: number | undefined;
  order_id?: string | undefined;
  limit: number;
  offset: number;
}

type Row = Omit<ListedConsignment, "amount_minor"> & { amount_minor: string };

/**
 * A page of an enterprise's consignments, of one state the longest waiting first while it waits for the
 * enterprise, else the latest first. One statement however many there are.
 */
export async function listConsignments(
  db: Knex,
  enterpriseId: string,
  { state, display_id, order_id, limit, offset }: ConsignmentsPage,
): Promise<ListedConsignment[]> {
  const isWaiting = state === "to_pack" || state === "packed";
  const rows = await sqlRows<Row>(
    db,
    `${CONSIGNMENTS}
     SELECT c.order_id, c.display_id, c.placed_at, c.state, c.quantity, c.packed_quantity,
            c.shipped_quantity, c.delivered_quantity, ${RECIPIENT} AS recipient,
            own.amount_minor::text, own.shipping_name, own.items
       FROM (SELECT * FROM consignment
              WHERE state = coalesce(?::text, state)
                AND display_id = coalesce(?::integer, display_id)
              ORDER BY placed_at ${isWaiting ? "" : "DESC"}, order_id LIMIT ? OFFSET ?) c
       JOIN "order" o ON o.id = c.order_id
       LEFT JOIN order_address a ON a.id = o.shipping_address_id
       JOIN LATERAL (${OWN_OF_ORDER}) own ON true
      ORDER BY c.placed_at ${isWaiting ? "" : "DESC"}, c.order_id`,
    [
      ...[enterpriseId, order_id ?? null, state ?? null, display_id ?? null, limit, offset],
      ...[enterpriseId],
    ],
  );
  return rows.map((row) => ({ ...row, amount_minor: BigInt(row.amount_minor) }));
}

/** How many there are of each state, and how many of those have the order number that is searched for. */
export async function countConsignments(
  db: Knex,
  enterpriseId: string,
  { state, display_id }: Pick<ConsignmentsPage, "state" | "display_id">,
): Promise<{ counts: Record<ConsignmentState, number>; count: number }> {
  const rows = await sqlRows<{ state: ConsignmentState; total: number; found: number }>(
    db,
    `${CONSIGNMENTS}
     SELECT state, count(*)::int AS total,
            (count(*) FILTER (WHERE display_id = coalesce(?::integer, display_id)))::int AS found
       FROM consignment GROUP BY state`,
    [enterpriseId, null, display_id ?? null],
  );
  const totalOf = (one: ConsignmentState) => rows.find((row) => row.state === one)?.total ?? 0;
  const counts = Object.fromEntries(CONSIGNMENT_STATES.map((one) => [one, totalOf(one)]));
  const asked = rows.filter((row) => !state || row.state === state);
  return {
    counts: counts as Record<ConsignmentState, number>,
    count: asked.reduce((sum, row) => sum + row.found, 0),
  };
}

/** Bindings: the enterprise's id, an order's id or null. */
const CONSIGNMENTS = consignmentsWhere("seller_id = ? AND order_id = coalesce(?::text, order_id)");

const RECIPIENT = `CASE WHEN a.id IS NULL THEN NULL ELSE json_build_object(
    'name', trim(concat_ws(' ', a.first_name, a.last_name)), 'company', a.company,
    'address_1', a.address_1, 'address_2', a.address_2, 'postal_code', a.postal_code,
    'city', a.city, 'country_code', a.country_code) END`;

/** What the enterprise (the binding) has of an order: what it holds of goods and freight, by name. */
const OWN_OF_ORDER = `
  SELECT coalesce(sum(l.gross_minor - l.reduced_minor), 0) AS amount_minor,
         min(m.name) FILTER (WHERE l.kind = 'shipping') AS shipping_name,
         coalesce(json_agg(json_build_object('title', coalesce(li.product_title, li.title),
                    'variant_title', li.variant_title, 'quantity', coalesce(i.quantity, 0)::int)
                  ORDER BY l.position) FILTER (WHERE l.kind = 'item'), '[]') AS items
    FROM (SELECT s.item_id, s.kind, min(s.position) AS position, sum(s.gross_minor) AS gross_minor,
                 coalesce(sum(r.reduced_minor), 0) AS reduced_minor
            FROM sale_line s
            LEFT JOIN LATERAL (SELECT sum(gross_minor) AS reduced_minor FROM sale_reduction
                                WHERE line_id = s.line_id) r ON true
           WHERE s.order_id = c.order_id AND s.seller_id = ?
           GROUP BY s.item_id, s.kind) l
    LEFT JOIN order_line_item li ON li.id = l.item_id
    LEFT JOIN order_shipping_method m ON m.id = l.item_id
    LEFT JOIN order_item i ON i.order_id = c.order_id AND i.version = o.version
     AND i.item_id = l.item_id AND i.deleted_at IS NULL`;
