import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";
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
  limit: number;
  offset: number;
}

type Row = Omit<ListedConsignment, "amount_minor"> & { amount_minor: string };

/**
 * A page of an enterprise's consignments, of one state the longest waiting first while it waits for the
 * enterprise, else the latest first. The page is found by the kept states' index, what stands in it computed
 * anew: one statement however many there are.
 */
export async function listConsignments(
  db: Knex,
  enterpriseId: string,
  asked: ConsignmentsPage,
): Promise<ListedConsignment[]> {
  const direction = asked.state === "to_pack" || asked.state === "packed" ? "" : "DESC";
  const { where, bindings } = sought(enterpriseId, asked);
  return read(
    db,
    enterpriseId,
    `SELECT order_id FROM consignment_state
      WHERE ${where} ORDER BY placed_at ${direction}, order_id ${direction} LIMIT ? OFFSET ?`,
    [...bindings, asked.limit, asked.offset],
    direction,
  );
}

/** An enterprise's part of one order as a list shows it, if it has one; nothing kept is asked. */
export async function listedConsignment(
  db: Knex,
  enterpriseId: string,
  orderId: string,
): Promise<ListedConsignment | undefined> {
  const [listed] = await read(db, enterpriseId, "SELECT ?::text", [orderId]);
  return listed;
}

/** How many there are of each state, and how many of those have the order number that is searched for. */
export async function countConsignments(
  db: Knex,
  enterpriseId: string,
  { state, display_id }: Pick<ConsignmentsPage, "state" | "display_id">,
): Promise<{ counts: Record<ConsignmentState, number>; count: number }> {
  const { where, bindings } = sought(enterpriseId, { display_id });
  const rows = await sqlRows<{ state: ConsignmentState; total: number; found: number }>(
    db,
    `SELECT state, count(*)::int AS total, (count(*) FILTER (WHERE ${where}))::int AS found
       FROM consignment_state WHERE seller_id = ? GROUP BY state`,
    [...bindings, enterpriseId],
  );
  const totalOf = (one: ConsignmentState) => rows.find((row) => row.state === one)?.total ?? 0;
  const counts = Object.fromEntries(CONSIGNMENT_STATES.map((one) => [one, totalOf(one)]));
  const asked = rows.filter((row) => !state || row.state === state);
  return {
    counts: counts as Record<ConsignmentState, number>,
    count: asked.reduce((sum, row) => sum + row.found, 0),
  };
}

/** Conditions on the kept states, of what is asked for alone: the planner must see what is not asked. */
function sought(
  enterpriseId: string,
  { state, display_id }: Pick<ConsignmentsPage, "state" | "display_id">,
): { where: string; bindings: unknown[] } {
  const conditions: [string, unknown][] = [["seller_id = ?", enterpriseId]];
  if (state !== undefined) {
    conditions.push(["state = ?", state]);
  }
  if (display_id !== undefined) {
    conditions.push([
      `order_id = ANY(ARRAY(SELECT id FROM "order" WHERE display_id = ?))`,
      display_id,
    ]);
  }
  return {
    where: conditions.map(([condition]) => condition).join(" AND "),
    bindings: conditions.map(([, binding]) => binding),
  };
}

/** The enterprise's consignments of the orders that a query gives the ids of. */
async function read(
  db: Knex,
  enterpriseId: string,
  orderIds: string,
  bindings: readonly unknown[],
  direction: "" | "DESC" = "",
): Promise<ListedConsignment[]> {
  const rows = await sqlRows<Row>(
    db,
    `SELECT c.order_id, c.display_id, c.placed_at, c.state, c.quantity, c.packed_quantity,
            c.shipped_quantity, c.delivered_quantity, ${RECIPIENT} AS recipient,
            own.amount_minor::text, own.shipping_name, own.items
       FROM consignments_of(ARRAY(${orderIds})) c
       JOIN "order" o ON o.id = c.order_id
       LEFT JOIN order_address a ON a.id = o.shipping_address_id
       JOIN LATERAL (${OWN_OF_ORDER}) own ON true
      WHERE c.seller_id = ?
      ORDER BY c.placed_at ${direction}, c.order_id ${direction}`,
    [...bindings, enterpriseId, enterpriseId],
  );
  return rows.map((row) => ({ ...row, amount_minor: BigInt(row.amount_minor) }));
}

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
