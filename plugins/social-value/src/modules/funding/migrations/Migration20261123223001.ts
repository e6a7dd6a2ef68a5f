import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The sale snapshots and the ledger. Written by hand: the invariants live here as constraints and
 * triggers, so that they hold whoever writes (append-only, balanced, one currency).
 */
export class Migration20261123223001 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS ledger_posting, ledger_transaction, sale_line, sale;");
    this.addSql("DROP FUNCTION IF EXISTS ledger_refuse_change, ledger_require_balance;");
    this.addSql("DROP FUNCTION IF EXISTS sale_refuse_change;");
  }
}

const STATEMENTS = [
  `CREATE TABLE sale (
    order_id text PRIMARY KEY,
    placed_at timestamptz NOT NULL,
    sale_model text NOT NULL CHECK (sale_model IN ('intermediary', 'commission_sale')),
    network_vat_registered boolean NOT NULL,
    currency_code text NOT NULL,
    sales_channel_id text,
    total_minor bigint NOT NULL CHECK (total_minor >= 0),
    created_at timestamptz NOT NULL DEFAULT now()
  );`,
  `CREATE INDEX "IDX_sale_placed_at" ON sale (placed_at);`,
  `CREATE TABLE sale_line (
    line_id text PRIMARY KEY,
    order_id text NOT NULL REFERENCES sale (order_id) ON DELETE CASCADE,
    position integer NOT NULL,
    kind text NOT NULL CHECK (kind IN ('item', 'shipping')),
    seller_id text NOT NULL,
    product_id text,
    quantity integer NOT NULL CHECK (quantity > 0),
    gross_minor bigint NOT NULL CHECK (gross_minor >= 0),
    network_discount_minor bigint NOT NULL CHECK (network_discount_minor >= 0),
    vat_rate_bp integer NOT NULL CHECK (vat_rate_bp BETWEEN 0 AND 10000),
    commission_bp integer NOT NULL CHECK (commission_bp BETWEEN 0 AND 10000),
    value_chain_id text,
    chain_version_id text,
    stages jsonb NOT NULL,
    consignment jsonb NOT NULL,
    CHECK (kind = 'shipping' OR chain_version_id IS NOT NULL)
  );`,
  `CREATE INDEX "IDX_sale_line_order_id" ON sale_line (order_id);`,
  `CREATE TABLE ledger_transaction (
    id text PRIMARY KEY,
    sequence bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
    kind text NOT NULL,
    idempotency_key text NOT NULL UNIQUE,
    input_hash text NOT NULL,
    order_id text,
    payment_id text,
    origin_transaction_id text REFERENCES ledger_transaction (id),
    currency_code text NOT NULL,
    event_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );`,
  `CREATE INDEX "IDX_ledger_transaction_order_id" ON ledger_transaction (order_id);`,
  `CREATE TABLE ledger_posting (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction_id text NOT NULL REFERENCES ledger_transaction (id),
    account text NOT NULL,
    amount_minor bigint NOT NULL CHECK (amount_minor <> 0),
    line_id text,
    component text,
    enterprise_id text,
    stage_id text,
    place_id text,
    month text CHECK (month ~ '^\\d{4}-(0[1-9]|1[0-2])$')
  );`,
  `CREATE INDEX "IDX_ledger_posting_transaction_id" ON ledger_posting (transaction_id);`,
  `CREATE INDEX "IDX_ledger_posting_account" ON ledger_posting (account);`,
  `CREATE INDEX "IDX_ledger_posting_line_id" ON ledger_posting (line_id);`,
  `CREATE INDEX "IDX_ledger_posting_place_month" ON ledger_posting (place_id, month) WHERE place_id IS NOT NULL;`,
  `CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'ledger_append_only: % on % is refused; post a correction instead', TG_OP, TG_TABLE_NAME
       USING ERRCODE = 'integrity_constraint_violation';
   END $$;`,
  // Every transaction touched by one INSERT must balance within it; the transaction's postings come
  // in one statement, so this costs one scan of the new rows and no deferred row trigger.
  `CREATE FUNCTION ledger_require_balance() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE broken record;
   BEGIN
     SELECT transaction_id, sum(amount_minor) AS total INTO broken
       FROM new_rows GROUP BY transaction_id HAVING sum(amount_minor) <> 0 LIMIT 1;
     IF FOUND THEN
       RAISE EXCEPTION 'ledger_unbalanced: the postings of % sum to % öre', broken.transaction_id, broken.total
         USING ERRCODE = 'check_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER ledger_posting_balance AFTER INSERT ON ledger_posting
   REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ledger_require_balance();`,
  ...["ledger_transaction", "ledger_posting"].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`,
  ),
  // A sale's snapshot never changes; it may be taken back only while nothing is posted for it,
  // which is what a cart completion that fails half-way needs.
  `CREATE FUNCTION sale_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM ledger_transaction WHERE order_id = OLD.order_id) THEN
       RETURN OLD;
     END IF;
     RAISE EXCEPTION 'sale_snapshot_fixed: % of the snapshot of order % is refused', TG_OP, OLD.order_id
       USING ERRCODE = 'integrity_constraint_violation';
   END $$;`,
  ...["sale", "sale_line"].map(
    (table) => `CREATE TRIGGER ${table}_fixed BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION sale_refuse_change();`,
  ),
];
