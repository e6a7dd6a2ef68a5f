import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

/**
 * What is known of goods that an enterprise lists beside what Medusa knows of a product: who made the
 * listing, and what a coordinator has said of it. Whether it is sold is the product's own status.
 */
export interface GoodsReview {
  product_id: string;
  enterprise_id: string;
  submitted_at: Date | null;
  submitted_by: string | null;
  accepted_at: Date | null;
  accepted_by: string | null;
  /** Refused, and not accepted since. */
  refused_at: Date | null;
  refused_by: string | null;
  reason: string;
}

const COLUMNS = `product_id, enterprise_id, submitted_at, submitted_by, accepted_at, accepted_by,
  refused_at, refused_by, reason`;

/** What is known of the goods, or null. */
export async function findReview(db: Knex, productId: string): Promise<GoodsReview | null> {
  const [row] = await sqlRows<GoodsReview>(
    db,
    `SELECT ${COLUMNS} FROM goods_review WHERE product_id = ?`,
    [productId],
  );
  return row ?? null;
}

/** Puts back what was known, or that nothing was. */
export async function restoreReview(
  db: Knex,
  productId: string,
  before: GoodsReview | null,
): Promise<void> {
  if (!before) {
    await sqlRows(db, "DELETE FROM goods_review WHERE product_id = ?", [productId]);
    return;
  }
  await sqlRows(
    db,
    `UPDATE goods_review SET submitted_at = ?, submitted_by = ?, accepted_at = ?, accepted_by = ?,
            refused_at = ?, refused_by = ?, reason = ? WHERE product_id = ?`,
    [
      ...[before.submitted_at, before.submitted_by, before.accepted_at, before.accepted_by],
      ...[before.refused_at, before.refused_by, before.reason, productId],
    ],
  );
}

/** Notes that the goods are sent to be sold. */
export async function noteSubmitted(
  db: Knex,
  one: { product_id: string; enterprise_id: string; by: string; at: Date },
): Promise<void> {
  await sqlRows(
    db,
    `INSERT INTO goods_review (product_id, enterprise_id, submitted_at, submitted_by)
     VALUES (?, ?, ?, ?)
     ON CONFLICT (product_id) DO UPDATE SET enterprise_id = excluded.enterprise_id,
        submitted_at = excluded.submitted_at, submitted_by = excluded.submitted_by`,
    [one.product_id, one.enterprise_id, one.at, one.by],
  );
}

/** Notes what a coordinator says: the reason of a refusal, or null for an acceptance. */
export async function noteDecision(
  db: Knex,
  one: { product_id: string; enterprise_id: string; by: string; at: Date; reason: string | null },
): Promise<void> {
  const { product_id, enterprise_id, by, at, reason } = one;
  const isAccepted = reason === null;
  await sqlRows(
    db,
    `INSERT INTO goods_review AS r (product_id, enterprise_id, accepted_at, accepted_by, refused_at,
                                    refused_by, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (product_id) DO UPDATE SET
        accepted_at = COALESCE(excluded.accepted_at, r.accepted_at),
        accepted_by = COALESCE(excluded.accepted_by, r.accepted_by),
        refused_at = excluded.refused_at, refused_by = excluded.refused_by, reason = excluded.reason`,
    [
      ...[product_id, enterprise_id, isAccepted ? at : null, isAccepted ? by : null],
      ...[isAccepted ? null : at, isAccepted ? null : by, reason ?? ""],
    ],
  );
}
