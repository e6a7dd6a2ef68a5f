import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123222929 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "enterprise" drop constraint if exists "enterprise_handle_unique";`,
    );
    this.addSql(
      `create table if not exists "enterprise" ("id" text not null, "handle" text not null, "name" text not null, "kind" text check ("kind" in ('work_integration_social_enterprise', 'social_enterprise', 'cooperative', 'association', 'small_producer', 'public_body')) not null, "organisation_number" text null, "municipality_code" text not null, "municipality_name" text not null, "vat_registered_from" text null, "vat_registered_until" text null, "tagline" text not null default '', "story" text not null default '', "website" text null, "picture_url" text null, "is_demo" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "enterprise_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_enterprise_handle_unique" ON "enterprise" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_enterprise_municipality_code" ON "enterprise" ("municipality_code") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_enterprise_deleted_at" ON "enterprise" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "enterprise" cascade;`);
  }
}
