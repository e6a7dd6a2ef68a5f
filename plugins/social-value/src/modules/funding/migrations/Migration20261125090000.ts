import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The ledger's seals: batches of consecutive transactions, each with the root of a Merkle tree and the
 * hash of the seal before it, and the leaf that each transaction is (see `modules/funding/seals`).
 */
export class Migration20261125090000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS ledger_leaf, ledger_seal;");
    this.addSql("DROP FUNCTION IF EXISTS ledger_require_chain, ledger_watermark;");
  }
}

const isHash = (column: string) => `CHECK (${column} ~ '^[0-9a-f]{64}$')`;

const STATEMENTS = [
  // One statement of its own, so that the lock is held for no round trip between; each statement of a
  // function such as this one sees what is committed when it begins, which is after the wait.
  `CREATE FUNCTION ledger_watermark(OUT sequence bigint, OUT posting_id bigint)
   LANGUAGE plpgsql VOLATILE SET lock_timeout = '2s' AS $$
   BEGIN
     IF current_setting('transaction_isolation') <> 'read committed' THEN
       RAISE EXCEPTION 'ledger_watermark: at % it would see the ledger as it was before the wait',
         current_setting('transaction_isolation');
     END IF;
     PERFORM pg_advisory_xact_lock(hashtextextended('ledger', 0));
     SELECT coalesce(max(t.sequence), 0) INTO sequence FROM ledger_transaction t;
     SELECT coalesce(max(p.id), 0) INTO posting_id FROM ledger_posting p;
   END $$;`,
  `CREATE TABLE ledger_seal (
     number bigint PRIMARY KEY CHECK (number > 0),
     first_sequence bigint NOT NULL,
     last_sequence bigint NOT NULL,
     transaction_count integer NOT NULL CHECK (transaction_count > 0),
     merkle_root text NOT NULL ${isHash("merkle_root")},
     previous_hash text NOT NULL ${isHash("previous_hash")},
     hash text NOT NULL ${isHash("hash")},
     sealed_at timestamptz NOT NULL DEFAULT now(),
     CHECK (transaction_count <= last_sequence - first_sequence + 1)
   );`,
  `CREATE TABLE ledger_leaf (
     sequence bigint PRIMARY KEY REFERENCES ledger_transaction (sequence),
     transaction_id text NOT NULL,
     seal_number bigint NOT NULL REFERENCES ledger_seal (number),
     hash bytea NOT NULL CHECK (octet_length(hash) = 32)
   );`,
  `CREATE FUNCTION ledger_require_chain() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE last record;
   BEGIN
     SELECT s.number, s.last_sequence, s.hash INTO last FROM ledger_seal s ORDER BY s.number DESC LIMIT 1;
     IF NEW.number <> coalesce(last.number, 0) + 1
        OR NEW.first_sequence <> coalesce(last.last_sequence, 0) + 1
        OR NEW.previous_hash <> coalesce(last.hash, repeat('0', 64)) THEN
       RAISE EXCEPTION 'seal_unchained: seal % does not follow the one before it', NEW.number
         USING ERRCODE = 'check_violation';
     END IF;
     RETURN NEW;
   END $$;`,
  `CREATE TRIGGER ledger_seal_chain BEFORE INSERT ON ledger_seal
   FOR EACH ROW EXECUTE FUNCTION ledger_require_chain();`,
  ...["ledger_seal", "ledger_leaf"].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`,
  ),
];
