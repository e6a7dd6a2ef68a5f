import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Withdrawals of customers, which never change, with where each enterprise's part of one has come; and what a
 * line was sold with as its exception to the right of withdrawal.
 */
export class Migration20261128030000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE sale_line ADD COLUMN withdrawal_exception text
      CHECK (withdrawal_exception IN ('perishable', 'sealed_hygiene', 'made_to_order', 'none'));`);
    this.addSql(`CREATE TABLE withdrawal (
      id text PRIMARY KEY,
      order_id text NOT NULL REFERENCES sale (order_id),
      key text NOT NULL,
      lines jsonb NOT NULL CHECK (jsonb_array_length(lines) > 0),
      created_at timestamptz NOT NULL,
      UNIQUE (order_id, key)
    );`);
    this.addSql(`CREATE TRIGGER withdrawal_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON withdrawal
      FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`);
    this.addSql(`CREATE TABLE withdrawal_part (
      withdrawal_id text NOT NULL REFERENCES withdrawal (id),
      enterprise_id text NOT NULL,
      order_id text NOT NULL,
      is_whole boolean NOT NULL,
      outcome text CHECK (outcome IN ('refunded', 'unpaid', 'refused', 'closed')),
      ended_at timestamptz,
      ended_by text,
      reason text NOT NULL DEFAULT '',
      tries integer NOT NULL DEFAULT 0,
      next_try_at timestamptz NOT NULL,
      PRIMARY KEY (withdrawal_id, enterprise_id),
      CHECK ((outcome IS NULL) = (ended_at IS NULL))
    );`);
    this.addSql(`CREATE INDEX "IDX_withdrawal_part_order_id" ON withdrawal_part (order_id);`);
    this.addSql(`CREATE INDEX "IDX_withdrawal_part_open" ON withdrawal_part (next_try_at)
      WHERE ended_at IS NULL;`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS withdrawal_part, withdrawal;");
    this.addSql("ALTER TABLE sale_line DROP COLUMN IF EXISTS withdrawal_exception;");
  }
}
