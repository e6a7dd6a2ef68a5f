import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { type AccountTerms, findAccountTerms, recordAccountTerms } from "./account-terms";
import type { Invoice, WholeInvoice } from "./invoice";
import {
  type CreditOccasion,
  creditInvoice,
  type HeldLine,
  issueInvoice,
  type NewInvoice,
} from "./issue";
import InvoiceSetting from "./models/invoice-setting";
import { type InvoicePayment, noteMailed, notePayment, unsentInvoices } from "./payments";
import { findInvoice, type InvoiceFilters, listInvoices } from "./read-invoices";

/** Stores the terms of orders on account, and the invoices of them. */
export default class InvoicingModuleService extends MedusaService({ InvoiceSetting }) {
  protected readonly db_: Knex;

  constructor(dependencies: { __pg_connection__: Knex }) {
    super(dependencies);
    this.db_ = dependencies.__pg_connection__;
  }

  /** Notes the terms of an order on account, once; see {@link recordAccountTerms}. */
  recordAccountTerms(terms: AccountTerms): Promise<boolean> {
    return recordAccountTerms(this.db_, terms);
  }

  /** The terms of an order on account; null for an order that is none. */
  accountTerms(orderId: string): Promise<AccountTerms | null> {
    return findAccountTerms(this.db_, orderId);
  }

  /** A page of invoices and credit notes, the latest first. */
  pageOfInvoices(
    filters: InvoiceFilters,
    page: { limit: number; offset: number },
  ): Promise<{ invoices: Invoice[]; count: number }> {
    return listInvoices(this.db_, filters, page);
  }

  /** An invoice with its lines, of this seller if one is named; throws "invoice_not_found". */
  wholeInvoice(id: string, sellerId?: string): Promise<WholeInvoice> {
    return findInvoice(this.db_, id, sellerId);
  }

  /** Issues an invoice, once for its order and seller; see {@link issueInvoice}. */
  issueInvoice(draft: NewInvoice): Promise<string | null> {
    return issueInvoice(this.db_, draft);
  }

  /** Credits what an order has lost of an invoice; see {@link creditInvoice}. */
  creditInvoice(
    id: string,
    held: readonly HeldLine[],
    occasion: CreditOccasion,
  ): Promise<string | null> {
    return creditInvoice(this.db_, id, held, occasion);
  }

  /** Notes that an invoice is paid, once; see {@link notePayment}. */
  notePayment(payment: InvoicePayment): Promise<boolean> {
    return notePayment(this.db_, payment);
  }

  unsentInvoices(limit: number): Promise<string[]> {
    return unsentInvoices(this.db_, limit);
  }

  noteMailed(invoiceId: string): Promise<void> {
    return noteMailed(this.db_, invoiceId);
  }
}
