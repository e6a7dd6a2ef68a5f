import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A stage and its version's publishing may come at the same moment. The guard of the stages locks
 * their version until its transaction ends, so that the publishing waits and counts the shares as
 * they became, or the stage waits and finds its version published. Versions are locked in the order
 * of their ids: two moves between the same two do not wait for each other in a ring.
 */
export class Migration20261124160000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      stageGuard("PERFORM 1 FROM chain_version WHERE id = ANY(ids) ORDER BY id FOR SHARE;"),
    );
  }

  override async down(): Promise<void> {
    this.addSql(stageGuard(""));
  }
}

// The check is a statement of its own, after the lock: it sees what was committed meanwhile.
function stageGuard(lock: string): string {
  return `CREATE OR REPLACE FUNCTION stage_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      version_id text := CASE TG_OP WHEN 'DELETE' THEN OLD.chain_version_id ELSE NEW.chain_version_id END;
      ids text[] := ARRAY[version_id, CASE TG_OP WHEN 'UPDATE' THEN OLD.chain_version_id END];
    BEGIN
      ${lock}
      IF EXISTS (SELECT 1 FROM chain_version WHERE status = 'published' AND id = ANY(ids)) THEN
        RAISE EXCEPTION 'chain_version_published: the stages of version % never change', version_id
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$;`;
}
