import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What a coordinator says of an enterprise's goods, and the spreadsheets that an enterprise has had
 * checked and made goods of. Tables of our own SQL: every change of state is one conditional statement.
 */
export class Migration20261127113000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    for (const table of ["goods_import_row", "goods_import", "goods_review"]) {
      this.addSql(`DROP TABLE IF EXISTS ${table};`);
    }
  }
}

const STATEMENTS = [
  // The product itself is Medusa's, in another module: no reference.
  `CREATE TABLE goods_review (
     product_id text PRIMARY KEY,
     enterprise_id text NOT NULL REFERENCES enterprise (id),
     submitted_at timestamptz NULL,
     submitted_by text NULL,
     accepted_at timestamptz NULL,
     accepted_by text NULL,
     refused_at timestamptz NULL,
     refused_by text NULL,
     reason text NOT NULL DEFAULT '',
     CONSTRAINT refused_with_reason CHECK (refused_at IS NULL OR reason <> '')
   );`,
  "CREATE INDEX goods_review_enterprise ON goods_review (enterprise_id) WHERE accepted_at IS NOT NULL;",

  `CREATE TABLE goods_import (
     id text PRIMARY KEY,
     enterprise_id text NOT NULL REFERENCES enterprise (id),
     created_by text NOT NULL,
     filename text NOT NULL,
     status text NOT NULL DEFAULT 'checked' CHECK (status IN ('checked', 'running', 'done')),
     -- Whether the goods are sent to be sold as they are made.
     submits boolean NOT NULL DEFAULT false,
     -- Who makes the rows, and until when without a sign of life: then another may go on.
     runner text NULL,
     runs_until timestamptz NULL,
     created_at timestamptz NOT NULL DEFAULT now(),
     finished_at timestamptz NULL
   );`,
  "CREATE INDEX goods_import_enterprise ON goods_import (enterprise_id, created_at DESC);",
  "CREATE INDEX goods_import_running ON goods_import (runs_until) WHERE status = 'running';",

  `CREATE TABLE goods_import_row (
     import_id text NOT NULL REFERENCES goods_import (id) ON DELETE CASCADE,
     line integer NOT NULL,
     -- The name in the file, also where something is wrong.
     title text NOT NULL DEFAULT '',
     state text NOT NULL CHECK (state IN ('wrong', 'waiting', 'made', 'failed')),
     -- What is to be made of it; null where something is wrong.
     listing jsonb NULL,
     issues jsonb NOT NULL DEFAULT '[]',
     product_id text NULL,
     PRIMARY KEY (import_id, line),
     CONSTRAINT wrong_or_listed CHECK ((state = 'wrong') = (listing IS NULL)),
     CONSTRAINT made_has_product CHECK ((state = 'made') = (product_id IS NOT NULL))
   );`,
];
