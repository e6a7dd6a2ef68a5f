import { AsyncLocalStorage } from "node:async_hooks";
import type { CivilDate, VatClass, VatSeller } from "@insteg/domain";
import { sellerVatRateBp } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "./sql";

/** Who sells a product, under which VAT terms and through which chain. */
export interface SellingFacts extends VatSeller {
  product_id: string;
  enterprise_id: string;
  vat_class: VatClass;
  value_chain_id: string | null;
  /** Its enterprise's goods are not sold for now. */
  is_suspended: boolean;
}

/** By product, the answer that holds it: one promise for all products of one statement. */
type Answers = Map<string, Promise<ReadonlyMap<string, SellingFacts>>>;

const answered = new AsyncLocalStorage<Answers>();

/**
 * Runs `work` so that it, and all that it awaits, asks the database once for a product's facts: a
 * page of products needs them in the tax provider first and for their provenance after. Only for
 * what reads; a later change of the facts would go unseen.
 */
export function readingFactsOnce<T>(work: () => T): T {
  return answered.run(new Map(), work);
}

/**
 * The selling facts of the products that are tagged with an enterprise, in one statement: it is
 * asked at every change of a cart. It reads the link tables and the enterprise together, because
 * the tax provider lives inside the tax module, where Medusa's query is out of reach.
 */
export async function sellingFacts(
  db: Knex,
  productIds: readonly string[],
): Promise<SellingFacts[]> {
  const answers = answered.getStore();
  if (!answers) {
    return readSellingFacts(db, productIds);
  }
  const unasked = productIds.filter((id) => !answers.has(id));
  if (unasked.length > 0) {
    const answer = readSellingFacts(db, unasked).then(
      (facts) => new Map(facts.map((fact) => [fact.product_id, fact])),
    );
    for (const id of unasked) {
      answers.set(id, answer);
    }
  }
  const known = await Promise.all(productIds.map(async (id) => (await answers.get(id))?.get(id)));
  return known.filter((fact) => fact !== undefined);
}

/**
 * The selling facts by which products were sold at a time: what is in force, and of goods that are gone since,
 * what they were tagged with then. A sale that reaches the network late is explained as it was made.
 */
export function sellingFactsThen(
  db: Knex,
  productIds: readonly string[],
  at: Date,
): Promise<SellingFacts[]> {
  return readSellingFacts(db, productIds, at);
}

function readSellingFacts(
  db: Knex,
  productIds: readonly string[],
  at: Date | null = null,
): Promise<SellingFacts[]> {
  return sqlRows<SellingFacts>(
    db,
    `SELECT DISTINCT ON (pe.product_id) pe.product_id, pe.enterprise_id, pe.vat_class, pc.value_chain_id,
            e.suspended_at IS NOT NULL AS is_suspended,
            CASE WHEN n.id IS NULL THEN e.vat_registered_from ELSE n.vat_registered_from END
              AS vat_registered_from,
            CASE WHEN n.id IS NULL THEN e.vat_registered_until END AS vat_registered_until
       FROM product_enterprise pe
       JOIN enterprise e ON e.id = pe.enterprise_id AND e.deleted_at IS NULL
       -- In a commission sale the network sells in its own name: its registration decides.
       LEFT JOIN network_setting n ON n.id = 'network' AND n.sale_model = 'commission_sale'
        AND n.deleted_at IS NULL
       LEFT JOIN product_value_chain pc ON pc.product_id = pe.product_id
        AND (pc.deleted_at IS NULL OR (pe.deleted_at IS NOT NULL AND pc.deleted_at > ?))
      WHERE pe.product_id = ANY(?)
        AND (pe.deleted_at IS NULL
             OR (pe.deleted_at > ? AND NOT EXISTS (
                   SELECT FROM product_enterprise now
                    WHERE now.product_id = pe.product_id AND now.deleted_at IS NULL)))
      ORDER BY pe.product_id, pe.deleted_at, pc.deleted_at`,
    [at, productIds, at],
  );
}

const rates = new WeakMap<SellingFacts, { date: CivilDate; rate_bp: number }>();

/**
 * The VAT rate, in basis points, at which a product is sold on a day. The last answer is kept with
 * the facts, which all variants of a product share.
 */
export function vatRateOf(facts: SellingFacts, date: CivilDate): number {
  const last = rates.get(facts);
  if (last?.date === date) {
    return last.rate_bp;
  }
  const rate_bp = sellerVatRateBp(facts.vat_class, facts, date);
  rates.set(facts, { date, rate_bp });
  return rate_bp;
}
