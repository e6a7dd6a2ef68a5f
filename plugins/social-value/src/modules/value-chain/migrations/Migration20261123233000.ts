import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The two ways round the guards of a published version that were left: to insert one as published,
 * before it has any stages, and to empty the tables.
 */
export class Migration20261123233000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE FUNCTION chain_version_begins_as_draft() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'shares_do_not_sum: version % has no stages yet, so it begins as a draft', NEW.id
          USING ERRCODE = 'check_violation';
      END $$;`);
    this.addSql(`CREATE TRIGGER chain_version_draft_first BEFORE INSERT ON chain_version
      FOR EACH ROW WHEN (NEW.status = 'published') EXECUTE FUNCTION chain_version_begins_as_draft();`);
    this.addSql(`CREATE FUNCTION chain_version_refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'chain_version_published: published versions are kept, so % is never emptied', TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;`);
    for (const table of ["chain_version", "stage"]) {
      this.addSql(`CREATE TRIGGER ${table}_kept BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION chain_version_refuse_truncate();`);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TRIGGER IF EXISTS stage_kept ON stage;");
    this.addSql("DROP TRIGGER IF EXISTS chain_version_kept ON chain_version;");
    this.addSql("DROP TRIGGER IF EXISTS chain_version_draft_first ON chain_version;");
    this.addSql(
      "DROP FUNCTION IF EXISTS chain_version_refuse_truncate, chain_version_begins_as_draft;",
    );
  }
}
