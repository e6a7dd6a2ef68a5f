import { createHash } from "node:crypto";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { sqlRows } from "../../lib/sql";

/** Who is invoiced, as agreed when the order was placed. */
export interface Buyer {
  name: string;
  /** `NNNNNN-NNNN`; null for a buyer without one. */
  organisation_number: string | null;
  vat_number: string | null;
  /** Where invoices are sent. */
  email: string;
  address: BuyerAddress;
  /** `scheme:number`, such as `0007:2120000142`; null for a buyer that is not reached by Peppol. */
  peppol_id: string | null;
}

export interface BuyerAddress {
  address_1: string;
  address_2: string | null;
  postal_code: string;
  city: string;
  /** Two letters, such as `se`. */
  country_code: string;
}

/** What an order on account was agreed with: who pays it, by what reference, and in how many days. */
export interface AccountTerms {
  order_id: string;
  buyer: Buyer;
  /** The buyer's own word for who ordered ("er referens"). */
  buyer_reference: string;
  /** The buyer's number of its purchase order, if it has one. */
  order_reference: string | null;
  /** Days from an invoice's date to its due date. */
  payment_days: number;
  /** Whether it was bought in a procurement that is reserved (LOU 4 kap. 18 §). */
  is_reserved_procurement: boolean;
  quote_id: string | null;
}

/**
 * Notes the terms of an order on account; false when the same are noted already. They never change:
 * throws "account_terms_differ" (409) when others are noted for the order.
 */
export async function recordAccountTerms(db: Knex, terms: AccountTerms): Promise<boolean> {
  const input_hash = hashOfTerms(terms);
  const { order_id, buyer, ...rest } = terms;
  const inserted = await sqlRows(
    db,
    `INSERT INTO account_terms (order_id, input_hash, buyer, buyer_reference, order_reference,
                                payment_days, is_reserved_procurement, quote_id)
     VALUES (?, ?, ?::jsonb, ?, ?, ?, ?, ?)
     ON CONFLICT (order_id) DO NOTHING RETURNING order_id`,
    [
      ...[order_id, input_hash, JSON.stringify(buyer), rest.buyer_reference],
      ...[rest.order_reference, rest.payment_days, rest.is_reserved_procurement, rest.quote_id],
    ],
  );
  if (inserted.length > 0) {
    return true;
  }
  const same = await sqlRows(
    db,
    "SELECT 1 FROM account_terms WHERE order_id = ? AND input_hash = ?",
    [order_id, input_hash],
  );
  if (same.length === 0) {
    throw networkError(
      MedusaError.Types.CONFLICT,
      "account_terms_differ",
      `Order ${order_id} has other terms already`,
      { order_id },
    );
  }
  return false;
}

/** The terms of an order on account; null for an order that is none. */
export async function findAccountTerms(db: Knex, orderId: string): Promise<AccountTerms | null> {
  const [terms] = await sqlRows<AccountTerms>(
    db,
    `SELECT order_id, buyer, buyer_reference, order_reference, payment_days,
            is_reserved_procurement, quote_id
       FROM account_terms WHERE order_id = ?`,
    [orderId],
  );
  return terms ?? null;
}

/** Field by field, so that the order in which a caller writes them is no difference. */
function hashOfTerms(terms: AccountTerms): string {
  const { buyer } = terms;
  const { address } = buyer;
  const facts = [
    ...[terms.order_id, terms.buyer_reference, terms.order_reference, terms.payment_days],
    ...[terms.is_reserved_procurement, terms.quote_id],
    ...[buyer.name, buyer.organisation_number, buyer.vat_number, buyer.email, buyer.peppol_id],
    ...[address.address_1, address.address_2, address.postal_code, address.city],
    address.country_code,
  ];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}
