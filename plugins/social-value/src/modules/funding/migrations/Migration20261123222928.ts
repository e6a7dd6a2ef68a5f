import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123222928 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "channel_terms" drop constraint if exists "channel_terms_sales_channel_id_unique";`,
    );
    this.addSql(
      `create table if not exists "channel_terms" ("id" text not null, "sales_channel_id" text not null, "kind" text check ("kind" in ('web', 'stall', 'shop', 'wholesale', 'procurement', 'pop_up')) not null, "commission_bp" integer not null default 0, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "channel_terms_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_channel_terms_sales_channel_id_unique" ON "channel_terms" ("sales_channel_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_channel_terms_deleted_at" ON "channel_terms" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "network_setting" ("id" text not null, "name" text not null, "organisation_number" text null, "sale_model" text check ("sale_model" in ('intermediary', 'commission_sale')) not null default 'intermediary', "vat_registered_from" text null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "network_setting_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_network_setting_deleted_at" ON "network_setting" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "channel_terms" cascade;`);

    this.addSql(`drop table if exists "network_setting" cascade;`);
  }
}
