import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Goods in progress: `batch` is a batch as it was made, `batch_event` what has happened to it, in whose
 * hands. Both are only added to. `batch_effect` is what each event means for who holds how much; nobody
 * ever holds less than nothing, and two events at once see each other.
 */
export class Migration20261127230500 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP VIEW IF EXISTS batch_effect;");
    this.addSql("DROP TABLE IF EXISTS batch_event, batch;");
    this.addSql("DROP FUNCTION IF EXISTS batch_kept, batch_event_held;");
  }
}

const STATEMENTS = [
  `CREATE TABLE batch (
     id text PRIMARY KEY,
     code text NOT NULL UNIQUE,
     value_chain_id text NOT NULL REFERENCES value_chain (id),
     maker_id text NOT NULL,
     what text NOT NULL CHECK (what <> ''),
     unit text NOT NULL CHECK (unit IN ('kg', 'l', 'm', 'pieces')),
     made_on text NOT NULL,
     key text NOT NULL,
     created_at timestamptz NOT NULL,
     UNIQUE (maker_id, key)
   );`,
  `CREATE TABLE batch_event (
     id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
     batch_id text NOT NULL REFERENCES batch (id),
     kind text NOT NULL CHECK (kind IN ('made', 'used', 'handed_over', 'received', 'rejected', 'activity',
                                        'finished', 'discarded', 'undone', 'shown', 'hidden')),
     enterprise_id text NOT NULL,
     to_enterprise_id text CHECK (to_enterprise_id <> enterprise_id),
     quantity_milli bigint NOT NULL DEFAULT 0 CHECK (quantity_milli >= 0),
     of_event_id bigint UNIQUE REFERENCES batch_event (id),
     into_batch_id text REFERENCES batch (id),
     activity_code text,
     product_id text,
     variant_id text,
     from_date text,
     until_date text,
     on_date text NOT NULL,
     key text,
     member_id text,
     created_at timestamptz NOT NULL,
     UNIQUE (enterprise_id, key),
     CHECK ((kind IN ('received', 'rejected', 'undone')) = (of_event_id IS NOT NULL)),
     CHECK ((kind = 'handed_over') = (to_enterprise_id IS NOT NULL)),
     CHECK ((kind = 'used') = (into_batch_id IS NOT NULL)),
     CHECK ((kind IN ('made', 'activity')) = (activity_code IS NOT NULL)),
     CHECK ((kind = 'finished') = (product_id IS NOT NULL AND from_date IS NOT NULL)),
     CHECK ((kind IN ('made', 'used', 'handed_over', 'received', 'finished', 'discarded'))
            = (quantity_milli > 0))
   );`,
  "CREATE INDEX batch_event_batch ON batch_event (batch_id, id);",
  "CREATE INDEX batch_event_enterprise ON batch_event (enterprise_id, batch_id);",
  "CREATE INDEX batch_event_to ON batch_event (to_enterprise_id, batch_id) WHERE kind = 'handed_over';",
  "CREATE INDEX batch_event_into ON batch_event (into_batch_id) WHERE kind = 'used';",
  "CREATE INDEX batch_event_product ON batch_event (product_id, from_date) WHERE kind = 'finished';",
  `CREATE VIEW batch_effect AS
     SELECT e.batch_id, e.enterprise_id,
            CASE WHEN e.kind IN ('made', 'received') THEN e.quantity_milli
                 WHEN e.kind = 'handed_over' AND a.kind = 'received' THEN - a.quantity_milli
                 WHEN e.kind = 'handed_over' AND a.kind = 'rejected' THEN 0
                 ELSE - e.quantity_milli END AS milli
       FROM batch_event e LEFT JOIN batch_event a ON a.of_event_id = e.id
      WHERE e.kind IN ('made', 'received', 'used', 'handed_over', 'finished', 'discarded')
        AND a.kind IS DISTINCT FROM 'undone';`,
  // The batch is locked first, so that the sum is of all that was committed meanwhile too.
  `CREATE FUNCTION batch_event_held() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE held bigint;
   BEGIN
     PERFORM 1 FROM batch WHERE id = NEW.batch_id FOR UPDATE;
     SELECT coalesce(sum(milli), 0) INTO held FROM batch_effect
      WHERE batch_id = NEW.batch_id AND enterprise_id = NEW.enterprise_id;
     IF held < 0 THEN
       RAISE EXCEPTION 'batch_quantity_exceeds: of batch % there would be % left', NEW.batch_id, held
         USING ERRCODE = 'check_violation';
     END IF;
     IF NEW.kind = 'received' AND NEW.quantity_milli >
          (SELECT quantity_milli FROM batch_event WHERE id = NEW.of_event_id) THEN
       RAISE EXCEPTION 'batch_quantity_exceeds: of batch % more is received than was sent', NEW.batch_id
         USING ERRCODE = 'check_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER batch_event_within AFTER INSERT ON batch_event
     FOR EACH ROW EXECUTE FUNCTION batch_event_held();`,
  `CREATE FUNCTION batch_kept() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'batch_kept: what has happened to a batch never changes'
       USING ERRCODE = 'integrity_constraint_violation';
   END $$;`,
  ...["batch", "batch_event"].flatMap((table) => [
    `CREATE TRIGGER ${table}_fixed BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW EXECUTE FUNCTION batch_kept();`,
    `CREATE TRIGGER ${table}_not_emptied BEFORE TRUNCATE ON ${table}
       FOR EACH STATEMENT EXECUTE FUNCTION batch_kept();`,
  ]),
];
