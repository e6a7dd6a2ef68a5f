import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What foreign keys held between postings, their transactions and their origins is held by statement
 * triggers instead: a key is looked up for each row, and a batch of a thousand postings, which are of one
 * transaction, spent a third of its time on that. The same is refused, at the same time, with the same
 * code (23503).
 */
export class Migration20261126100000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql(`ALTER TABLE ledger_posting
      ADD CONSTRAINT ledger_posting_transaction_id_fkey
        FOREIGN KEY (transaction_id) REFERENCES ledger_transaction (id),
      ADD CONSTRAINT ledger_posting_origin_posting_id_fkey
        FOREIGN KEY (origin_posting_id) REFERENCES ledger_posting (id);`);
    this.addSql(
      "DROP FUNCTION IF EXISTS ledger_require_references, ledger_keep_transaction, ledger_keep_origin CASCADE;",
    );
  }
}

const STATEMENTS = [
  // Each look-up is a subquery of its own, so that it stays one of an index however many rows come: as a
  // join it could become a walk through the whole ledger. Nothing needs a lock, for nothing is deleted.
  `CREATE FUNCTION ledger_require_references() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE broken record;
   BEGIN
     SELECT n.id INTO broken FROM (SELECT DISTINCT transaction_id AS id FROM new_rows) n
      WHERE (SELECT t.id FROM ledger_transaction t WHERE t.id = n.id) IS NULL LIMIT 1;
     IF FOUND THEN
       RAISE EXCEPTION 'posting_without_transaction: there is no transaction %', broken.id
         USING ERRCODE = 'foreign_key_violation';
     END IF;
     SELECT n.origin_posting_id AS id INTO broken FROM new_rows n
      WHERE n.origin_posting_id IS NOT NULL
        AND (SELECT p.id FROM ledger_posting p WHERE p.id = n.origin_posting_id) IS NULL LIMIT 1;
     IF FOUND THEN
       RAISE EXCEPTION 'posting_without_origin: there is no posting %', broken.id
         USING ERRCODE = 'foreign_key_violation';
     END IF;
     -- A transaction's postings come in one statement: what balances may not be added to later either.
     SELECT n.id INTO broken FROM (SELECT transaction_id AS id, count(*) AS rows FROM new_rows GROUP BY 1) n
      WHERE n.rows <> (SELECT count(*) FROM ledger_posting p WHERE p.transaction_id = n.id) LIMIT 1;
     IF FOUND THEN
       RAISE EXCEPTION 'ledger_append_only: transaction % has its postings; post a correction instead', broken.id
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER ledger_posting_references AFTER INSERT ON ledger_posting
   REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ledger_require_references();`,
  // The other way round, for whoever has got past the append-only guard: what is named stays.
  `CREATE FUNCTION ledger_keep_transaction() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM ledger_posting p WHERE p.transaction_id = OLD.id)
        AND NOT EXISTS (SELECT FROM ledger_transaction t WHERE t.id = OLD.id) THEN
       RAISE EXCEPTION 'posting_without_transaction: transaction % has postings', OLD.id
         USING ERRCODE = 'foreign_key_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE FUNCTION ledger_keep_origin() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM ledger_posting m WHERE m.origin_posting_id = OLD.id)
        AND NOT EXISTS (SELECT FROM ledger_posting p WHERE p.id = OLD.id) THEN
       RAISE EXCEPTION 'posting_without_origin: posting % is the origin of others', OLD.id
         USING ERRCODE = 'foreign_key_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER ledger_transaction_kept AFTER DELETE OR UPDATE OF id ON ledger_transaction
   FOR EACH ROW EXECUTE FUNCTION ledger_keep_transaction();`,
  `CREATE TRIGGER ledger_posting_kept AFTER DELETE OR UPDATE OF id ON ledger_posting
   FOR EACH ROW EXECUTE FUNCTION ledger_keep_origin();`,
  `ALTER TABLE ledger_posting DROP CONSTRAINT ledger_posting_transaction_id_fkey;`,
  `ALTER TABLE ledger_posting DROP CONSTRAINT ledger_posting_origin_posting_id_fkey;`,
];
