import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../lib/sql";
import type { BatchUnit } from "../modules/value-chain/batches/batch";

/** What of a batch concerns the enterprise: it holds some, is offered some, has some on its way; or any. */
export const BATCH_STATES = ["held", "offered", "sent", "all"] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** A batch in an enterprise's list; quantities in thousandths of the unit. */
export interface ListedBatch {
  id: string;
  code: string;
  what: string;
  unit: BatchUnit;
  made_on: string;
  value_chain_id: string;
  chain: string;
  maker: string;
  held_milli: number;
  offered_milli: number;
  sent_milli: number;
}

// What the enterprise has made, holds, has held or is offered: an event by it, or a hand-over to it.
const OWN = `WITH asked AS (SELECT ?::text AS enterprise_id),
  mine AS (
    SELECT e.batch_id FROM asked JOIN batch_event e ON e.enterprise_id = asked.enterprise_id
    UNION
    SELECT e.batch_id FROM asked JOIN batch_event e
      ON e.to_enterprise_id = asked.enterprise_id AND e.kind = 'handed_over'),
  held AS (
    SELECT f.batch_id, sum(f.milli) AS milli FROM asked
      JOIN batch_effect f ON f.enterprise_id = asked.enterprise_id GROUP BY f.batch_id),
  under_way AS (
    SELECT e.batch_id,
           sum(e.quantity_milli) FILTER (WHERE e.to_enterprise_id = asked.enterprise_id) AS offered,
           sum(e.quantity_milli) FILTER (WHERE e.enterprise_id = asked.enterprise_id) AS sent
      FROM asked JOIN batch_event e ON e.kind = 'handed_over'
       AND asked.enterprise_id IN (e.enterprise_id, e.to_enterprise_id)
     WHERE NOT EXISTS (SELECT 1 FROM batch_event a WHERE a.of_event_id = e.id)
     GROUP BY e.batch_id),
  own AS (
    SELECT m.batch_id, coalesce(h.milli, 0) AS held, coalesce(u.offered, 0) AS offered,
           coalesce(u.sent, 0) AS sent
      FROM mine m LEFT JOIN held h ON h.batch_id = m.batch_id
      LEFT JOIN under_way u ON u.batch_id = m.batch_id)`;

const WHERE: Readonly<Record<BatchState, string>> = {
  held: "own.held > 0",
  offered: "own.offered > 0",
  sent: "own.sent > 0",
  all: "true",
};

interface Row extends Omit<ListedBatch, "held_milli" | "offered_milli" | "sent_milli"> {
  held: string;
  offered: string;
  sent: string;
}

/** A page of an enterprise's batches, what is offered first and then the newest, and how many there are. */
export async function listBatches(
  db: Knex,
  enterpriseId: string,
  { state, limit, offset }: { state: BatchState; limit: number; offset: number },
): Promise<{ batches: ListedBatch[]; count: number; counts: Record<BatchState, number> }> {
  const [rows, [counted]] = await Promise.all([
    sqlRows<Row>(
      db,
      `${OWN} SELECT b.id, b.code, b.what, b.unit, b.made_on, b.value_chain_id, c.name AS chain,
                     e.name AS maker, own.held::text, own.offered::text, own.sent::text
                FROM own JOIN batch b ON b.id = own.batch_id
                JOIN value_chain c ON c.id = b.value_chain_id
                JOIN enterprise e ON e.id = b.maker_id
               WHERE ${WHERE[state]}
               ORDER BY own.offered > 0 DESC, b.made_on DESC, b.id DESC LIMIT ? OFFSET ?`,
      [enterpriseId, limit, offset],
    ),
    sqlRows<Record<BatchState, number>>(
      db,
      `${OWN} SELECT ${BATCH_STATES.map(
        (one) => `(count(*) FILTER (WHERE ${WHERE[one]}))::int AS "${one}"`,
      ).join(", ")} FROM own`,
      [enterpriseId],
    ),
  ]);
  const counts = counted ?? { held: 0, offered: 0, sent: 0, all: 0 };
  const batches = rows.map(({ held, offered, sent, ...batch }) => ({
    ...batch,
    held_milli: Number(held),
    offered_milli: Number(offered),
    sent_milli: Number(sent),
  }));
  return { batches, count: counts[state], counts };
}
