import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Rollups: what the ledger's postings sum to, by what a figure may be asked for, exact up to the posting
 * that `rollup_watermark` names. Figures add the postings after it (`funding_figure`, `account_figure`),
 * so that no page scans history and no writer waits for a sum (see `modules/funding/rollups`).
 */
export class Migration20261126090000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP VIEW IF EXISTS funding_figure, account_figure;");
    this.addSql("DROP FUNCTION IF EXISTS funding_postings, account_postings;");
    this.addSql("DROP TABLE IF EXISTS funding_rollup, account_rollup, rollup_watermark;");
    this.addSql('DROP INDEX IF EXISTS "IDX_ledger_posting_reserve";');
    this.addSql('DROP INDEX IF EXISTS "IDX_ledger_posting_place_month_id";');
    this.addSql(
      `CREATE INDEX "IDX_ledger_posting_place_month" ON ledger_posting (place_id, month)
       WHERE place_id IS NOT NULL;`,
    );
  }
}

const LAST_POSTING = "9223372036854775807";

const STATEMENTS = [
  // '' stands for what a posting does not have: a training reserve has no place.
  `CREATE TABLE funding_rollup (
     place_id text NOT NULL,
     month text NOT NULL,
     sales_channel_id text NOT NULL,
     value_chain_id text NOT NULL,
     product_id text NOT NULL,
     enterprise_id text NOT NULL,
     seller_id text NOT NULL,
     amount_minor bigint NOT NULL,
     postings bigint NOT NULL CHECK (postings > 0),
     PRIMARY KEY (place_id, month, sales_channel_id, value_chain_id, product_id, enterprise_id, seller_id)
   ) WITH (fillfactor = 80);`,
  `CREATE INDEX "IDX_funding_rollup_month" ON funding_rollup (month);`,
  `CREATE TABLE account_rollup (
     account text NOT NULL,
     month text NOT NULL,
     amount_minor bigint NOT NULL,
     postings bigint NOT NULL CHECK (postings > 0),
     PRIMARY KEY (account, month)
   ) WITH (fillfactor = 80);`,
  `CREATE TABLE rollup_watermark (
     id boolean PRIMARY KEY DEFAULT true CHECK (id),
     posting_id bigint NOT NULL CHECK (posting_id >= 0)
   );`,
  "INSERT INTO rollup_watermark (posting_id) VALUES (0);",
  // Inside the function the bounds are known when the statement is planned, so a short tail is read by
  // the primary key; STABLE, so that it sees what the statement around it sees.
  `CREATE FUNCTION funding_postings(after_id bigint, up_to_id bigint)
   RETURNS TABLE (place_id text, month text, sales_channel_id text, value_chain_id text,
                  product_id text, enterprise_id text, seller_id text, amount_minor bigint)
   LANGUAGE plpgsql STABLE ROWS 1000 AS $$
   BEGIN
     RETURN QUERY
     SELECT coalesce(p.place_id, ''), coalesce(p.month, ''), coalesce(s.sales_channel_id, ''),
            coalesce(l.value_chain_id, ''), coalesce(l.product_id, ''), coalesce(p.enterprise_id, ''),
            coalesce(l.seller_id, ''), p.amount_minor
       FROM ledger_posting p
       LEFT JOIN sale_line l ON l.line_id = p.line_id
       LEFT JOIN sale s ON s.order_id = l.order_id
      WHERE p.id > after_id AND p.id <= up_to_id
        AND (p.place_id IS NOT NULL OR p.account LIKE 'enterprise:%:training\\_reserve');
   END $$;`,
  `CREATE FUNCTION account_postings(after_id bigint, up_to_id bigint)
   RETURNS TABLE (account text, month text, amount_minor bigint)
   LANGUAGE plpgsql STABLE ROWS 1000 AS $$
   BEGIN
     RETURN QUERY
     SELECT p.account, coalesce(p.month, ''), p.amount_minor FROM ledger_posting p
      WHERE p.id > after_id AND p.id <= up_to_id;
   END $$;`,
  `CREATE VIEW funding_figure AS
     SELECT place_id, month, sales_channel_id, value_chain_id, product_id, enterprise_id, seller_id,
            amount_minor, postings FROM funding_rollup
     UNION ALL
     SELECT t.*, 1 FROM rollup_watermark w, funding_postings(w.posting_id, ${LAST_POSTING}) t;`,
  `CREATE VIEW account_figure AS
     SELECT account, month, amount_minor, postings FROM account_rollup
     UNION ALL
     SELECT t.*, 1 FROM rollup_watermark w, account_postings(w.posting_id, ${LAST_POSTING}) t;`,
  // For an allocation, which adds the tail of its own places and reserves alone.
  `DROP INDEX "IDX_ledger_posting_place_month";`,
  `CREATE INDEX "IDX_ledger_posting_place_month_id" ON ledger_posting (place_id, month, id)
     WHERE place_id IS NOT NULL;`,
  `CREATE INDEX "IDX_ledger_posting_reserve" ON ledger_posting (account, id)
     WHERE account LIKE 'enterprise:%:training\\_reserve';`,
];
