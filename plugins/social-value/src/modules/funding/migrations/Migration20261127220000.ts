import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What a coordinator says of a sales channel beside its kind and commission: who may sell in it, when it is
 * open, where it stands and which price list is its own. A channel that says nothing takes every
 * enterprise and is always open, as channels were before.
 */
export class Migration20261127220000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE channel_terms
      ADD COLUMN takes_all_enterprises boolean NOT NULL DEFAULT true,
      ADD COLUMN place text NOT NULL DEFAULT '',
      ADD COLUMN hours text NOT NULL DEFAULT '',
      ADD COLUMN hours_en text NOT NULL DEFAULT '',
      ADD COLUMN price_list_id text;`);
    this.addSql(`CREATE TABLE channel_enterprise (
      sales_channel_id text NOT NULL,
      enterprise_id text NOT NULL,
      PRIMARY KEY (sales_channel_id, enterprise_id)
    );`);
    this.addSql(
      `CREATE INDEX "IDX_channel_enterprise_enterprise_id" ON channel_enterprise (enterprise_id);`,
    );
    // Days of Stockholm, both included; none is without end.
    this.addSql(`CREATE TABLE channel_period (
      sales_channel_id text NOT NULL,
      position integer NOT NULL,
      opens_on text CHECK (opens_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      closes_on text CHECK (closes_on ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'),
      PRIMARY KEY (sales_channel_id, position),
      CHECK (opens_on <= closes_on)
    );`);
    // Goods that a coordinator has taken out: their enterprise can't put them back.
    this.addSql(`CREATE TABLE channel_refusal (
      sales_channel_id text NOT NULL,
      product_id text NOT NULL,
      refused_by text NOT NULL,
      refused_at timestamptz NOT NULL,
      PRIMARY KEY (sales_channel_id, product_id)
    );`);
    this.addSql(`CREATE INDEX "IDX_channel_refusal_product_id" ON channel_refusal (product_id);`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS channel_enterprise, channel_period, channel_refusal;");
    this.addSql(`ALTER TABLE channel_terms
      DROP COLUMN IF EXISTS takes_all_enterprises, DROP COLUMN IF EXISTS place,
      DROP COLUMN IF EXISTS hours, DROP COLUMN IF EXISTS hours_en,
      DROP COLUMN IF EXISTS price_list_id;`);
  }
}
