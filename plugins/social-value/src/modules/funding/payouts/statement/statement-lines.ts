import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../../lib/sql";
import type { TransactionKind } from "../../ledger/transaction";

/** What a payout settles of one sale line, or of one transaction that has none. Öre. */
export interface StatementLine {
  /** The sale line's id, or the transaction's. */
  key: string;
  /** "sale" for all that a line of an order brought; else the transaction's kind. */
  kind: "sale" | TransactionKind;
  /** The transaction's own key when it belongs to no line: it says between whom and when. */
  source: string | null;
  order_id: string | null;
  item_id: string | null;
  line_kind: "item" | "shipping" | null;
  /** When it was sold, or when the transaction happened. */
  at: Date;
  /** What customers paid in the transactions that are settled here; of the whole line, VAT included. */
  gross_minor: bigint;
  /** The network's part of that, with its VAT. */
  commission_minor: bigint;
  /** The settled parts: they sum to `amount_minor`. */
  vat: ReadonlyMap<number, bigint>;
  share_minor: bigint;
  shipping_minor: bigint;
  places_minor: bigint;
  amount_minor: bigint;
}

interface SettledRow {
  key: string;
  kind: TransactionKind;
  source: string;
  line_id: string | null;
  order_id: string | null;
  item_id: string | null;
  line_kind: "item" | "shipping" | null;
  at: Date;
  account: string;
  is_of_place: boolean;
  amount_minor: string;
}

/** The lines of a payout's statement, in the order in which they were sold. */
export async function statementLines(db: Knex, payoutId: string): Promise<StatementLine[]> {
  const [rows, paid] = await Promise.all([settledRows(db, payoutId), paidByLine(db, payoutId)]);
  const lines = new Map<string, StatementLine & { vat: Map<number, bigint> }>();
  for (const row of rows) {
    const line = lines.get(row.key) ?? { ...emptyLine(row), ...paid.get(row.key) };
    lines.set(row.key, line);
    addTo(line, row);
  }
  return [...lines.values()];
}

function emptyLine(row: SettledRow): StatementLine & { vat: Map<number, bigint> } {
  const { key, order_id, item_id, line_kind, at } = row;
  const isSale = row.line_id !== null;
  return {
    key,
    kind: isSale ? "sale" : row.kind,
    source: isSale ? null : row.source,
    order_id,
    item_id,
    line_kind,
    at,
    gross_minor: 0n,
    commission_minor: 0n,
    vat: new Map(),
    share_minor: 0n,
    shipping_minor: 0n,
    places_minor: 0n,
    amount_minor: 0n,
  };
}

function addTo(line: StatementLine & { vat: Map<number, bigint> }, row: SettledRow): void {
  const amount_minor = BigInt(row.amount_minor);
  const [, , name, rate] = row.account.split(":");
  line.amount_minor += amount_minor;
  if (row.is_of_place) {
    line.places_minor += amount_minor;
  } else if (name === "vat") {
    const rate_bp = Number(rate);
    line.vat.set(rate_bp, (line.vat.get(rate_bp) ?? 0n) + amount_minor);
  } else if (name === "shipping") {
    line.shipping_minor += amount_minor;
  } else {
    line.share_minor += amount_minor;
  }
}

function settledRows(db: Knex, payoutId: string): Promise<SettledRow[]> {
  return sqlRows<SettledRow>(
    db,
    `SELECT coalesce(p.line_id, t.id) AS key, t.kind, t.idempotency_key AS source, p.line_id,
            l.order_id, l.item_id, l.kind AS line_kind, coalesce(s.placed_at, t.event_at) AS at,
            p.account, p.place_id IS NOT NULL AS is_of_place, p.amount_minor::text
       FROM payout_posting settled
       JOIN ledger_posting p ON p.id = settled.posting_id
       JOIN ledger_transaction t ON t.id = p.transaction_id
       LEFT JOIN sale_line l ON l.line_id = p.line_id
       LEFT JOIN sale s ON s.order_id = l.order_id
      WHERE settled.payout_id = ?
      ORDER BY at, l.order_id, l.position, p.id`,
    [payoutId],
  );
}

/**
 * What customers paid, and what the network took of it, in the very transactions whose shares are
 * settled here: so a line that is settled in several payouts (its place months come later) counts once.
 */
async function paidByLine(
  db: Knex,
  payoutId: string,
): Promise<Map<string, Pick<StatementLine, "gross_minor" | "commission_minor">>> {
  const rows = await sqlRows<{ key: string; gross_minor: string; commission_minor: string }>(
    db,
    `SELECT p.line_id AS key,
            coalesce(-sum(p.amount_minor) FILTER (WHERE p.account = 'customer:payment'), 0)::text
              AS gross_minor,
            coalesce(sum(p.amount_minor) FILTER (
              WHERE p.account IN ('network:commission', 'network:commission_vat')), 0)::text
              AS commission_minor
       FROM (SELECT DISTINCT own.transaction_id, own.line_id
               FROM payout_posting settled JOIN ledger_posting own ON own.id = settled.posting_id
              WHERE settled.payout_id = ? AND own.line_id IS NOT NULL AND own.place_id IS NULL) part
       JOIN ledger_posting p ON p.transaction_id = part.transaction_id AND p.line_id = part.line_id
      GROUP BY p.line_id`,
    [payoutId],
  );
  return new Map(
    rows.map(({ key, gross_minor, commission_minor }) => [
      key,
      { gross_minor: BigInt(gross_minor), commission_minor: BigInt(commission_minor) },
    ]),
  );
}
