import { type Supply, type SupplyVat, selfBillingPostings, sumOf, supplyVat } from "@insteg/domain";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId, MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import { sqlRows } from "../../../lib/sql";
import { lockInOrder } from "../ledger/locks";
import { hashOf, insertTransaction, type NewTransaction } from "../ledger/transaction";

/** A period's supplies from one enterprise to a seller. */
export interface NewSelfBilling {
  /** Null where the network is the seller. */
  seller_id: string | null;
  supplier_id: string;
  /** 'YYYY-MM', a closed month */
  period: string;
  currency_code: string;
  supplies: readonly Supply[];
  at: Date;
}

/** A numbered statement that the seller, or the network for it, makes on the supplier's behalf. Öre. */
export interface SelfBilling {
  id: string;
  number: number;
  seller_id: string | null;
  supplier_id: string;
  period: string;
  currency_code: string;
  net_minor: bigint;
  vat_minor: bigint;
  vat: SupplyVat[];
  created_at: Date;
}

/** The key under which a pair's period is billed exactly once. */
export function selfBillingKey(
  seller_id: string | null,
  supplier_id: string,
  period: string,
): string {
  return `self_billing:${seller_id ?? "network"}:${supplier_id}:${period}`;
}

/**
 * Makes a pair's statement for a period and posts its VAT, all in one database transaction; false when it
 * is there already: what was billed stays.
 */
export async function billSupplies(db: Knex, billing: NewSelfBilling): Promise<boolean> {
  const { seller_id, supplier_id, supplies } = billing;
  const vat = supplyVat(supplies);
  return db.transaction(async (trx) => {
    await lockInOrder(trx, ["self_billing"]);
    if (await isBilled(trx, billing)) {
      return false;
    }
    await insertStatement(trx, billing, vat);
    const postings = selfBillingPostings(seller_id, supplier_id, vat);
    if (postings.length > 0) {
      await insertTransaction(trx, transactionOf(billing), postings);
    }
    return true;
  });
}

function transactionOf(billing: NewSelfBilling): NewTransaction {
  const { seller_id, supplier_id, period, currency_code, supplies, at } = billing;
  const facts = supplies.map((one) => `${one.line_id} ${one.rate_bp} ${one.net_minor}`).sort();
  return {
    kind: "self_billing",
    idempotency_key: selfBillingKey(seller_id, supplier_id, period),
    input_hash: hashOf(facts),
    currency_code,
    event_at: at,
  };
}

async function isBilled(
  trx: Knex,
  { seller_id, supplier_id, period, currency_code }: NewSelfBilling,
) {
  const rows = await sqlRows(
    trx,
    `SELECT 1 FROM self_billing WHERE seller_id IS NOT DISTINCT FROM ? AND supplier_id = ?
        AND period = ? AND currency_code = ?`,
    [seller_id, supplier_id, period, currency_code],
  );
  return rows.length > 0;
}

/** Numbered without gaps: the caller holds the lock. */
async function insertStatement(
  trx: Knex,
  { seller_id, supplier_id, period, currency_code, supplies, at }: NewSelfBilling,
  vat: readonly SupplyVat[],
): Promise<void> {
  const id = generateEntityId(undefined, "sbill");
  const json = JSON.stringify(vat, (_key, value) =>
    typeof value === "bigint" ? value.toString() : value,
  );
  await sqlRows(
    trx,
    `INSERT INTO self_billing (id, number, seller_id, supplier_id, period, currency_code, net_minor,
                               vat_minor, vat, created_at)
     SELECT ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ? FROM self_billing`,
    [
      id,
      seller_id,
      supplier_id,
      period,
      currency_code,
      sumOf(vat.map((row) => row.net_minor)).toString(),
      sumOf(vat.map((row) => row.vat_minor)).toString(),
      json,
      at,
    ],
  );
  await sqlRows(
    trx,
    `INSERT INTO self_billing_line (self_billing_id, line_id, rate_bp, net_minor)
     SELECT ?, line.* FROM unnest(?::text[], ?::integer[], ?::bigint[]) AS line`,
    [
      id,
      supplies.map((one) => one.line_id),
      supplies.map((one) => one.rate_bp),
      supplies.map((one) => one.net_minor.toString()),
    ],
  );
}

/** What narrows a list of statements: a party to it, whichever side. */
export interface SelfBillingFilters {
  enterprise_id?: string | undefined;
  id?: string | undefined;
}

/** A page of statements, the latest first, and how many there are. */
export async function listSelfBillings(
  db: Knex,
  { enterprise_id, id }: SelfBillingFilters,
  page: { limit: number; offset: number },
): Promise<{ self_billings: SelfBilling[]; count: number }> {
  const where = `WHERE id = coalesce(?, id) AND (?::text IS NULL OR ? IN (seller_id, supplier_id))`;
  const bindings = [id ?? null, enterprise_id ?? null, enterprise_id ?? null];
  const rows = await sqlRows<SelfBillingRow>(
    db,
    `SELECT id, number::integer, seller_id, supplier_id, period, currency_code, net_minor::text,
            vat_minor::text, vat, created_at
       FROM self_billing ${where} ORDER BY number DESC LIMIT ? OFFSET ?`,
    [...bindings, page.limit, page.offset],
  );
  const [counted] = await sqlRows<{ count: number }>(
    db,
    `SELECT count(*)::integer AS count FROM self_billing ${where}`,
    bindings,
  );
  return { self_billings: rows.map(selfBillingOf), count: counted?.count ?? 0 };
}

/** One of a statement's lines. Öre. */
export interface SelfBillingLine extends Supply {
  order_id: string;
  item_id: string;
  placed_at: Date;
}

/** A statement and its lines; throws "self_billing_not_found". */
export async function findSelfBilling(
  db: Knex,
  id: string,
): Promise<{ self_billing: SelfBilling; lines: SelfBillingLine[] }> {
  const { self_billings } = await listSelfBillings(db, { id }, { limit: 1, offset: 0 });
  const [self_billing] = self_billings;
  if (!self_billing) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "self_billing_not_found",
      `There is no self-billing statement ${id}`,
      { id },
    );
  }
  const rows = await sqlRows<Omit<SelfBillingLine, "net_minor"> & { net_minor: string }>(
    db,
    `SELECT b.line_id, b.rate_bp, b.net_minor::text, l.order_id, l.item_id, s.placed_at
       FROM self_billing_line b JOIN sale_line l ON l.line_id = b.line_id
       JOIN sale s ON s.order_id = l.order_id
      WHERE b.self_billing_id = ? ORDER BY s.placed_at, l.order_id, l.position, b.rate_bp DESC`,
    [id],
  );
  const lines = rows.map((row) => ({ ...row, net_minor: BigInt(row.net_minor) }));
  return { self_billing, lines };
}

interface SelfBillingRow extends Omit<SelfBilling, "net_minor" | "vat_minor" | "vat"> {
  net_minor: string;
  vat_minor: string;
  vat: { rate_bp: number; net_minor: string; vat_minor: string }[];
}

function selfBillingOf(row: SelfBillingRow): SelfBilling {
  return {
    ...row,
    net_minor: BigInt(row.net_minor),
    vat_minor: BigInt(row.vat_minor),
    vat: row.vat.map((one) => ({
      rate_bp: one.rate_bp,
      net_minor: BigInt(one.net_minor),
      vat_minor: BigInt(one.vat_minor),
    })),
  };
}
