import { Migration } from "@medusajs/framework/mikro-orm/migrations";

export class Migration20261123222927 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "place_month" drop constraint if exists "place_month_place_id_month_unique";`,
    );
    this.addSql(
      `alter table if exists "training_place" drop constraint if exists "training_place_handle_unique";`,
    );
    this.addSql(
      `create table if not exists "training_place" ("id" text not null, "handle" text not null, "name" text not null, "kind" text check ("kind" in ('work_training', 'entry_level_job')) not null, "enterprise_id" text not null, "seats" integer not null, "first_month" text not null, "last_month" text null, "is_demo" boolean not null default false, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "training_place_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_training_place_handle_unique" ON "training_place" ("handle") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_training_place_enterprise_id" ON "training_place" ("enterprise_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_training_place_deleted_at" ON "training_place" ("deleted_at") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `create table if not exists "place_month" ("id" text not null, "month" text not null, "occupied_seats" integer not null, "seat_cost_minor" integer not null, "hours_per_month" integer not null, "public_support_minor" integer not null, "place_id" text not null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "place_month_pkey" primary key ("id"));`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_place_month_place_id" ON "place_month" ("place_id") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_place_month_deleted_at" ON "place_month" ("deleted_at") WHERE deleted_at IS NULL;`,
    );
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_place_month_place_id_month_unique" ON "place_month" ("place_id", "month") WHERE deleted_at IS NULL;`,
    );

    this.addSql(
      `alter table if exists "place_month" add constraint "place_month_place_id_foreign" foreign key ("place_id") references "training_place" ("id") on update cascade;`,
    );
  }

  override async down(): Promise<void> {
    this.addSql(
      `alter table if exists "place_month" drop constraint if exists "place_month_place_id_foreign";`,
    );

    this.addSql(`drop table if exists "training_place" cascade;`);

    this.addSql(`drop table if exists "place_month" cascade;`);
  }
}
