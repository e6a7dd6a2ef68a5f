import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Self-billing: for each closed month, what the other stages of a chain supplied to the seller, and the
 * VAT on it. A statement, its lines and its VAT never change.
 */
export class Migration20261124170000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS billed_month, self_billing_line, self_billing;");
  }
}

const STATEMENTS = [
  // seller_id is null where the network sells in its own name.
  `CREATE TABLE self_billing (
    id text PRIMARY KEY,
    number bigint NOT NULL UNIQUE,
    seller_id text,
    supplier_id text NOT NULL,
    period text NOT NULL REFERENCES closed_month (month),
    currency_code text NOT NULL,
    net_minor bigint NOT NULL,
    vat_minor bigint NOT NULL,
    vat jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    CHECK (seller_id IS DISTINCT FROM supplier_id),
    UNIQUE NULLS NOT DISTINCT (seller_id, supplier_id, period, currency_code)
  );`,
  `CREATE INDEX "IDX_self_billing_supplier_id" ON self_billing (supplier_id);`,
  `CREATE TABLE self_billing_line (
    self_billing_id text NOT NULL REFERENCES self_billing (id),
    line_id text NOT NULL REFERENCES sale_line (line_id),
    rate_bp integer NOT NULL CHECK (rate_bp BETWEEN 0 AND 10000),
    net_minor bigint NOT NULL,
    PRIMARY KEY (self_billing_id, line_id, rate_bp)
  );`,
  `CREATE TABLE billed_month (
    month text PRIMARY KEY REFERENCES closed_month (month),
    ended_at timestamptz NOT NULL
  );`,
  ...["self_billing", "self_billing_line", "billed_month"].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`,
  ),
];
