import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A published chain version never changes, whoever writes: the database refuses it, and refuses to
 * publish one whose shares do not sum to 10 000 basis points.
 */
export class Migration20261123223000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE FUNCTION chain_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE sum_bp integer;
      BEGIN
        IF OLD.status = 'published' THEN
          RAISE EXCEPTION 'chain_version_published: version % never changes', OLD.id
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF TG_OP = 'UPDATE' AND NEW.status = 'published' THEN
          SELECT coalesce(sum(share_bp), 0) INTO sum_bp FROM stage
            WHERE chain_version_id = NEW.id AND deleted_at IS NULL;
          IF sum_bp <> 10000 THEN
            RAISE EXCEPTION 'shares_do_not_sum: the shares of version % sum to % basis points', NEW.id, sum_bp
              USING ERRCODE = 'check_violation';
          END IF;
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;`);
    this.addSql(`CREATE TRIGGER chain_version_fixed BEFORE UPDATE OR DELETE ON chain_version
      FOR EACH ROW EXECUTE FUNCTION chain_version_guard();`);
    this.addSql(`CREATE FUNCTION stage_guard() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE version_id text := CASE TG_OP WHEN 'DELETE' THEN OLD.chain_version_id ELSE NEW.chain_version_id END;
      BEGIN
        IF EXISTS (SELECT 1 FROM chain_version WHERE status = 'published'
                    AND id IN (version_id, CASE TG_OP WHEN 'UPDATE' THEN OLD.chain_version_id END)) THEN
          RAISE EXCEPTION 'chain_version_published: the stages of version % never change', version_id
            USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
      END $$;`);
    this.addSql(`CREATE TRIGGER stage_fixed BEFORE INSERT OR UPDATE OR DELETE ON stage
      FOR EACH ROW EXECUTE FUNCTION stage_guard();`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TRIGGER IF EXISTS stage_fixed ON stage;");
    this.addSql("DROP TRIGGER IF EXISTS chain_version_fixed ON chain_version;");
    this.addSql("DROP FUNCTION IF EXISTS stage_guard, chain_version_guard;");
  }
}
