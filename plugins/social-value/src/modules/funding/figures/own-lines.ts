import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { TransactionKind } from "../ledger/transaction";
import { type ExpectedParts, expectedParts } from "./expected-parts";
import { type LineFacts, type LineRow, type OwnLinesPage, pageRows } from "./own-line-rows";
import { ownAccounts, type UnsettledPart, unsettledParts } from "./own-postings";

/** What an order line, or a transaction without one, brought one enterprise. Öre, its own alone. */
export interface OwnLine extends LineFacts {
  kind: "sale" | TransactionKind;
  /** what customers paid, less what they got back; null unless it is the seller */
  gross_minor: bigint | null;
  refunded_minor: bigint | null;
  /** of the line for its seller, own VAT of what has no line; null for a supply */
  vat_minor: bigint | null;
  /** the network's part with its VAT; null unless it is the seller */
  commission_minor: bigint | null;
  /** the own stages' share beyond training, and freight */
  share_minor: bigint;
  /** to the own places and training reserve */
  contribution_minor: bigint;
  /** what of that the reserve keeps */
  reserve_minor: bigint;
  /** all that is its own of the line: share, own VAT and contribution */
  own_minor: bigint;
  waiting_minor: bigint;
  due_minor: bigint;
  /** settled by standing payouts, the latest of which is `payout` */
  paid_minor: bigint;
  payout: { id: string; number: number } | null;
  /** when the next of what waits falls due; null when nothing does, or it is not known */
  due_at: Date | null;
}

/**
 * A page of what an enterprise's sales have brought it, the latest first, and how many there are. What
 * is ordered and not captured is there for a year. The statements are as many for any page.
 */
export async function ownLines(
  db: Knex,
  page: OwnLinesPage,
): Promise<{ lines: OwnLine[]; count: number }> {
  const accounts = await ownAccounts(db, page.enterprise_id);
  const parts = byKey(await unsettledParts(db, page, accounts, page.at));
  const due = [...parts].filter(([, { hasDue }]) => hasDue).map(([key]) => key);
  const { rows, count } = await pageRows(db, page, accounts, due);
  const lineIds = rows.flatMap((row) => (row.is_seller ? (row.line_id ?? []) : []));
  const [sold, expected] = await Promise.all([
    soldFor(db, lineIds),
    expectedParts(
      db,
      page.enterprise_id,
      rows.filter((row) => row.state === "expected"),
    ),
  ]);
  return { lines: rows.map((row) => lineOf(row, parts, sold, expected)), count };
}

/** What waits and what is due of one line. */
interface Unsettled {
  waiting_minor: bigint;
  due_minor: bigint;
  hasDue: boolean;
  due_at: Date | null;
}

function byKey(parts: readonly UnsettledPart[]): Map<string, Unsettled> {
  const lines = new Map<string, Unsettled>();
  for (const { key, amount_minor, due_at, waits_for } of parts) {
    const line = lines.get(key) ?? {
      waiting_minor: 0n,
      due_minor: 0n,
      hasDue: false,
      due_at: null,
    };
    lines.set(key, line);
    if (waits_for === null) {
      line.due_minor += amount_minor;
      line.hasDue = true;
    } else {
      line.waiting_minor += amount_minor;
      if (due_at && (!line.due_at || due_at < line.due_at)) {
        line.due_at = due_at;
      }
    }
  }
  return lines;
}

type SoldFor = {
  gross_minor: bigint;
  refunded_minor: bigint;
  vat_minor: bigint;
  commission_minor: bigint;
};

/** What customers paid for lines, and what of it is VAT and the network's, by line. */
async function soldFor(db: Knex, lineIds: readonly string[]): Promise<Map<string, SoldFor>> {
  const rows = await sqlRows<{ line_id: string } & Record<keyof SoldFor, string>>(
    db,
    `SELECT line_id,
            coalesce(-sum(amount_minor) FILTER (WHERE account = 'customer:payment'), 0)::text
              AS gross_minor,
            coalesce(sum(amount_minor) FILTER (
              WHERE account = 'customer:payment' AND amount_minor > 0), 0)::text AS refunded_minor,
            coalesce(sum(amount_minor) FILTER (WHERE component LIKE 'vat:%'), 0)::text AS vat_minor,
            coalesce(sum(amount_minor) FILTER (
              WHERE account IN ('network:commission', 'network:commission_vat')), 0)::text
              AS commission_minor
       FROM ledger_posting WHERE line_id = ANY(?) GROUP BY line_id`,
    [lineIds],
  );
  return new Map(
    rows.map((row) => [
      row.line_id,
      {
        gross_minor: BigInt(row.gross_minor),
        refunded_minor: BigInt(row.refunded_minor),
        vat_minor: BigInt(row.vat_minor),
        commission_minor: BigInt(row.commission_minor),
      },
    ]),
  );
}

const NOT_SELLER = {
  gross_minor: null,
  refunded_minor: null,
  vat_minor: null,
  commission_minor: null,
};

function lineOf(
  row: LineRow,
  parts: ReadonlyMap<string, Unsettled>,
  sold: ReadonlyMap<string, SoldFor>,
  expected: ReadonlyMap<string, ExpectedParts>,
): OwnLine {
  const { key, line_id, kind, state, at, order_id, item_id, is_seller } = row;
  const { sales_channel_id, value_chain_id, quantity, payout_id, payout_number } = row;
  const own_vat_minor = BigInt(row.vat_minor);
  const booked = {
    share_minor: BigInt(row.share_minor),
    contribution_minor: BigInt(row.contribution_minor),
    own_minor: BigInt(row.share_minor) + own_vat_minor + BigInt(row.contribution_minor),
  };
  const { own, of_line } = expected.get(key) ?? { own: booked, of_line: sold.get(key) };
  const unsettled = parts.get(key);
  return {
    ...{ key, line_id, state, at, order_id, item_id, is_seller },
    ...{ sales_channel_id, value_chain_id, quantity },
    kind: line_id === null ? kind : "sale",
    ...NOT_SELLER,
    ...(line_id === null ? { vat_minor: own_vat_minor } : {}),
    ...(is_seller ? of_line : {}),
    ...own,
    reserve_minor: BigInt(row.reserve_minor),
    waiting_minor: unsettled?.waiting_minor ?? 0n,
    due_minor: unsettled?.due_minor ?? 0n,
    paid_minor: BigInt(row.paid_minor),
    payout: payout_id && payout_number ? { id: payout_id, number: payout_number } : null,
    due_at: unsettled?.due_at ?? null,
  };
}
