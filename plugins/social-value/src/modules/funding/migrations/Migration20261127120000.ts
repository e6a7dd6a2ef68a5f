import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What was true of each training place when a month was closed: its kind, its municipality and its terms.
 * Figures of a closed month go by these, whatever is changed since (see `modules/funding/closed-months`).
 * A month's facts are written just before the month is closed, in the same transaction, and
 * `closed_month.places` says how many they are.
 */
export class Migration20261127120000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of [...STATEMENTS, ...BACK_FILL]) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS closed_place_month;");
    this.addSql("ALTER TABLE closed_month DROP COLUMN IF EXISTS places;");
  }
}

const STATEMENTS = [
  `CREATE TABLE closed_place_month (
     month text NOT NULL,
     place_id text NOT NULL,
     enterprise_id text NOT NULL,
     kind text NOT NULL CHECK (kind <> ''),
     municipality_code text NOT NULL,
     seats integer NOT NULL CHECK (seats >= 0),
     occupied_seats integer CHECK (occupied_seats >= 0),
     seat_cost_minor integer CHECK (seat_cost_minor >= 0),
     hours_per_month integer CHECK (hours_per_month >= 0),
     public_support_minor integer CHECK (public_support_minor >= 0),
     PRIMARY KEY (month, place_id),
     -- A place that is not open in the month, or has no terms yet, has none of them.
     CHECK (num_nulls(occupied_seats, seat_cost_minor, hours_per_month, public_support_minor) IN (0, 4))
   );`,
  "ALTER TABLE closed_month ADD COLUMN places integer NOT NULL DEFAULT 0 CHECK (places >= 0);",
  `CREATE TRIGGER closed_place_month_append_only
   BEFORE UPDATE OR DELETE OR TRUNCATE ON closed_place_month
   FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();`,
  // What is told of a closed month may not be added to either.
  `CREATE TRIGGER closed_place_month_open AFTER INSERT ON closed_place_month
   REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION ledger_require_open_month();`,
];

/**
 * Months that are closed already get the terms as they stand. A month without sales was not closed, but it
 * has been told of since a later one was: it is closed now. Other modules' tables are there wherever
 * a month has been closed; in a new database they may come later, and nothing looks for them.
 */
export const BACK_FILL = [
  "ALTER TABLE closed_month DISABLE TRIGGER closed_month_append_only;",
  "ALTER TABLE closed_place_month DISABLE TRIGGER closed_place_month_open;",
  `DO $$
   BEGIN
     IF NOT EXISTS (SELECT FROM closed_month) THEN
       RETURN;
     END IF;
     INSERT INTO closed_month (month)
     SELECT to_char(m, 'YYYY-MM')
       FROM generate_series(
              (SELECT to_date(min(first_month), 'YYYY-MM')::timestamp FROM training_place WHERE deleted_at IS NULL),
              (SELECT to_date(max(c.month), 'YYYY-MM')::timestamp FROM closed_month c
                WHERE NOT EXISTS (SELECT FROM ledger_posting p
                                   WHERE p.month < c.month
                                     AND NOT EXISTS (SELECT FROM closed_month o WHERE o.month = p.month))),
              interval '1 month') m
     ON CONFLICT DO NOTHING;
     INSERT INTO closed_place_month (month, place_id, enterprise_id, kind, municipality_code, seats,
                                     occupied_seats, seat_cost_minor, hours_per_month, public_support_minor)
     SELECT c.month, p.id, p.enterprise_id, p.kind, coalesce(e.municipality_code, ''), p.seats,
            t.occupied_seats, t.seat_cost_minor, t.hours_per_month, t.public_support_minor
       FROM closed_month c
       JOIN training_place p ON p.deleted_at IS NULL
       LEFT JOIN enterprise e ON e.id = p.enterprise_id
       LEFT JOIN LATERAL (
         SELECT * FROM place_month m
          WHERE m.place_id = p.id AND m.month <= c.month AND m.deleted_at IS NULL
            AND p.first_month <= c.month AND (p.last_month IS NULL OR p.last_month >= c.month)
          ORDER BY m.month DESC LIMIT 1
       ) t ON true
     ON CONFLICT DO NOTHING;
     UPDATE closed_month c
        SET places = (SELECT count(*) FROM closed_place_month f WHERE f.month = c.month);
   END $$;`,
  "ALTER TABLE closed_month ENABLE TRIGGER closed_month_append_only;",
  "ALTER TABLE closed_place_month ENABLE TRIGGER closed_place_month_open;",
];
