import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaService } from "@medusajs/framework/utils";
import { type AccountTerms, findAccountTerms, recordAccountTerms } from "./account-terms";
import InvoiceSetting from "./models/invoice-setting";

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
}
