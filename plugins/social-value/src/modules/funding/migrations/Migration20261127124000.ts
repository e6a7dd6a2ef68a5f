import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What enterprises ask finance to give back of their own lines, and the way to an enterprise's sales: its
 * portal lists them.
 */
export class Migration20261127124000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE INDEX "IDX_sale_line_seller_id" ON sale_line (seller_id, order_id);`);
    this.addSql(`CREATE TABLE refund_request (
      id text PRIMARY KEY,
      order_id text NOT NULL REFERENCES sale (order_id),
      enterprise_id text NOT NULL,
      lines jsonb NOT NULL,
      amount_minor bigint NOT NULL CHECK (amount_minor > 0),
      reason text NOT NULL,
      state text NOT NULL DEFAULT 'requested' CHECK (state IN ('requested', 'accepted', 'refused')),
      answer text,
      key text NOT NULL,
      requested_by text NOT NULL,
      decided_by text,
      decided_at timestamptz,
      created_at timestamptz NOT NULL,
      UNIQUE (enterprise_id, key),
      CHECK ((state = 'requested') = (decided_at IS NULL))
    );`);
    this.addSql(`CREATE INDEX "IDX_refund_request_order_id" ON refund_request (order_id);`);
    this.addSql(
      `CREATE INDEX "IDX_refund_request_open" ON refund_request (created_at) WHERE state = 'requested';`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS refund_request;");
    this.addSql(`DROP INDEX IF EXISTS "IDX_sale_line_seller_id";`);
  }
}
