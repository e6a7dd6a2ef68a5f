import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import type { Invoice, InvoiceLine, WholeInvoice } from "./invoice";

export const INVOICE_FILTERS = ["open", "overdue", "paid"] as const;

/** What narrows a list. `open` is what is to be paid, overdue or not. */
export interface InvoiceFilters {
  id?: string | undefined;
  order_id?: string | undefined;
  seller_id?: string | undefined;
  status?: (typeof INVOICE_FILTERS)[number] | undefined;
  /** 'YYYY-MM-DD': what is overdue goes by it. */
  today: string;
}

const COLUMNS = `i.id, i.kind, i.order_id, i.seller_id, i.number::integer, i.reference, i.issued_on,
  i.due_on, i.currency_code, i.net_minor::text, i.vat_minor::text, i.gross_minor::text, i.facts,
  i.created_at, p.paid_on, credited.minor::text AS credited_minor,
  CASE WHEN o.id IS NOT NULL THEN json_build_object(
    'id', o.id, 'number', o.number, 'issued_on', o.issued_on) END AS credits`;

const FROM = `invoice i
  LEFT JOIN invoice_payment p ON p.invoice_id = i.id
  LEFT JOIN invoice o ON o.id = i.invoice_id
  CROSS JOIN LATERAL (SELECT coalesce(sum(gross_minor), 0) AS minor FROM invoice c
                       WHERE c.invoice_id = i.id) credited`;

const IS_OPEN = "i.kind = 'invoice' AND p.invoice_id IS NULL AND credited.minor < i.gross_minor";
const IS_OF: Record<NonNullable<InvoiceFilters["status"]>, string> = {
  open: IS_OPEN,
  overdue: `${IS_OPEN} AND i.due_on < ?`,
  paid: "p.invoice_id IS NOT NULL",
};

/** A page of invoices and credit notes, the latest first, and how many there are. */
export async function listInvoices(
  db: Knex,
  filters: InvoiceFilters,
  page: { limit: number; offset: number },
): Promise<{ invoices: Invoice[]; count: number }> {
  const { id = null, order_id = null, seller_id = null, status, today } = filters;
  const rows = await sqlRows<Row & { count: number }>(
    db,
    `WITH found AS MATERIALIZED (
       SELECT ${COLUMNS} FROM ${FROM}
        WHERE (?::text IS NULL OR i.id = ?) AND (?::text IS NULL OR i.order_id = ?)
          AND (?::text IS NULL OR i.seller_id = ?) AND ${status ? IS_OF[status] : "true"})
     SELECT page.*, total.count FROM (SELECT count(*)::integer AS count FROM found) total
       LEFT JOIN (SELECT * FROM found ORDER BY created_at DESC, id DESC
                   LIMIT ? OFFSET ?) page ON true
      ORDER BY page.created_at DESC, page.id DESC`,
    [
      ...[id, id, order_id, order_id, seller_id, seller_id],
      ...[...(status === "overdue" ? [today] : []), page.limit, page.offset],
    ],
  );
  const invoices = rows.filter((row) => row.id !== null).map(({ count: _, ...row }) => of(row));
  return { invoices, count: rows[0]?.count ?? 0 };
}

/** An invoice or credit note with its lines; throws "invoice_not_found" (404). */
export async function findInvoice(
  db: Knex,
  id: string,
  seller_id?: string | undefined,
): Promise<WholeInvoice> {
  const page = { limit: 1, offset: 0 };
  const { invoices } = await listInvoices(db, { id, seller_id, today: "" }, page);
  const [invoice] = invoices;
  if (!invoice) {
    const words = "There is no such invoice";
    throw networkError(MedusaError.Types.NOT_FOUND, "invoice_not_found", words, { id });
  }
  return { ...invoice, lines: await linesOf(db, id) };
}

export async function linesOf(db: Knex, invoiceId: string): Promise<InvoiceLine[]> {
  const rows = await sqlRows<LineRow>(
    db,
    `SELECT line_id, kind, title, quantity, rate_bp, net_minor::text, vat_minor::text, gross_minor::text
       FROM invoice_line WHERE invoice_id = ? ORDER BY position`,
    [invoiceId],
  );
  return rows.map((row) => ({ ...row, ...amountsOf(row) }));
}

type Amounts = Record<"net_minor" | "vat_minor" | "gross_minor", string>;
type LineRow = Omit<InvoiceLine, keyof Amounts> & Amounts;
type Row = Omit<Invoice, keyof Amounts | "credited_minor"> & Amounts & { credited_minor: string };

function of(row: Row): Invoice {
  return { ...row, ...amountsOf(row), credited_minor: BigInt(row.credited_minor) };
}

function amountsOf({ net_minor, vat_minor, gross_minor }: Amounts) {
  return {
    net_minor: BigInt(net_minor),
    vat_minor: BigInt(vat_minor),
    gross_minor: BigInt(gross_minor),
  };
}
