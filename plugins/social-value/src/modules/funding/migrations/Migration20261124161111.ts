import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Payouts. What a payout settles, and how much it is, never changes; a posting is settled at most once
 * unless the payout that settled it failed or came back. Held here, whoever writes.
 */
export class Migration20261124161111 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql(
      "DROP TABLE IF EXISTS payout_account, payout_setting, payout_run, payout_posting, payout, payout_batch;",
    );
    this.addSql(
      "DROP FUNCTION IF EXISTS payout_guard_change, payout_require_settled, payout_guard_postings;",
    );
  }
}

const STATEMENTS = [
  // How the network pays: one row, or none while nothing is set.
  `CREATE TABLE payout_setting (
    id text PRIMARY KEY CHECK (id = 'network'),
    minimum_minor bigint NOT NULL CHECK (minimum_minor >= 0),
    provider text NOT NULL,
    every text CHECK (every IN ('weekly', 'monthly')),
    day integer CHECK (day BETWEEN 1 AND 28),
    scheduled_from text,
    payer_iban text,
    payer_bic text,
    CHECK ((every IS NULL) = (day IS NULL) AND (every IS NULL) = (scheduled_from IS NULL)),
    CHECK (every IS DISTINCT FROM 'weekly' OR day <= 7)
  );`,
  // Where enterprises are paid. Not a column of theirs: what a product is linked to, anybody may ask for.
  `CREATE TABLE payout_account (
    enterprise_id text PRIMARY KEY,
    iban text,
    bankgiro text,
    stripe_account_id text
  );`,
  // What was handed to a provider at one time: a bank transfer file is made from it again and again.
  `CREATE TABLE payout_batch (
    reference text PRIMARY KEY,
    provider text NOT NULL,
    payer jsonb NOT NULL,
    created_at timestamptz NOT NULL
  );`,
  `CREATE TABLE payout (
    id text PRIMARY KEY,
    number bigint NOT NULL UNIQUE,
    enterprise_id text NOT NULL,
    currency_code text NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor > 0),
    state text NOT NULL DEFAULT 'created'
      CHECK (state IN ('created', 'sent', 'paid', 'failed', 'returned')),
    provider text NOT NULL,
    destination jsonb NOT NULL,
    period text NOT NULL CHECK (period ~ '^\\d{4}-(0[1-9]|1[0-2])$'),
    batch text REFERENCES payout_batch (reference),
    provider_reference text,
    reason text,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    paid_at timestamptz,
    failed_at timestamptz,
    returned_at timestamptz
  );`,
  `CREATE INDEX "IDX_payout_enterprise_id" ON payout (enterprise_id);`,
  `CREATE INDEX "IDX_payout_unfinished" ON payout (state) WHERE state IN ('created', 'sent');`,
  // A posting of a payout that failed or came back is settled anew by its next attempt.
  `CREATE TABLE payout_posting (
    posting_id bigint NOT NULL REFERENCES ledger_posting (id),
    attempt integer NOT NULL CHECK (attempt > 0),
    payout_id text NOT NULL REFERENCES payout (id),
    PRIMARY KEY (posting_id, attempt)
  );`,
  `CREATE INDEX "IDX_payout_posting_payout_id" ON payout_posting (payout_id);`,
  `CREATE TABLE payout_run (
    day text PRIMARY KEY CHECK (day ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    ended_at timestamptz NOT NULL
  );`,
  `CREATE FUNCTION payout_guard_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP <> 'UPDATE' THEN
       RAISE EXCEPTION 'payout_fixed: % of payout % is refused', TG_OP, OLD.id
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     IF (NEW.id, NEW.number, NEW.enterprise_id, NEW.currency_code, NEW.amount_minor, NEW.provider,
         NEW.destination, NEW.period, NEW.created_at)
        IS DISTINCT FROM
        (OLD.id, OLD.number, OLD.enterprise_id, OLD.currency_code, OLD.amount_minor, OLD.provider,
         OLD.destination, OLD.period, OLD.created_at)
        OR (OLD.batch IS NOT NULL AND NEW.batch IS DISTINCT FROM OLD.batch)
        OR (OLD.sent_at IS NOT NULL AND NEW.sent_at IS DISTINCT FROM OLD.sent_at) THEN
       RAISE EXCEPTION 'payout_fixed: what payout % is never changes', OLD.id
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     IF (OLD.state, NEW.state) NOT IN
        (('created', 'sent'), ('created', 'failed'), ('sent', 'paid'), ('sent', 'returned')) THEN
       RAISE EXCEPTION 'payout_fixed: payout % cannot go from % to %', OLD.id, OLD.state, NEW.state
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NEW;
   END $$;`,
  `CREATE TRIGGER payout_forward BEFORE UPDATE OR DELETE ON payout
   FOR EACH ROW EXECUTE FUNCTION payout_guard_change();`,
  // At the end of the transaction that made it, a payout is what its postings and the ledger say.
  `CREATE FUNCTION payout_require_settled() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.amount_minor IS DISTINCT FROM (
          SELECT sum(l.amount_minor) FROM payout_posting s JOIN ledger_posting l ON l.id = s.posting_id
           WHERE s.payout_id = NEW.id)
        OR NEW.amount_minor IS DISTINCT FROM (
          SELECT sum(l.amount_minor) FROM ledger_transaction t
            JOIN ledger_posting l ON l.transaction_id = t.id
           WHERE t.idempotency_key = 'payout:' || NEW.id
             AND l.account = 'enterprise:' || NEW.enterprise_id || ':paid_out') THEN
       RAISE EXCEPTION 'payout_unsettled: payout % is not what its postings sum to', NEW.id
         USING ERRCODE = 'check_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE CONSTRAINT TRIGGER payout_settled AFTER INSERT ON payout
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payout_require_settled();`,
  // A payout's postings come in one statement, so anything added later breaks its sum.
  `CREATE FUNCTION payout_guard_postings() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE broken record;
   BEGIN
     SELECT n.posting_id INTO broken FROM new_rows n
      WHERE n.attempt <> 1 + (SELECT count(*) FROM payout_posting e
                               WHERE e.posting_id = n.posting_id AND e.payout_id <> n.payout_id)
         OR EXISTS (SELECT 1 FROM payout_posting e JOIN payout o ON o.id = e.payout_id
                     WHERE e.posting_id = n.posting_id AND e.payout_id <> n.payout_id
                       AND o.state NOT IN ('failed', 'returned'))
      LIMIT 1;
     IF FOUND THEN
       RAISE EXCEPTION 'payout_posting_settled: posting % is settled already', broken.posting_id
         USING ERRCODE = 'unique_violation';
     END IF;
     SELECT o.id INTO broken FROM payout o
      WHERE o.id IN (SELECT payout_id FROM new_rows)
        AND (o.amount_minor IS DISTINCT FROM (
               SELECT sum(l.amount_minor) FROM payout_posting s
                 JOIN ledger_posting l ON l.id = s.posting_id WHERE s.payout_id = o.id)
             OR EXISTS (SELECT 1 FROM payout_posting s JOIN ledger_posting l ON l.id = s.posting_id
                         WHERE s.payout_id = o.id
                           AND l.enterprise_id IS DISTINCT FROM o.enterprise_id))
      LIMIT 1;
     IF FOUND THEN
       RAISE EXCEPTION 'payout_unsettled: payout % is not what its postings sum to', broken.id
         USING ERRCODE = 'check_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER payout_posting_settles AFTER INSERT ON payout_posting
   REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION payout_guard_postings();`,
  ...["payout_posting", "payout_batch", "payout_run"].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`,
  ),
  `CREATE TRIGGER payout_kept BEFORE TRUNCATE ON payout
   FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`,
];
