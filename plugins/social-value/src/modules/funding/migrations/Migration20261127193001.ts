import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What enterprises take out of orders, written down before the order is edited: what is to be given back for
 * it is known whenever the process dies, and whatever else is owed for the same lines.
 */
export class Migration20261127193001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE cancellation (
      order_id text NOT NULL REFERENCES sale (order_id),
      enterprise_id text NOT NULL,
      key text NOT NULL,
      lines jsonb NOT NULL,
      cancelled_by text NOT NULL,
      created_at timestamptz NOT NULL,
      settled_at timestamptz,
      tries integer NOT NULL DEFAULT 0,
      next_try_at timestamptz NOT NULL,
      PRIMARY KEY (order_id, enterprise_id, key)
    );`);
    this.addSql(
      `CREATE INDEX "IDX_cancellation_open" ON cancellation (next_try_at) WHERE settled_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS cancellation;");
  }
}
