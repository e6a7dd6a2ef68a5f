import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A payout that was never handed over may be cancelled, with who and why; who said how any payout ended is
 * kept. And by which charges a payout is moved is decided once and stored, so that payouts together move
 * no more by a charge than it brought.
 */
export class Migration20261127120500 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS payout_part;");
    this.addSql(`ALTER TABLE payout DROP CONSTRAINT payout_cancelled_says_why,
      DROP CONSTRAINT payout_state_check, DROP COLUMN ended_by, DROP COLUMN cancelled_at,
      ADD CONSTRAINT payout_state_check CHECK (state IN ('created', 'sent', 'paid', 'failed', 'returned'));`);
  }
}

const STATEMENTS = [
  `ALTER TABLE payout ADD COLUMN cancelled_at timestamptz, ADD COLUMN ended_by text,
     DROP CONSTRAINT payout_state_check,
     ADD CONSTRAINT payout_state_check
       CHECK (state IN ('created', 'sent', 'paid', 'failed', 'returned', 'cancelled')),
     ADD CONSTRAINT payout_cancelled_says_why CHECK (state <> 'cancelled'
       OR (ended_by IS NOT NULL AND reason IS NOT NULL AND cancelled_at IS NOT NULL));`,
  `CREATE OR REPLACE FUNCTION payout_guard_change() RETURNS trigger LANGUAGE plpgsql AS $$
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
        (('created', 'sent'), ('created', 'failed'), ('created', 'cancelled'),
         ('sent', 'paid'), ('sent', 'returned')) THEN
       RAISE EXCEPTION 'payout_fixed: payout % cannot go from % to %', OLD.id, OLD.state, NEW.state
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NEW;
   END $$;`,
  `CREATE OR REPLACE FUNCTION payout_guard_postings() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE broken record;
   BEGIN
     SELECT n.posting_id INTO broken FROM new_rows n
      WHERE n.attempt <> 1 + (SELECT count(*) FROM payout_posting e
                               WHERE e.posting_id = n.posting_id AND e.payout_id <> n.payout_id)
         OR EXISTS (SELECT 1 FROM payout_posting e JOIN payout o ON o.id = e.payout_id
                     WHERE e.posting_id = n.posting_id AND e.payout_id <> n.payout_id
                       AND o.state NOT IN ('failed', 'returned', 'cancelled'))
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
  // charge_id is null for what is moved from the balance.
  `CREATE TABLE payout_part (
     payout_id text NOT NULL REFERENCES payout (id),
     charge_id text,
     amount_minor bigint NOT NULL CHECK (amount_minor > 0),
     UNIQUE NULLS NOT DISTINCT (payout_id, charge_id)
   );`,
  `CREATE INDEX "IDX_payout_part_charge_id" ON payout_part (charge_id) WHERE charge_id IS NOT NULL;`,
  `CREATE TRIGGER payout_part_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payout_part
   FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`,
];
