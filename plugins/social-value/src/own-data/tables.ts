import { CHAIN_TABLES } from "./chain-tables";
import { COUNTER_TABLES } from "./counter-tables";
import type { OwnTable } from "./table";

/**
 * Everything of an enterprise's that is kept, in tables. What customers are called and where they live is
 * not among it: it belongs to the orders, which the portal shows while they are under way. The bank account
 * is shown where it is set.
 */
export const OWN_TABLES = {
  enterprise: {
    columns: {
      handle: "text",
      name: "text",
      kind: "text",
      organisation_number: "text",
      municipality: "text",
      vat_registered_from: "text",
      vat_registered_until: "text",
      tagline: "text",
      story: "text",
      website: "text",
      created_at: "instant",
    },
    query: `SELECT e.id AS key, e.handle, e.name, e.kind, e.organisation_number,
                   e.municipality_name AS municipality, e.vat_registered_from, e.vat_registered_until,
                   e.tagline, e.story, e.website, e.created_at
              FROM asked JOIN enterprise e ON e.id = asked.enterprise_id AND e.id > asked.after
             ORDER BY e.id LIMIT (SELECT most FROM asked)`,
  },
  members: {
    columns: { name: "text", email: "text", role: "text", locale: "text", created_at: "instant" },
    query: `SELECT m.id AS key, m.name, m.email, m.role, m.locale, m.created_at
              FROM asked JOIN enterprise_member m
                ON m.enterprise_id = asked.enterprise_id AND m.id > asked.after
             ORDER BY m.id LIMIT (SELECT most FROM asked)`,
  },
  applications: {
    columns: {
      status: "text",
      name: "text",
      kind: "text",
      contact_name: "text",
      email: "text",
      phone: "text",
      story: "text",
      submitted_at: "instant",
      decided_at: "instant",
    },
    query: `SELECT a.id AS key, a.status, a.name, a.kind, a.contact_name, a.email, a.phone, a.story,
                   a.submitted_at, a.decided_at
              FROM asked JOIN enterprise_application a
                ON a.enterprise_id = asked.enterprise_id AND a.id > asked.after
             ORDER BY a.id LIMIT (SELECT most FROM asked)`,
  },
  answers: {
    columns: {
      requirement: "text",
      declared: "text",
      comment: "text",
      review: "text",
      review_note: "text",
      reviewed_at: "instant",
    },
    query: `SELECT n.application_id || ':' || n.requirement_id AS key, r.title_sv AS requirement,
                   n.declared::text AS declared, n.comment, n.review, n.review_note, n.reviewed_at
              FROM asked
              JOIN enterprise_application a ON a.enterprise_id = asked.enterprise_id
              JOIN application_answer n ON n.application_id = a.id
               AND n.application_id || ':' || n.requirement_id > asked.after
              JOIN requirement r ON r.id = n.requirement_id
             ORDER BY 1 LIMIT (SELECT most FROM asked)`,
  },
  evidence: {
    columns: { id: "text", filename: "text", mime_type: "text", size_bytes: "number" },
    query: `SELECT v.id AS key, v.id, v.filename, v.mime_type, v.size_bytes
              FROM asked
              JOIN enterprise_application a ON a.enterprise_id = asked.enterprise_id
              JOIN application_evidence v ON v.application_id = a.id AND v.id > asked.after
             ORDER BY v.id LIMIT (SELECT most FROM asked)`,
  },
  goods: {
    columns: {
      handle: "text",
      title: "text",
      status: "text",
      vat_class: "text",
      description: "text",
      sku: "text",
      variant: "text",
      price: "ore",
      stocked: "number",
      created_at: "instant",
    },
    query: `SELECT v.id AS key, p.handle, p.title, p.status, pe.vat_class, p.description, v.sku,
                   v.title AS variant, p.created_at,
                   (SELECT round(pr.amount * 100)::text FROM product_variant_price_set ps
                      JOIN price pr ON pr.price_set_id = ps.price_set_id AND pr.deleted_at IS NULL
                       AND pr.currency_code = 'sek' AND pr.price_list_id IS NULL
                     WHERE ps.variant_id = v.id AND ps.deleted_at IS NULL
                     ORDER BY pr.id LIMIT 1) AS price,
                   (SELECT sum(i.stocked_quantity)::text FROM product_variant_inventory_item vi
                      JOIN inventory_level i ON i.inventory_item_id = vi.inventory_item_id
                       AND i.deleted_at IS NULL
                     WHERE vi.variant_id = v.id AND vi.deleted_at IS NULL) AS stocked
              FROM asked
              JOIN product_enterprise pe ON pe.enterprise_id = asked.enterprise_id
               AND pe.deleted_at IS NULL
              JOIN product p ON p.id = pe.product_id AND p.deleted_at IS NULL
              JOIN product_variant v ON v.product_id = p.id AND v.deleted_at IS NULL
               AND v.id > asked.after
             ORDER BY v.id LIMIT (SELECT most FROM asked)`,
  },
  places: {
    columns: {
      place: "text",
      kind: "text",
      seats: "number",
      first_month: "text",
      last_month: "text",
      terms_from: "text",
      occupied_seats: "number",
      seat_cost: "ore",
      hours_per_month: "number",
      public_support: "ore",
    },
    query: `SELECT m.id AS key, p.name AS place, p.kind, p.seats, p.first_month, p.last_month,
                   m.month AS terms_from, m.occupied_seats, m.seat_cost_minor AS seat_cost,
                   m.hours_per_month, m.public_support_minor AS public_support
              FROM asked
              JOIN training_place p ON p.enterprise_id = asked.enterprise_id AND p.deleted_at IS NULL
              JOIN place_month m ON m.place_id = p.id AND m.deleted_at IS NULL AND m.id > asked.after
             ORDER BY m.id LIMIT (SELECT most FROM asked)`,
  },
  stages: {
    columns: {
      chain: "text",
      version: "number",
      status: "text",
      position: "number",
      activity: "text",
      share_bp: "number",
      contribution_bp: "number",
      published_at: "instant",
    },
    query: `SELECT s.id AS key, c.name AS chain, v.number AS version, v.status, s.position,
                   s.activity_code AS activity, s.share_bp, s.contribution_bp, v.published_at
              FROM asked
              JOIN stage s ON s.enterprise_id = asked.enterprise_id AND s.deleted_at IS NULL
               AND s.id > asked.after
              JOIN chain_version v ON v.id = s.chain_version_id
               AND (v.status = 'published' OR EXISTS (
                      SELECT 1 FROM chain_ask k WHERE k.chain_version_id = v.id
                         AND k.stages_hash = chain_stages_hash(v.id)))
              JOIN value_chain c ON c.id = v.value_chain_id
             ORDER BY s.id LIMIT (SELECT most FROM asked)`,
  },
  sales: {
    columns: {
      order: "number",
      placed_at: "instant",
      channel: "text",
      line: "text",
      goods: "text",
      quantity: "number",
      gross: "ore",
      network_discount: "ore",
      vat_rate_bp: "number",
      commission_bp: "number",
    },
    query: `SELECT l.line_id AS key, o.display_id AS "order", s.placed_at, ch.name AS channel,
                   l.kind AS line, p.title AS goods, l.quantity, l.gross_minor AS gross,
                   l.network_discount_minor AS network_discount, l.vat_rate_bp, l.commission_bp
              FROM asked
              JOIN sale_line l ON l.seller_id = asked.enterprise_id AND l.line_id > asked.after
              JOIN sale s ON s.order_id = l.order_id
              LEFT JOIN "order" o ON o.id = l.order_id
              LEFT JOIN sales_channel ch ON ch.id = s.sales_channel_id
              LEFT JOIN product p ON p.id = l.product_id
             ORDER BY l.line_id LIMIT (SELECT most FROM asked)`,
  },
  ledger: {
    columns: {
      transaction: "text",
      kind: "text",
      event_at: "instant",
      account: "text",
      component: "text",
      month: "text",
      order: "number",
      amount: "ore",
    },
    query: `SELECT p.id::text AS key, t.id AS transaction, t.kind, t.event_at, p.account, p.component,
                   p.month, o.display_id AS "order", p.amount_minor AS amount
              FROM asked
              JOIN ledger_posting p ON p.enterprise_id = asked.enterprise_id
               AND p.id > coalesce(nullif(asked.after, ''), '0')::bigint
              JOIN ledger_transaction t ON t.id = p.transaction_id
              LEFT JOIN sale_line l ON l.line_id = p.line_id
              LEFT JOIN "order" o ON o.id = coalesce(t.order_id, l.order_id)
             ORDER BY p.id LIMIT (SELECT most FROM asked)`,
  },
  payouts: {
    columns: {
      number: "number",
      period: "text",
      state: "text",
      amount: "ore",
      created_at: "instant",
      paid_at: "instant",
    },
    query: `SELECT o.id AS key, o.number, o.period, o.state, o.amount_minor AS amount, o.created_at,
                   o.paid_at
              FROM asked JOIN payout o ON o.enterprise_id = asked.enterprise_id AND o.id > asked.after
             ORDER BY o.id LIMIT (SELECT most FROM asked)`,
  },
  self_billings: {
    columns: {
      number: "number",
      period: "text",
      side: "text",
      net: "ore",
      vat: "ore",
      created_at: "instant",
    },
    query: `SELECT b.id AS key, b.number, b.period,
                   CASE WHEN b.supplier_id = asked.enterprise_id THEN 'supplier' ELSE 'buyer' END AS side,
                   b.net_minor AS net, b.vat_minor AS vat, b.created_at
              FROM asked JOIN self_billing b
                ON asked.enterprise_id IN (b.supplier_id, b.seller_id) AND b.id > asked.after
             ORDER BY b.id LIMIT (SELECT most FROM asked)`,
  },
  ...CHAIN_TABLES,
  invoices: {
    columns: {
      number: "text",
      kind: "text",
      order: "number",
      issued_on: "text",
      due_on: "text",
      paid_on: "text",
      net: "ore",
      vat: "ore",
      gross: "ore",
    },
    query: `SELECT i.id AS key, 'IN-' || i.number AS number, i.kind,
                   (i.facts->>'order_number')::int AS "order", i.issued_on, i.due_on, p.paid_on,
                   i.net_minor AS net, i.vat_minor AS vat, i.gross_minor AS gross
              FROM asked JOIN invoice i ON i.seller_id = asked.enterprise_id AND i.id > asked.after
              LEFT JOIN invoice_payment p ON p.invoice_id = i.id
             ORDER BY i.id LIMIT (SELECT most FROM asked)`,
  },
  ...COUNTER_TABLES,
} as const satisfies Readonly<Record<string, OwnTable>>;

export type OwnTableName = keyof typeof OWN_TABLES;

export const OWN_TABLE_NAMES = Object.keys(OWN_TABLES) as [OwnTableName, ...OwnTableName[]];
