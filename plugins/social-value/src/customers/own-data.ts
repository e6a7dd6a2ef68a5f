import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";

/** What is kept of a customer, each by one statement that begins with their id and address. */
const PARTS = {
  profile: `SELECT c.id, c.email, c.first_name, c.last_name, c.phone, c.company_name, c.metadata,
      c.created_at, c.updated_at FROM customer c JOIN asked a ON a.id = c.id`,
  addresses: `SELECT d.address_name, d.is_default_shipping, d.is_default_billing, d.company, d.first_name,
      d.last_name, d.address_1, d.address_2, d.postal_code, d.city, d.province, d.country_code, d.phone,
      d.created_at, d.updated_at
    FROM customer_address d JOIN asked a ON a.id = d.customer_id
   WHERE d.deleted_at IS NULL ORDER BY d.created_at`,
  orders: `SELECT o.id, o.display_id, o.status, o.email, o.locale, s.placed_at, o.currency_code,
      (SELECT row_to_json(d) FROM (SELECT first_name, last_name, company, address_1, address_2,
         postal_code, city, country_code, phone FROM order_address WHERE id = o.shipping_address_id) d)
        AS delivery_address,
      (SELECT row_to_json(d) FROM (SELECT first_name, last_name, company, address_1, address_2,
         postal_code, city, country_code, phone FROM order_address WHERE id = o.billing_address_id) d)
        AS invoice_address,
      (SELECT json_agg(l ORDER BY l.position) FROM (
         SELECT s.position, s.kind, coalesce(i.product_title, i.title) AS title, i.variant_title,
                s.quantity, s.gross_minor, s.vat_rate_bp, e.name AS seller
           FROM sale_line s LEFT JOIN order_line_item i ON i.id = s.item_id
           LEFT JOIN enterprise e ON e.id = s.seller_id WHERE s.order_id = o.id) l) AS lines,
      (SELECT json_agg(t ORDER BY t.at) FROM (
         SELECT t.kind, t.event_at AS at, sum(-p.amount_minor) AS paid_minor
           FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
          WHERE t.order_id = o.id AND p.account = 'customer:payment'
          GROUP BY t.id, t.kind, t.event_at) t) AS payments
    FROM "order" o JOIN asked a ON a.id = o.customer_id LEFT JOIN sale s ON s.order_id = o.id
   WHERE o.deleted_at IS NULL ORDER BY o.created_at`,
  invoices: `SELECT i.id, i.kind, i.order_id, i.number, i.issued_on, i.due_on, i.gross_minor, i.facts
    FROM invoice i JOIN "order" o ON o.id = i.order_id JOIN asked a ON a.id = o.customer_id
   ORDER BY i.created_at`,
  carts: `SELECT c.id, c.email, c.created_at, c.completed_at,
      (SELECT json_agg(json_build_object('title', i.product_title, 'quantity', i.quantity))
         FROM cart_line_item i WHERE i.cart_id = c.id AND i.deleted_at IS NULL) AS goods
    FROM cart c JOIN asked a ON a.id = c.customer_id
   WHERE c.deleted_at IS NULL AND c.completed_at IS NULL ORDER BY c.created_at`,
  quotes: `SELECT q.number, q.state, q.contact_name, q.contact_email, q.contact_phone, q.message,
      q.created_at FROM quote q JOIN asked a ON a.email = lower(q.contact_email) ORDER BY q.created_at`,
  mails: `SELECT n.template AS kind, n."to", n.status, n.created_at
    FROM notification n JOIN asked a ON a.email = lower(n."to")
   WHERE n.deleted_at IS NULL ORDER BY n.created_at`,
} as const;

export type OwnPart = keyof typeof PARTS;
export const OWN_PARTS = Object.keys(PARTS) as OwnPart[];

/** All that is kept of a customer, part by part; amounts in öre. */
export async function ownData(
  db: Knex,
  { id, email }: { id: string; email: string },
): Promise<Record<OwnPart, Record<string, unknown>[]>> {
  const data = {} as Record<OwnPart, Record<string, unknown>[]>;
  for (const part of OWN_PARTS) {
    data[part] = await sqlRows(
      db,
      `WITH asked AS (SELECT ?::text AS id, ?::text AS email) ${PARTS[part]}`,
      [id, email],
    );
  }
  return data;
}
