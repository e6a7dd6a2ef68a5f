import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The network always has somebody who can hand out roles, whoever writes the table. And who was here
 * before there were roles could do everything: they begin as administrators, so that an upgrade locks
 * nobody out.
 */
export class Migration20261124150500 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TRIGGER IF EXISTS staff_role_administrator ON staff_role;");
    this.addSql("DROP FUNCTION IF EXISTS staff_role_keep_administrator;");
  }
}

const STATEMENTS = [
  // The lock lets one transaction at a time look: two administrators who remove each other at once
  // would otherwise both find the other still there. It is taken before the look, and each statement
  // of the function sees what was committed until then.
  `CREATE FUNCTION staff_role_keep_administrator() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtextextended('staff_role', 0));
     IF EXISTS (SELECT 1 FROM "user" u WHERE u.id = OLD.user_id AND u.deleted_at IS NULL)
       AND NOT EXISTS (
         SELECT 1 FROM staff_role r JOIN "user" u ON u.id = r.user_id AND u.deleted_at IS NULL
          WHERE r.role = 'administrator' AND r.deleted_at IS NULL
       ) THEN
       RAISE EXCEPTION 'last_administrator: % is the only administrator', OLD.user_id
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER staff_role_administrator AFTER UPDATE OR DELETE ON staff_role
   FOR EACH ROW WHEN (OLD.role = 'administrator' AND OLD.deleted_at IS NULL)
   EXECUTE FUNCTION staff_role_keep_administrator();`,
  // Medusa's table of users is not there yet when a new database is made.
  `DO $$ BEGIN
     IF to_regclass('"user"') IS NOT NULL THEN
       INSERT INTO staff_role (user_id, role)
       SELECT id, 'administrator' FROM "user" WHERE deleted_at IS NULL;
     END IF;
   END $$;`,
];
