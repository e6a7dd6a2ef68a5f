import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What members sell at a stall, written down before anything is made of it: a row here is a sale that is
 * never lost. The order that it becomes has its id from the start, so that there can be but one.
 */
export class Migration20261127143100 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS stall_reversal, stall_sale, stall_setting;");
    this.addSql("DROP FUNCTION IF EXISTS stall_refuse_change;");
  }
}

const STATEMENTS = [
  `CREATE TABLE stall_sale (
    id text PRIMARY KEY,
    enterprise_id text NOT NULL,
    key text NOT NULL,
    input_hash text NOT NULL,
    member_id text NOT NULL,
    sales_channel_id text NOT NULL,
    sold_at timestamptz NOT NULL,
    payment_kind text NOT NULL CHECK (payment_kind IN ('cash', 'swish', 'card')),
    lines jsonb NOT NULL,
    total_minor bigint NOT NULL CHECK (total_minor > 0),
    paid_minor bigint NOT NULL CHECK (paid_minor >= 0),
    order_id text NOT NULL UNIQUE,
    received_at timestamptz NOT NULL DEFAULT now(),
    state text NOT NULL DEFAULT 'received'
      CHECK (state IN ('received', 'ordered', 'captured', 'handed_over')),
    flags text[] NOT NULL DEFAULT '{}',
    stock_taken_at timestamptz,
    tries integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL DEFAULT now(),
    failure text,
    UNIQUE (enterprise_id, key)
  );`,
  `CREATE INDEX "IDX_stall_sale_open" ON stall_sale (enterprise_id, sold_at) WHERE state <> 'handed_over';`,
  `CREATE INDEX "IDX_stall_sale_sold_at" ON stall_sale (enterprise_id, sold_at);`,
  `CREATE TABLE stall_reversal (
    id text PRIMARY KEY,
    stall_sale_id text NOT NULL UNIQUE REFERENCES stall_sale (id),
    enterprise_id text NOT NULL,
    key text NOT NULL,
    input_hash text NOT NULL,
    member_id text NOT NULL,
    reversed_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL DEFAULT now(),
    state text NOT NULL DEFAULT 'received' CHECK (state IN ('received', 'refunded')),
    refund_minor bigint CHECK (refund_minor >= 0),
    stock_returned_at timestamptz,
    UNIQUE (enterprise_id, key)
  );`,
  `CREATE INDEX "IDX_stall_reversal_open" ON stall_reversal (enterprise_id) WHERE state <> 'refunded';`,
  `CREATE INDEX "IDX_stall_reversal_reversed_at" ON stall_reversal (enterprise_id, reversed_at);`,
  `CREATE TABLE stall_setting (
    enterprise_id text PRIMARY KEY,
    swish_number text CHECK (swish_number ~ '^123[0-9]{7}$'),
    updated_at timestamptz NOT NULL DEFAULT now()
  );`,
  // What was sold never changes; how far it has come does.
  `CREATE FUNCTION stall_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.id = NEW.id AND OLD.enterprise_id = NEW.enterprise_id
        AND OLD.key = NEW.key AND OLD.input_hash = NEW.input_hash THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'stall_entry_fixed: % of % is refused; reverse it instead', TG_OP, OLD.id
       USING ERRCODE = 'integrity_constraint_violation';
   END $$;`,
  ...["stall_sale", "stall_reversal"].map(
    (table) => `CREATE TRIGGER ${table}_fixed BEFORE UPDATE OR DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION stall_refuse_change();`,
  ),
];
