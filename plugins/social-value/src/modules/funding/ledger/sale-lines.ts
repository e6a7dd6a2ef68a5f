import {
  type CaptureInput,
  type CaptureLine,
  customerPayment,
  lesserOf,
  networkPromotion,
  type Posting,
  planCapture,
} from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import { componentsOfLine } from "./components";
import type { SaleSnapshot, StoredSale, StoredSaleLine } from "./sale-snapshot";

/** Plans a capture with the lines keyed by position, so that ties do not hang on random ids. */
export function planSale(sale: SaleSnapshot, input: CaptureInput): Posting[] {
  const idOf = new Map(sale.lines.map((line) => [positionKey(line.position), line.line_id]));
  return planCapture(input).map((posting) => ({
    ...posting,
    line_id: posting.line_id === null ? null : (idOf.get(posting.line_id) ?? null),
  }));
}

function positionKey(position: number): string {
  return position.toString().padStart(6, "0");
}

/** The enterprises of a sale whose stages contribute to training, sorted. */
export function contributors(sale: SaleSnapshot): string[] {
  const ids = sale.lines.flatMap((line) =>
    line.stages.filter((stage) => stage.contribution_bp > 0).map((stage) => stage.enterprise_id),
  );
  return [...new Set(ids)].sort();
}

/** What is posted for a line of the sale, by component and account; mirrors by themselves. */
interface PostedRow {
  is_mirror: boolean;
  line_id: string;
  component: string | null;
  account: string;
  amount_minor: bigint;
}

/** The order's lines as the next capture finds them. */
export async function captureLines(db: Knex, sale: StoredSale): Promise<CaptureLine[]> {
  const posted = await postedByLine(db, sale.order_id);
  return sale.lines.map((line) =>
    captureLine(
      sale,
      line,
      posted.filter((row) => row.line_id === line.line_id),
    ),
  );
}

/** Only the order's own transactions: what a draw or a month's close moved is none of the customer's. */
async function postedByLine(db: Knex, orderId: string): Promise<PostedRow[]> {
  const rows = await sqlRows<Omit<PostedRow, "amount_minor"> & { amount_minor: string }>(
    db,
    `SELECT p.origin_posting_id IS NOT NULL AS is_mirror, p.line_id, p.component, p.account,
            sum(p.amount_minor)::text AS amount_minor
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
      WHERE t.order_id = ? AND p.line_id IS NOT NULL
      GROUP BY 1, p.line_id, p.component, p.account`,
    [orderId],
  );
  return rows.map((row) => ({ ...row, amount_minor: BigInt(row.amount_minor) }));
}

function captureLine(
  sale: SaleSnapshot,
  line: StoredSaleLine,
  posted: readonly PostedRow[],
): CaptureLine {
  const { components, promotion_minor } = componentsOfLine(sale, line);
  const captured = posted.filter((row) => !row.is_mirror);
  const by_component = new Map<string, bigint>();
  for (const { component, account, amount_minor } of captured) {
    if (component && account !== networkPromotion()) {
      by_component.set(component, (by_component.get(component) ?? 0n) + amount_minor);
    }
  }
  const captured_minor = -postedOn(captured, customerPayment());
  const refunded_minor = postedOn(
    posted.filter((row) => row.is_mirror),
    customerPayment(),
  );
  return {
    line_id: positionKey(line.position),
    gross_minor: line.gross_minor,
    promotion_minor,
    components,
    posted: {
      gross_minor: captured_minor,
      promotion_minor: -postedOn(captured, networkPromotion()),
      by_component,
    },
    payable_minor: payable(line, captured_minor, refunded_minor),
  };
}

/**
 * What the customer still has to pay for a line: what the order holds of it, less what was captured and
 * not given back for what it lost. A refund beyond that is a gift and opens nothing to pay anew. Öre.
 */
function payable(line: StoredSaleLine, captured_minor: bigint, refunded_minor: bigint): bigint {
  const { gross_minor, reduced_minor } = line;
  const returned_minor = lesserOf(refunded_minor, reduced_minor);
  const payable_minor = gross_minor - reduced_minor - captured_minor + returned_minor;
  return payable_minor > 0n ? payable_minor : 0n;
}

function postedOn(rows: readonly PostedRow[], account: string): bigint {
  return rows.reduce((sum, row) => (row.account === account ? sum + row.amount_minor : sum), 0n);
}
