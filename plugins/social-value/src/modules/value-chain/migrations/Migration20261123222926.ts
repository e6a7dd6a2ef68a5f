import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123222926 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "stage" drop constraint if exists "stage_chain_version_id_position_unique";`,
    );
    this.addSql(
      `alter table if exists "chain_version" drop constraint if exists "chain_version_value_chain_id_number_unique";`,
    );
    this.addSql(
      `alter table if exists "value_chain" drop constraint if exists "value_chain_handle_unique";`,
    );
    this.addSql(
      `create table if not exists "value_chain" ("id" text not null, "handle" text not null, "name" text not null, "description" text not null default '', "picture_url" text null, "is_demo" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "value_chain_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_value_chain_handle_unique" ON "value_chain" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_value_chain_deleted_at" ON "value_chain" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "chain_version" ("id" text not null, "number" integer not null, "status" text check ("status" in ('draft', 'published')) not null default 'draft', "published_at" timestamptz null, "value_chain_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "chain_version_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_chain_version_value_chain_id" ON "chain_version" ("value_chain_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_chain_version_deleted_at" ON "chain_version" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_chain_version_value_chain_id_number_unique" ON "chain_version" ("value_chain_id", "number") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "stage" ("id" text not null, "position" integer not null, "activity_code" text not null, "enterprise_id" text not null, "share_bp" integer not null, "contribution_bp" integer not null, "chain_version_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stage_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stage_enterprise_id" ON "stage" ("enterprise_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stage_chain_version_id" ON "stage" ("chain_version_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stage_deleted_at" ON "stage" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_stage_chain_version_id_position_unique" ON "stage" ("chain_version_id", "position") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "chain_version" add constraint "chain_version_value_chain_id_foreign" foreign key ("value_chain_id") references "value_chain" ("id") on update cascade;`,
    );

    this.addSql(
      `alter table if exists "stage" add constraint "stage_chain_version_id_foreign" foreign key ("chain_version_id") references "chain_version" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "chain_version" drop constraint if exists "chain_version_value_chain_id_foreign";`,
    );

    this.addSql(
      `alter table if exists "stage" drop constraint if exists "stage_chain_version_id_foreign";`,
    );

    this.addSql(`drop table if exists "value_chain" cascade;`);

    this.addSql(`drop table if exists "chain_version" cascade;`);

    this.addSql(`drop table if exists "stage" cascade;`);
  }
}
