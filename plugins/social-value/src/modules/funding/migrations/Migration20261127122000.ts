import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * `owed_posting`: every posting up to the rollups' watermark that is an enterprise's to be paid and that no
 * standing payout settles, with what a payout needs to know of it. It is kept as the rollups are, by the
 * same job, and by the payouts themselves; a payout run reads it and the postings after the watermark, and
 * not the ledger's history. It may hold a posting that is settled (the reader looks), but never misses one
 * that is owed.
 */
export class Migration20261127122000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TRIGGER IF EXISTS payout_posting_takes_owed ON payout_posting;");
    this.addSql("DROP TRIGGER IF EXISTS payout_gives_owed_back ON payout;");
    this.addSql("DROP FUNCTION IF EXISTS owed_settled, owed_again;");
    this.addSql("DROP FUNCTION IF EXISTS payable_postings;");
    this.addSql("DROP VIEW IF EXISTS payable_posting;");
    this.addSql("DROP TABLE IF EXISTS owed_posting;");
  }
}

const COLUMNS = `posting_id, enterprise_id, currency_code, account, amount_minor, event_at, line_id, order_id,
  is_of_place`;

const STATEMENTS = [
  `CREATE TABLE owed_posting (
     posting_id bigint PRIMARY KEY,
     enterprise_id text NOT NULL,
     currency_code text NOT NULL,
     account text NOT NULL,
     amount_minor bigint NOT NULL,
     event_at timestamptz NOT NULL,
     line_id text,
     order_id text,
     is_of_place boolean NOT NULL
   );`,
  // What a payout may settle, settled or not: general, shipping, VAT and place months; no reserve.
  `CREATE VIEW payable_posting AS
     SELECT p.id AS posting_id, p.enterprise_id, t.currency_code, p.account, p.amount_minor, t.event_at,
            p.line_id, l.order_id, p.place_id IS NOT NULL AS is_of_place
       FROM ledger_posting p
       JOIN ledger_transaction t ON t.id = p.transaction_id AND t.kind NOT IN ('payout', 'payout_return')
       LEFT JOIN sale_line l ON l.line_id = p.line_id
      WHERE p.enterprise_id IS NOT NULL
        AND (p.place_id IS NOT NULL OR (p.account LIKE 'enterprise:%'
             AND split_part(p.account, ':', 3) IN ('general', 'shipping', 'vat')));`,
  // As the rollups' functions: planned for the bounds at hand, so that a short tail is read by the key.
  `CREATE FUNCTION payable_postings(after_id bigint, up_to_id bigint) RETURNS SETOF payable_posting
   LANGUAGE plpgsql STABLE ROWS 1000 SET plan_cache_mode = 'force_custom_plan' AS $$
   BEGIN
     RETURN QUERY SELECT v.* FROM payable_posting v WHERE v.posting_id > after_id AND v.posting_id <= up_to_id;
   END $$;`,
  // The job's own lock, so that the watermark stands still until this migration is committed.
  "SELECT pg_advisory_xact_lock(hashtextextended('rollup', 0));",
  `INSERT INTO owed_posting (${COLUMNS})
   SELECT o.* FROM rollup_watermark w, payable_postings(0, w.posting_id) o
    WHERE NOT EXISTS (SELECT 1 FROM payout_posting s JOIN payout p ON p.id = s.payout_id
                       WHERE s.posting_id = o.posting_id
                         AND p.state NOT IN ('failed', 'returned', 'cancelled'));`,
  `CREATE FUNCTION owed_settled() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     DELETE FROM owed_posting o USING new_rows n WHERE o.posting_id = n.posting_id;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER payout_posting_takes_owed AFTER INSERT ON payout_posting
   REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION owed_settled();`,
  // What is undone is owed again, whether the job has passed it already or not. What is paid stays so:
  // then goes what the job, beside the payout's making, may have added all the same.
  `CREATE FUNCTION owed_again() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.state IN ('failed', 'returned', 'cancelled') THEN
       INSERT INTO owed_posting (${COLUMNS})
       SELECT v.* FROM payout_posting s JOIN payable_posting v ON v.posting_id = s.posting_id
        WHERE s.payout_id = NEW.id ON CONFLICT (posting_id) DO NOTHING;
     ELSIF NEW.state = 'paid' THEN
       DELETE FROM owed_posting o USING payout_posting s
        WHERE s.payout_id = NEW.id AND o.posting_id = s.posting_id;
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER payout_gives_owed_back AFTER UPDATE OF state ON payout
   FOR EACH ROW EXECUTE FUNCTION owed_again();`,
];
