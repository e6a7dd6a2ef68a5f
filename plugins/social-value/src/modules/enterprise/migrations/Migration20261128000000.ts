import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What has changed that a card of goods shows, noted by the change itself: so that neither a crash nor a search
 * server that is away loses any. Rows are only added and marked; what is applied is kept for a day, for an index
 * that is being built beside. The triggers are set up when Medusa's tables are there (migration-scripts).
 */
export class Migration20261128000000 extends Migration {
  override async up(): Promise<void> {
    // Medusa's provider looks for its language by this name and makes only the English one. Å, ä and ö stay letters
    // of their own: nothing is taken off them.
    this.addSql(`DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_ts_config WHERE cfgname = 'medusa_search_swedish') THEN
        CREATE TEXT SEARCH CONFIGURATION medusa_search_swedish (COPY = swedish);
      END IF;
    END $$;`);
    this.addSql(`CREATE TABLE goods_change (
      id bigserial PRIMARY KEY,
      kind text NOT NULL,
      ref text NOT NULL,
      noted_at timestamptz NOT NULL DEFAULT clock_timestamp(),
      applied_at timestamptz NULL
    );`);
    this.addSql(
      `CREATE INDEX "IDX_goods_change_open" ON goods_change (id) WHERE applied_at IS NULL;`,
    );
    this.addSql(`CREATE INDEX "IDX_goods_change_noted_at" ON goods_change (noted_at);`);
    // The first argument is the kind ('@reference': what the row's own column of that name says), the second the column.
    this.addSql(`CREATE FUNCTION note_goods_change() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        was jsonb := CASE WHEN TG_OP = 'INSERT' THEN NULL ELSE to_jsonb(OLD) END;
        is_now jsonb := CASE WHEN TG_OP = 'DELETE' THEN NULL ELSE to_jsonb(NEW) END;
      BEGIN
        IF was - 'updated_at' IS NOT DISTINCT FROM is_now - 'updated_at' THEN
          RETURN NULL;
        END IF;
        INSERT INTO goods_change (kind, ref)
        SELECT DISTINCT CASE WHEN TG_ARGV[0] = '@reference' THEN one->>'reference' ELSE TG_ARGV[0] END,
               one->>TG_ARGV[1]
          FROM unnest(ARRAY[was, is_now]) AS one
         WHERE one->>TG_ARGV[1] IS NOT NULL;
        RETURN NULL;
      END $$;`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP FUNCTION IF EXISTS note_goods_change() CASCADE;");
    this.addSql("DROP TABLE IF EXISTS goods_change;");
  }
}
