import type { OwnTable } from "./table";

/** What an enterprise has been asked and has answered about its stages, and its batches. */
export const CHAIN_TABLES = {
  stage_answers: {
    columns: {
      chain: "text",
      version: "number",
      part: "text",
      asked_at: "instant",
      answer: "text",
      reason: "text",
      attested_how: "text",
      answered_at: "instant",
    },
    query: `SELECT k.ask_id || ':' || coalesce(lpad(n.id::text, 19, '0'), '') AS key, c.name AS chain,
                   v.number AS version, k.part, a.asked_at, n.answer, n.reason, n.attested_how,
                   n.answered_at
              FROM asked
              JOIN chain_asked k ON k.enterprise_id = asked.enterprise_id
              JOIN chain_ask a ON a.id = k.ask_id
              JOIN chain_version v ON v.id = a.chain_version_id
              JOIN value_chain c ON c.id = v.value_chain_id
              LEFT JOIN chain_answer n ON n.ask_id = k.ask_id AND n.enterprise_id = k.enterprise_id
             WHERE k.ask_id || ':' || coalesce(lpad(n.id::text, 19, '0'), '') > asked.after
             ORDER BY 1 LIMIT (SELECT most FROM asked)`,
  },
  batch_events: {
    columns: {
      batch: "text",
      what: "text",
      event: "text",
      on_date: "text",
      quantity_milli: "number",
      unit: "text",
      to_enterprise: "text",
      activity: "text",
      goods: "text",
      from_date: "text",
      until_date: "text",
    },
    query: `SELECT lpad(e.id::text, 19, '0') AS key, b.code AS batch, b.what, e.kind AS event, e.on_date,
                   e.quantity_milli, b.unit, r.name AS to_enterprise, e.activity_code AS activity,
                   p.title AS goods, e.from_date, e.until_date
              FROM asked
              JOIN batch_event e ON e.enterprise_id = asked.enterprise_id
               AND lpad(e.id::text, 19, '0') > asked.after
              JOIN batch b ON b.id = e.batch_id
              LEFT JOIN enterprise r ON r.id = e.to_enterprise_id
              LEFT JOIN product p ON p.id = e.product_id
             ORDER BY 1 LIMIT (SELECT most FROM asked)`,
  },
} as const satisfies Readonly<Record<string, OwnTable>>;
