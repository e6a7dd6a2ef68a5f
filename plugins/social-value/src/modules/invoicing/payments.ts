import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";
import { findInvoice } from "./read-invoices";

/** That an invoice is paid. */
export interface InvoicePayment {
  invoice_id: string;
  /** 'YYYY-MM-DD' */
  paid_on: string;
  /** The user who says so. */
  noted_by: string;
}

/**
 * Notes that an invoice is paid; false when that is noted already, with the same day. Throws
 * "invoice_not_found" (404), "invoice_not_payable" (409) for a credit note and for what is credited whole,
 * "invoice_paid_other_day" (409), and "paid_on_before_invoice" (400).
 */
export async function notePayment(db: Knex, payment: InvoicePayment): Promise<boolean> {
  const { invoice_id, paid_on, noted_by } = payment;
  return db.transaction(async (trx) => {
    // Held against a credit note that would come between the look and the note.
    await sqlRows(trx, "SELECT 1 FROM invoice WHERE id = ? FOR UPDATE", [invoice_id]);
    const invoice = await findInvoice(trx, invoice_id);
    const conflict = (code: string, words: string) =>
      networkError(MedusaError.Types.CONFLICT, code, words, { id: invoice_id });
    if (invoice.paid_on) {
      if (invoice.paid_on === paid_on) {
        return false;
      }
      throw conflict("invoice_paid_other_day", `It is noted as paid on ${invoice.paid_on}`);
    }
    if (invoice.kind === "credit_note" || invoice.credited_minor >= invoice.gross_minor) {
      throw conflict("invoice_not_payable", "There is nothing to pay of it");
    }
    if (paid_on < invoice.issued_on) {
      throw networkError(
        MedusaError.Types.INVALID_DATA,
        "paid_on_before_invoice",
        `It was issued on ${invoice.issued_on}, and not paid before`,
        { issued_on: invoice.issued_on, fields: ["paid_on"] },
      );
    }
    await sqlRows(
      trx,
      "INSERT INTO invoice_payment (invoice_id, paid_on, noted_by) VALUES (?, ?, ?)",
      [invoice_id, paid_on, noted_by],
    );
    return true;
  });
}

/** Some of the invoices whose mail is not handed over yet, others each time: what is refused for ever stops none. */
export async function unsentInvoices(db: Knex, limit: number): Promise<string[]> {
  const rows = await sqlRows<{ id: string }>(
    db,
    `SELECT i.id FROM invoice i
      WHERE NOT EXISTS (SELECT 1 FROM invoice_mail m WHERE m.invoice_id = i.id)
      ORDER BY random() LIMIT ?`,
    [limit],
  );
  return rows.map((row) => row.id);
}

export async function noteMailed(db: Knex, invoiceId: string): Promise<void> {
  await sqlRows(
    db,
    "INSERT INTO invoice_mail (invoice_id) VALUES (?) ON CONFLICT (invoice_id) DO NOTHING",
    [invoiceId],
  );
}
