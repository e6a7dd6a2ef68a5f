import type { OwnTable } from "./table";

/** What is sold over a counter, asked to be paid back, and read from spreadsheets. */
export const COUNTER_TABLES = {
  stall_sales: {
    columns: {
      id: "text",
      order: "number",
      sold_at: "instant",
      received_at: "instant",
      channel: "text",
      member: "text",
      payment: "text",
      state: "text",
      flags: "text",
      lines: "text",
      total: "ore",
      paid: "ore",
    },
    query: `SELECT s.id AS key, s.id, o.display_id AS "order", s.sold_at, s.received_at,
                   ch.name AS channel, m.name AS member, s.payment_kind AS payment, s.state,
                   array_to_string(s.flags, ', ') AS flags, s.lines::text AS lines,
                   s.total_minor AS total, s.paid_minor AS paid
              FROM asked
              JOIN stall_sale s ON s.enterprise_id = asked.enterprise_id AND s.id > asked.after
              LEFT JOIN "order" o ON o.id = s.order_id
              LEFT JOIN sales_channel ch ON ch.id = s.sales_channel_id
              LEFT JOIN enterprise_member m ON m.id = s.member_id
             ORDER BY s.id LIMIT (SELECT most FROM asked)`,
  },
  stall_reversals: {
    columns: {
      id: "text",
      stall_sale: "text",
      reversed_at: "instant",
      received_at: "instant",
      member: "text",
      state: "text",
      refund: "ore",
    },
    query: `SELECT r.id AS key, r.id, r.stall_sale_id AS stall_sale, r.reversed_at, r.received_at,
                   m.name AS member, r.state, r.refund_minor AS refund
              FROM asked
              JOIN stall_reversal r ON r.enterprise_id = asked.enterprise_id AND r.id > asked.after
              LEFT JOIN enterprise_member m ON m.id = r.member_id
             ORDER BY r.id LIMIT (SELECT most FROM asked)`,
  },
  refund_requests: {
    columns: {
      id: "text",
      order: "number",
      state: "text",
      reason: "text",
      answer: "text",
      lines: "text",
      amount: "ore",
      created_at: "instant",
      decided_at: "instant",
    },
    query: `SELECT r.id AS key, r.id, o.display_id AS "order", r.state, r.reason, r.answer,
                   r.lines::text AS lines, r.amount_minor AS amount, r.created_at, r.decided_at
              FROM asked
              JOIN refund_request r ON r.enterprise_id = asked.enterprise_id AND r.id > asked.after
              LEFT JOIN "order" o ON o.id = r.order_id
             ORDER BY r.id LIMIT (SELECT most FROM asked)`,
  },
  withdrawals: {
    columns: {
      id: "text",
      order: "number",
      lines: "text",
      outcome: "text",
      reason: "text",
      created_at: "instant",
      ended_at: "instant",
    },
    query: `SELECT p.withdrawal_id AS key, p.withdrawal_id AS id, o.display_id AS "order",
                   (SELECT json_agg(l) FROM jsonb_array_elements(w.lines) l
                     WHERE l->>'enterprise_id' = p.enterprise_id)::text AS lines,
                   p.outcome, p.reason, w.created_at, p.ended_at
              FROM asked
              JOIN withdrawal_part p
                ON p.enterprise_id = asked.enterprise_id AND p.withdrawal_id > asked.after
              JOIN withdrawal w ON w.id = p.withdrawal_id
              LEFT JOIN "order" o ON o.id = p.order_id
             ORDER BY p.withdrawal_id LIMIT (SELECT most FROM asked)`,
  },
  goods_imports: {
    columns: {
      id: "text",
      filename: "text",
      member: "text",
      status: "text",
      rows: "number",
      made: "number",
      created_at: "instant",
      finished_at: "instant",
    },
    query: `SELECT i.id AS key, i.id, i.filename, m.name AS member, i.status,
                   (SELECT count(*)::int FROM goods_import_row w WHERE w.import_id = i.id) AS rows,
                   (SELECT count(*)::int FROM goods_import_row w
                     WHERE w.import_id = i.id AND w.state = 'made') AS made,
                   i.created_at, i.finished_at
              FROM asked
              JOIN goods_import i ON i.enterprise_id = asked.enterprise_id AND i.id > asked.after
              LEFT JOIN enterprise_member m ON m.id = i.created_by
             ORDER BY i.id LIMIT (SELECT most FROM asked)`,
  },
} as const satisfies Readonly<Record<string, OwnTable>>;
