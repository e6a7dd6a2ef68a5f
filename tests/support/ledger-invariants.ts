import { expect } from "vitest";
import type { Model, Real } from "./ledger-model";

/** All that must hold of the ledger after whatever happened; each is one statement. */
export async function expectInvariants(real: Real, model: Model): Promise<void> {
  await expectNone(real, "transactions that do not balance", BALANCE);
  await expectNone(real, "mirrors that take more than their origin has", OVERDRAWN);
  await expectNone(real, "lines posted beyond what was sold", LINES_EXCEEDED);
  await expectNone(real, "contributions that are in no place and no reserve", CONTRIBUTIONS);
  await expectPayments(real, model);
  await expectClosedMonthsKept(real, model);
}

async function expectNone(real: Real, what: string, statement: string): Promise<void> {
  expect(await real.ledger.rows(statement, [ownIds(real)]), what).toEqual([]);
}

// All transactions there are: a database of their own holds nothing else.
const BALANCE = `SELECT t.id FROM (SELECT ?::text) own, ledger_transaction t LEFT JOIN ledger_posting p ON p.transaction_id = t.id
  GROUP BY t.id HAVING coalesce(sum(p.amount_minor), 1) <> 0`;

// A reserve's lot may have been drawn, and a place's surplus moved, before the sale was refunded.
const OVERDRAWN = `SELECT o.id FROM (SELECT * FROM ledger_transaction WHERE order_id LIKE ?) t
  JOIN ledger_posting o ON o.transaction_id = t.id
  JOIN ledger_posting m ON m.origin_posting_id = o.id
 WHERE o.account NOT LIKE '%:training_reserve' AND o.account NOT LIKE 'place:%'
 GROUP BY o.id HAVING sign(o.amount_minor + sum(m.amount_minor)) = -sign(o.amount_minor)`;

const LINES_EXCEEDED = `SELECT l.line_id FROM sale_line l
  JOIN ledger_posting p ON p.line_id = l.line_id AND p.account = 'customer:payment'
 WHERE l.order_id LIKE ? GROUP BY l.line_id, l.gross_minor
HAVING -sum(p.amount_minor) NOT BETWEEN 0 AND l.gross_minor`;

// Draws and months' closes move contributions, and neither make nor lose an öre of them.
const CONTRIBUTIONS = `SELECT p.line_id, p.component FROM sale_line l
  JOIN ledger_posting p ON p.line_id = l.line_id AND p.component LIKE 'contribution:%'
 WHERE l.order_id LIKE ? GROUP BY p.line_id, p.component
HAVING sum(p.amount_minor) FILTER (WHERE p.account LIKE 'place:%' OR p.account LIKE '%:training_reserve')
       <> sum(p.amount_minor) OR sum(p.amount_minor) < 0`;

async function expectPayments(real: Real, model: Model): Promise<void> {
  const rows = await real.ledger.rows<{ order_id: string; paid: string }>(
    `SELECT t.order_id, (-sum(p.amount_minor))::text AS paid
       FROM ledger_transaction t JOIN ledger_posting p ON p.transaction_id = t.id
      WHERE t.order_id LIKE ? AND p.account = 'customer:payment' GROUP BY t.order_id`,
    [ownIds(real)],
  );
  const paid = new Map(rows.map((row) => [row.order_id, BigInt(row.paid)]));
  for (const order of model.orders) {
    const waiting_minor = model.waiting
      .filter((told) => told.event.order_id === order.id)
      .reduce(
        (sum, { kind, event }) =>
          kind === "capture" ? sum + event.amount_minor : sum - event.amount_minor,
        0n,
      );
    const told_minor = order.captured_minor - order.refunded_minor - waiting_minor;
    expect(paid.get(order.id) ?? 0n, order.id).toBe(told_minor);
  }
}

async function expectClosedMonthsKept(real: Real, model: Model): Promise<void> {
  for (const [month, figures] of model.closed) {
    expect(await figuresOf(real, month), month).toBe(figures);
  }
}

/** Every account in a month, as one text. */
export async function figuresOf(real: Real, month: string): Promise<string> {
  const rows = await real.ledger.rows(
    `SELECT account, sum(amount_minor)::text FROM ledger_posting
      WHERE month = ? GROUP BY account ORDER BY account`,
    [month],
  );
  return JSON.stringify(rows);
}

/** The run's own orders and lines, for LIKE. */
const ownIds = ({ run }: Real): string => `${run}\\_%`;
