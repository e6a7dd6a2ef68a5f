import { Migration } from "@medusajs/framework/mikro-orm/migrations";

const KINDS =
  "'work_integration_social_enterprise', 'social_enterprise', 'cooperative', 'association', 'small_producer', 'public_body'";

/**
 * What an enterprise is asked when it applies, its answers and evidence, who signs in for it, and that it
 * can be suspended. Tables of our own SQL: every change of state is one conditional statement.
 */
export class Migration20261127100000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    for (const table of TABLES) {
      this.addSql(`DROP TABLE IF EXISTS ${table};`);
    }
    this.addSql("DROP FUNCTION IF EXISTS enterprise_member_keep_owner;");
    this.addSql("ALTER TABLE enterprise DROP COLUMN IF EXISTS suspended_at;");
    this.addSql("ALTER TABLE enterprise DROP COLUMN IF EXISTS suspension_reason;");
  }
}

const TABLES = [
  "rate_limit",
  "enterprise_invitation",
  "enterprise_member",
  "application_evidence",
  "application_answer",
  "enterprise_application",
  "requirement",
];

const STATEMENTS = [
  "ALTER TABLE enterprise ADD COLUMN suspended_at timestamptz NULL;",
  "ALTER TABLE enterprise ADD COLUMN suspension_reason text NOT NULL DEFAULT '';",

  `CREATE TABLE requirement (
     id text PRIMARY KEY,
     code text NOT NULL UNIQUE,
     kind text NOT NULL CHECK (kind IN ('document', 'attestation', 'review')),
     -- No kinds: it applies to every enterprise.
     enterprise_kinds text[] NOT NULL DEFAULT '{}' CHECK (enterprise_kinds <@ ARRAY[${KINDS}]),
     position integer NOT NULL,
     title_sv text NOT NULL,
     title_en text NOT NULL,
     explanation_sv text NOT NULL DEFAULT '',
     explanation_en text NOT NULL DEFAULT '',
     is_active boolean NOT NULL DEFAULT true,
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now()
   );`,

  `CREATE TABLE enterprise_application (
     id text PRIMARY KEY,
     status text NOT NULL DEFAULT 'unverified'
       CHECK (status IN ('unverified', 'submitted', 'needs_more', 'approved', 'refused')),
     kind text NOT NULL CHECK (kind IN (${KINDS})),
     name text NOT NULL,
     is_sole_trader boolean NOT NULL,
     organisation_number text NULL,
     municipality_code text NOT NULL,
     contact_name text NOT NULL,
     email text NOT NULL,
     phone text NOT NULL DEFAULT '',
     website text NULL,
     story text NOT NULL DEFAULT '',
     locale text NOT NULL CHECK (locale IN ('sv', 'en')),
     -- The mail's token is stored as its hash, and forgotten when it has been used.
     verification_hash text NULL UNIQUE,
     verification_expires_at timestamptz NULL,
     sent_at timestamptz NULL,
     email_verified_at timestamptz NULL,
     submitted_at timestamptz NULL,
     message text NOT NULL DEFAULT '',
     decided_at timestamptz NULL,
     decided_by text NULL,
     decision_reason text NOT NULL DEFAULT '',
     enterprise_id text NULL REFERENCES enterprise (id),
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now(),
     -- A sole trader's number is a personnummer.
     CONSTRAINT sole_trader_without_number CHECK (NOT is_sole_trader OR organisation_number IS NULL),
     CONSTRAINT reviewed_by_verified CHECK (status = 'unverified' OR email_verified_at IS NOT NULL)
   );`,
  "CREATE INDEX enterprise_application_status ON enterprise_application (status, submitted_at DESC);",

  `CREATE TABLE application_answer (
     application_id text NOT NULL REFERENCES enterprise_application (id) ON DELETE CASCADE,
     requirement_id text NOT NULL REFERENCES requirement (id),
     declared boolean NOT NULL DEFAULT false,
     comment text NOT NULL DEFAULT '',
     review text NOT NULL DEFAULT 'pending'
       CHECK (review IN ('pending', 'accepted', 'needs_more', 'waived')),
     review_note text NOT NULL DEFAULT '',
     reviewed_at timestamptz NULL,
     reviewed_by text NULL,
     PRIMARY KEY (application_id, requirement_id)
   );`,

  `CREATE TABLE application_evidence (
     id text PRIMARY KEY,
     application_id text NOT NULL REFERENCES enterprise_application (id) ON DELETE CASCADE,
     requirement_id text NOT NULL REFERENCES requirement (id),
     file_id text NOT NULL,
     filename text NOT NULL,
     mime_type text NOT NULL,
     size_bytes integer NOT NULL,
     created_at timestamptz NOT NULL DEFAULT now()
   );`,
  "CREATE INDEX application_evidence_application ON application_evidence (application_id);",

  `CREATE TABLE enterprise_member (
     id text PRIMARY KEY,
     enterprise_id text NOT NULL REFERENCES enterprise (id),
     email text NOT NULL UNIQUE CHECK (email = lower(email)),
     name text NOT NULL,
     role text NOT NULL CHECK (role IN ('owner', 'editor')),
     locale text NOT NULL CHECK (locale IN ('sv', 'en')),
     created_at timestamptz NOT NULL DEFAULT now(),
     updated_at timestamptz NOT NULL DEFAULT now()
   );`,
  "CREATE INDEX enterprise_member_enterprise ON enterprise_member (enterprise_id);",

  // One at a time looks: two owners who remove each other at once leave one.
  `CREATE FUNCTION enterprise_member_keep_owner() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     PERFORM pg_advisory_xact_lock(hashtextextended('enterprise_member:' || OLD.enterprise_id, 0));
     IF NOT EXISTS (SELECT 1 FROM enterprise_member
                     WHERE enterprise_id = OLD.enterprise_id AND role = 'owner') THEN
       RAISE EXCEPTION 'last_owner: % is the only owner', OLD.id
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER enterprise_member_owner AFTER UPDATE OR DELETE ON enterprise_member
   FOR EACH ROW WHEN (OLD.role = 'owner') EXECUTE FUNCTION enterprise_member_keep_owner();`,

  `CREATE TABLE enterprise_invitation (
     id text PRIMARY KEY,
     enterprise_id text NOT NULL REFERENCES enterprise (id),
     email text NOT NULL CHECK (email = lower(email)),
     name text NOT NULL DEFAULT '',
     role text NOT NULL CHECK (role IN ('owner', 'editor')),
     locale text NOT NULL CHECK (locale IN ('sv', 'en')),
     token_hash text NOT NULL UNIQUE,
     expires_at timestamptz NOT NULL,
     accepted_at timestamptz NULL,
     invited_by text NULL,
     created_at timestamptz NOT NULL DEFAULT now()
   );`,
  `CREATE UNIQUE INDEX enterprise_invitation_open ON enterprise_invitation (enterprise_id, email)
    WHERE accepted_at IS NULL;`,

  // How often somebody has tried something lately; in the shape that rate-limiter-flexible writes.
  "CREATE TABLE rate_limit (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);",
];
