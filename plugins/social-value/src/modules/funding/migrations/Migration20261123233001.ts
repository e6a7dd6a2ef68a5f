import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** Snapshots of sales are not emptied either: a trigger for each row sees no TRUNCATE. */
export class Migration20261123233001 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE FUNCTION sale_refuse_truncate() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'sale_snapshot_fixed: % of % is refused', TG_OP, TG_TABLE_NAME
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;`);
    for (const table of ["sale", "sale_line"]) {
      this.addSql(`CREATE TRIGGER ${table}_kept BEFORE TRUNCATE ON ${table}
        FOR EACH STATEMENT EXECUTE FUNCTION sale_refuse_truncate();`);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TRIGGER IF EXISTS sale_line_kept ON sale_line;");
    this.addSql("DROP TRIGGER IF EXISTS sale_kept ON sale;");
    this.addSql("DROP FUNCTION IF EXISTS sale_refuse_truncate;");
  }
}
