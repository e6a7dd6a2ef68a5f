import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Nothing is published over an enterprise's head: `chain_ask` is one time that a draft was sent out, with
 * its stages as they were; `chain_asked` is who was asked, and who was told that its stage goes;
 * `chain_answer` is what they said, kept for good. A version is published only as its newest asking has
 * it, and when each enterprise's latest answer to that is yes: the guard of the shares holds this too.
 */
export class Migration20261127230000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
    this.addSql(versionGuard(CONSENTED));
  }

  override async down(): Promise<void> {
    this.addSql(versionGuard(""));
    this.addSql("DROP TABLE IF EXISTS chain_answer, chain_asked, chain_ask;");
    this.addSql("DROP FUNCTION IF EXISTS chain_answer_guard, chain_ask_kept, chain_stages_hash;");
  }
}

const STATEMENTS = [
  `CREATE FUNCTION chain_stages_hash(version_id text) RETURNS text LANGUAGE sql STABLE AS $$
     SELECT encode(sha256(convert_to(coalesce(string_agg(
              concat_ws(':', position, activity_code, enterprise_id, share_bp, contribution_bp),
              '|' ORDER BY position), ''), 'UTF8')), 'hex')
       FROM stage WHERE chain_version_id = version_id AND deleted_at IS NULL
   $$;`,
  `CREATE TABLE chain_ask (
     id text PRIMARY KEY,
     chain_version_id text NOT NULL REFERENCES chain_version (id),
     revision integer NOT NULL,
     stages_hash text NOT NULL,
     stages jsonb NOT NULL,
     asked_by text,
     asked_at timestamptz NOT NULL,
     UNIQUE (chain_version_id, revision)
   );`,
  `CREATE TABLE chain_asked (
     ask_id text NOT NULL REFERENCES chain_ask (id),
     enterprise_id text NOT NULL,
     part text NOT NULL CHECK (part IN ('stage', 'leaving')),
     mailed_at timestamptz NOT NULL,
     PRIMARY KEY (ask_id, enterprise_id)
   );`,
  "CREATE INDEX chain_asked_enterprise ON chain_asked (enterprise_id);",
  `CREATE TABLE chain_answer (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     ask_id text NOT NULL,
     enterprise_id text NOT NULL,
     answer text NOT NULL CHECK (answer IN ('accepted', 'declined', 'objected', 'attested')),
     reason text NOT NULL DEFAULT '' CHECK (reason <> '' OR answer NOT IN ('declined', 'objected')),
     member_id text,
     attested_by text,
     attested_how text,
     attested_on text,
     answered_at timestamptz NOT NULL,
     FOREIGN KEY (ask_id, enterprise_id) REFERENCES chain_asked (ask_id, enterprise_id),
     CHECK ((member_id IS NULL) = (answer = 'attested')),
     CHECK ((answer = 'attested') = (coalesce(attested_how, '') <> '' AND attested_on IS NOT NULL))
   );`,
  "CREATE INDEX chain_answer_asked ON chain_answer (ask_id, enterprise_id, id DESC);",
  `CREATE FUNCTION chain_ask_kept() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'consent_kept: what was asked and answered in % never changes', TG_TABLE_NAME
       USING ERRCODE = 'integrity_constraint_violation';
   END $$;`,
  ...["chain_ask", "chain_answer"].map(
    (table) => `CREATE TRIGGER ${table}_fixed BEFORE UPDATE OR DELETE ON ${table}
      FOR EACH ROW EXECUTE FUNCTION chain_ask_kept();`,
  ),
  `CREATE TRIGGER chain_asked_fixed BEFORE DELETE OR UPDATE OF ask_id, enterprise_id, part ON chain_asked
     FOR EACH ROW EXECUTE FUNCTION chain_ask_kept();`,
  ...["chain_ask", "chain_asked", "chain_answer"].map(
    (table) => `CREATE TRIGGER ${table}_not_emptied BEFORE TRUNCATE ON ${table}
      FOR EACH STATEMENT EXECUTE FUNCTION chain_ask_kept();`,
  ),
  // Locks the version as the stages' guard does: an answer and the publishing wait for each other.
  `CREATE FUNCTION chain_answer_guard() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE
     version_id text := (SELECT chain_version_id FROM chain_ask WHERE id = NEW.ask_id);
     asked_part text := (SELECT part FROM chain_asked
                          WHERE ask_id = NEW.ask_id AND enterprise_id = NEW.enterprise_id);
     newest record;
   BEGIN
     PERFORM 1 FROM chain_version WHERE id = version_id FOR SHARE;
     IF EXISTS (SELECT 1 FROM chain_version WHERE id = version_id AND status = 'published') THEN
       RAISE EXCEPTION 'chain_version_published: version % is published, and its answers are given', version_id
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     SELECT id, stages_hash INTO newest FROM chain_ask
      WHERE chain_version_id = version_id ORDER BY revision DESC LIMIT 1;
     IF newest.id <> NEW.ask_id OR newest.stages_hash <> chain_stages_hash(version_id) THEN
       RAISE EXCEPTION 'proposal_changed: the stages of version % are others than those asked for', version_id
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     IF (asked_part = 'leaving') <> (NEW.answer = 'objected') THEN
       RAISE EXCEPTION 'answer_not_of_part: who leaves may object, who has a stage says yes or no'
         USING ERRCODE = 'check_violation';
     END IF;
     RETURN NEW;
   END $$;`,
  `CREATE TRIGGER chain_answer_guarded BEFORE INSERT ON chain_answer
     FOR EACH ROW EXECUTE FUNCTION chain_answer_guard();`,
];

const CONSENTED = `
  SELECT id, stages_hash INTO asked FROM chain_ask
   WHERE chain_version_id = NEW.id ORDER BY revision DESC LIMIT 1;
  IF asked.id IS NULL OR asked.stages_hash <> chain_stages_hash(NEW.id) THEN
    RAISE EXCEPTION 'consent_missing: the stages of version % have not been asked for as they are', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM stage s WHERE s.chain_version_id = NEW.id AND s.deleted_at IS NULL
       AND coalesce((SELECT a.answer FROM chain_answer a
                      WHERE a.ask_id = asked.id AND a.enterprise_id = s.enterprise_id
                      ORDER BY a.id DESC LIMIT 1), '') NOT IN ('accepted', 'attested')) THEN
    RAISE EXCEPTION 'consent_missing: not all enterprises of version % have said yes', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (
    SELECT 1 FROM stage s WHERE s.deleted_at IS NULL AND s.chain_version_id = (
             SELECT v.id FROM chain_version v
              WHERE v.value_chain_id = NEW.value_chain_id AND v.status = 'published'
                AND v.deleted_at IS NULL ORDER BY v.published_at DESC, v.number DESC LIMIT 1)
       AND NOT EXISTS (SELECT 1 FROM chain_asked k
                        WHERE k.ask_id = asked.id AND k.enterprise_id = s.enterprise_id)) THEN
    RAISE EXCEPTION 'consent_missing: an enterprise that leaves by version % has not been told', NEW.id
      USING ERRCODE = 'check_violation';
  END IF;`;

// As it was, and after the shares what is asked and answered.
function versionGuard(consented: string): string {
  return `CREATE OR REPLACE FUNCTION chain_version_guard() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE sum_bp integer; asked record;
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
        ${consented}
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END $$;`;
}
