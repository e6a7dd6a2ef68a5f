import {
  creditAmounts,
  divideOverRemaining,
  heldQuantity,
  type InvoiceAmounts,
  invoiceTotal,
  ocrReference,
} from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { sqlRows } from "../../lib/sql";
import type { InvoiceFacts, InvoiceKind, InvoiceLine } from "./invoice";
import { linesOf } from "./read-invoices";

/** What is to be invoiced of an order, by one seller. */
export interface NewInvoice {
  order_id: string;
  /** Null where the network sells. */
  seller_id: string | null;
  issued_on: string;
  due_on: string;
  currency_code: string;
  facts: InvoiceFacts;
  lines: readonly InvoiceLine[];
  at: Date;
}

interface Head extends Omit<NewInvoice, "due_on" | "lines"> {
  kind: InvoiceKind;
  due_on: string | null;
  invoice_id: string | null;
}

/**
 * Issues an invoice with the next number of its seller's series; gives its id, or null when the order has
 * one of this seller already. Number and invoice are one database transaction: a number is never lost.
 */
export function issueInvoice(db: Knex, draft: NewInvoice): Promise<string | null> {
  return db.transaction(async (trx) => {
    await holdSeries(trx, draft.seller_id);
    // Whoever waited for the series sees here what was issued meanwhile.
    const before = await sqlRows(
      trx,
      "SELECT 1 FROM invoice WHERE order_id = ? AND issuer = ? AND kind = 'invoice'",
      [draft.order_id, issuerOf(draft.seller_id)],
    );
    if (before.length > 0) {
      return null;
    }
    const number = await nextNumber(trx, draft.seller_id);
    const head = { ...draft, kind: "invoice" as const, invoice_id: null };
    return insert(trx, head, number, draft.lines);
  });
}

/** What the order still holds of a line that was invoiced, öre. */
export interface HeldLine {
  line_id: string;
  held_minor: bigint;
}

/** What a credit note is issued with, beside what it credits. */
export interface CreditOccasion {
  issued_on: string;
  at: Date;
}

/**
 * Credits what an invoice asks beyond what its order still holds and earlier credit notes gave back; gives
 * the credit note's id, or null when there is nothing to credit. It compares states, one at a time for each
 * invoice: however often it is called, each loss is credited once.
 */
export function creditInvoice(
  db: Knex,
  invoiceId: string,
  held: readonly HeldLine[],
  occasion: CreditOccasion,
): Promise<string | null> {
  return db.transaction(async (trx) => {
    const [invoice] = await sqlRows<Omit<Head, "kind" | "due_on" | "issued_on" | "at">>(
      trx,
      `SELECT order_id, seller_id, currency_code, facts FROM invoice
        WHERE id = ? AND kind = 'invoice' FOR UPDATE`,
      [invoiceId],
    );
    const lines = invoice ? creditLines(await creditable(trx, invoiceId), held) : [];
    if (!invoice || lines.length === 0) {
      return null;
    }
    const head = {
      ...invoice,
      ...occasion,
      ...{ kind: "credit_note" as const, due_on: null, invoice_id: invoiceId },
    };
    return insert(trx, head, await nextNumber(trx, invoice.seller_id), lines);
  });
}

/** An invoice's line and what of it is not credited yet, öre. */
interface Creditable extends InvoiceLine {
  left: InvoiceAmounts;
}

async function creditable(trx: Knex, invoiceId: string): Promise<Creditable[]> {
  const credited = await sqlRows<{ line_id: string; rate_bp: number; net: string; vat: string }>(
    trx,
    `SELECT l.line_id, l.rate_bp, sum(l.net_minor)::text AS net, sum(l.vat_minor)::text AS vat
       FROM invoice c JOIN invoice_line l ON l.invoice_id = c.id
      WHERE c.invoice_id = ? GROUP BY l.line_id, l.rate_bp`,
    [invoiceId],
  );
  return (await linesOf(trx, invoiceId)).map((line) => {
    const own = credited.find(
      ({ line_id, rate_bp }) => line_id === line.line_id && rate_bp === line.rate_bp,
    );
    const net_minor = line.net_minor - BigInt(own?.net ?? 0);
    const vat_minor = line.vat_minor - BigInt(own?.vat ?? 0);
    return { ...line, left: { net_minor, vat_minor, gross_minor: net_minor + vat_minor } };
  });
}

function creditLines(lines: readonly Creditable[], held: readonly HeldLine[]): InvoiceLine[] {
  return held.flatMap(({ line_id, held_minor }) => {
    // Freight of mixed rates has several lines, and each gives back of what remains of it.
    const own = lines.filter((line) => line.line_id === line_id);
    const remaining = own.map((line) => ({
      key: String(line.rate_bp),
      remaining: line.left.gross_minor,
    }));
    const lost_minor = remaining.reduce((sum, one) => sum + one.remaining, 0n) - held_minor;
    if (lost_minor <= 0n) {
      return [];
    }
    const parts = divideOverRemaining(lost_minor, remaining);
    return own.flatMap((line) => creditLine(line, parts.get(String(line.rate_bp)) ?? 0n));
  });
}

function creditLine({ left, ...line }: Creditable, amount_minor: bigint): InvoiceLine[] {
  const quantity = heldQuantity(line.quantity, amount_minor, line.gross_minor);
  return amount_minor > 0n ? [{ ...line, ...creditAmounts(left, amount_minor), quantity }] : [];
}

const issuerOf = (sellerId: string | null): string => sellerId ?? "network";

/** One at a time for each series, until the transaction ends. */
async function holdSeries(trx: Knex, sellerId: string | null): Promise<void> {
  await sqlRows(trx, "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", [
    `invoice_series:${issuerOf(sellerId)}`,
  ]);
}

/** The number is given back with the transaction when that fails. */
async function nextNumber(trx: Knex, sellerId: string | null): Promise<string> {
  const [row] = await sqlRows<{ number: string }>(
    trx,
    `INSERT INTO invoice_series (issuer, last_number) VALUES (?, 1)
     ON CONFLICT (issuer) DO UPDATE SET last_number = invoice_series.last_number + 1
     RETURNING last_number::text AS number`,
    [issuerOf(sellerId)],
  );
  return row?.number ?? "1";
}

async function insert(
  trx: Knex,
  head: Head,
  number: string,
  lines: readonly InvoiceLine[],
): Promise<string> {
  const id = generateEntityId("", head.kind === "invoice" ? "inv" : "cred");
  const { net_minor, vat_minor, gross_minor } = invoiceTotal(lines);
  await sqlRows(
    trx,
    `INSERT INTO invoice (id, kind, order_id, seller_id, number, reference, invoice_id, issued_on, due_on,
                          currency_code, net_minor, vat_minor, gross_minor, facts, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)`,
    [
      ...[id, head.kind, head.order_id, head.seller_id, number],
      ...[head.kind === "invoice" ? await nextReference(trx) : null, head.invoice_id],
      ...[head.issued_on, head.due_on, head.currency_code],
      ...[net_minor.toString(), vat_minor.toString(), gross_minor.toString()],
      ...[JSON.stringify(head.facts), head.at],
    ],
  );
  await sqlRows(
    trx,
    `INSERT INTO invoice_line (invoice_id, position, line_id, kind, title, quantity, rate_bp,
                               net_minor, vat_minor, gross_minor)
     SELECT ?, line.* FROM unnest(?::integer[], ?::text[], ?::text[], ?::text[], ?::integer[],
                                  ?::integer[], ?::bigint[], ?::bigint[], ?::bigint[]) AS line`,
    [
      id,
      lines.map((_, index) => index + 1),
      lines.map((line) => line.line_id),
      lines.map((line) => line.kind),
      lines.map((line) => line.title),
      lines.map((line) => line.quantity),
      lines.map((line) => line.rate_bp),
      lines.map((line) => line.net_minor.toString()),
      lines.map((line) => line.vat_minor.toString()),
      lines.map((line) => line.gross_minor.toString()),
    ],
  );
  return id;
}

async function nextReference(trx: Knex): Promise<string> {
  const [row] = await sqlRows<{ serial: string }>(
    trx,
    "SELECT nextval('invoice_reference')::text AS serial",
    [],
  );
  return ocrReference(Number(row?.serial));
}
