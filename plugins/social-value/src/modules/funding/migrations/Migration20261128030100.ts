import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** What each variant has cost in each channel, from when: a row for each change, which never changes. */
export class Migration20261128030100 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE price_point (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      variant_id text NOT NULL,
      sales_channel_id text NOT NULL,
      amount_minor bigint NOT NULL CHECK (amount_minor >= 0),
      original_minor bigint NOT NULL CHECK (original_minor >= 0),
      observed_at timestamptz NOT NULL
    );`);
    this.addSql(`CREATE INDEX "IDX_price_point_variant" ON price_point
      (variant_id, sales_channel_id, observed_at DESC, id DESC);`);
    this.addSql(`CREATE TRIGGER price_point_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON price_point
      FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS price_point;");
  }
}
