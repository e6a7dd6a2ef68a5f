import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What refunds, the reserve's lots, the months' close and every reader of a finished ledger need: a
 * posting names the posting that it takes from, a closed month takes no more postings, and whoever
 * needs a point up to which the ledger is complete can wait for it (see `modules/funding/ledger/watermark`).
 */
export class Migration20261124150000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TRIGGER IF EXISTS ledger_transaction_shares_lock ON ledger_transaction;");
    this.addSql("DROP TRIGGER IF EXISTS ledger_posting_month_open ON ledger_posting;");
    this.addSql("DROP FUNCTION IF EXISTS ledger_share_lock, ledger_require_open_month;");
    this.addSql("DROP TABLE IF EXISTS closed_month, sale_reduction;");
    this.addSql("ALTER TABLE ledger_posting DROP COLUMN IF EXISTS origin_posting_id;");
  }
}

const STATEMENTS = [
  `ALTER TABLE ledger_posting
     ADD COLUMN origin_posting_id bigint REFERENCES ledger_posting (id);`,
  `CREATE INDEX "IDX_ledger_posting_origin" ON ledger_posting (origin_posting_id)
     WHERE origin_posting_id IS NOT NULL;`,
  // Sequences are drawn before they are committed, so the highest one seen proves nothing about the
  // lower ones. Writers hold this lock shared from their first insert on; who takes it alone has waited
  // for all of them, and what comes after has a higher sequence. The key is the text's own hash.
  `CREATE FUNCTION ledger_share_lock() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock_shared(hashtextextended('ledger', 0));
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER ledger_transaction_shares_lock BEFORE INSERT ON ledger_transaction
   FOR EACH STATEMENT EXECUTE FUNCTION ledger_share_lock();`,
  `CREATE TABLE closed_month (
     month text PRIMARY KEY CHECK (month ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
     closed_at timestamptz NOT NULL DEFAULT now()
   );`,
  `CREATE TRIGGER closed_month_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON closed_month
   FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`,
  `CREATE FUNCTION ledger_require_open_month() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE closed record;
   BEGIN
     SELECT c.month INTO closed FROM closed_month c
      WHERE c.month IN (SELECT DISTINCT month FROM new_rows WHERE month IS NOT NULL) LIMIT 1;
     IF FOUND THEN
       RAISE EXCEPTION 'month_closed: % is closed and takes no more postings', closed.month
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER ledger_posting_month_open AFTER INSERT ON ledger_posting
   REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ledger_require_open_month();`,
  // What an order no longer holds of a line that was sold: cancelled, returned, or edited away.
  `CREATE TABLE sale_reduction (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     order_id text NOT NULL,
     line_id text NOT NULL REFERENCES sale_line (line_id),
     gross_minor bigint NOT NULL CHECK (gross_minor > 0),
     created_at timestamptz NOT NULL DEFAULT now()
   );`,
  `CREATE INDEX "IDX_sale_reduction_line_id" ON sale_reduction (line_id);`,
  `CREATE TRIGGER sale_reduction_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON sale_reduction
   FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`,
];
