import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * A sale line keeps its goods' VAT class as it was when the order was placed. Lines that are there already
 * get the class that their product is tagged with now, where its rate on the day of sale is what the
 * customer paid; else one that has that rate: classes of one rate on one day are billed alike. What the
 * customer paid no VAT on is told by the rate that it was billed at, if it was. The rest stays unknown.
 */
export class Migration20261127121000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE sale_line DROP COLUMN IF EXISTS vat_class;");
  }
}

/** Basis points of a class on the line's day of sale, as the rates stood when this was written. */
const rateOf = (
  vat_class: string,
) => `CASE ${vat_class} WHEN 'standard' THEN 2500 WHEN 'serving' THEN 1200
  WHEN 'culture' THEN 600 WHEN 'exempt' THEN 0 WHEN 'food' THEN CASE WHEN s.is_low THEN 600 ELSE 1200 END END`;

const STATEMENTS = [
  `ALTER TABLE sale_line ADD COLUMN vat_class text
     CHECK (vat_class IN ('standard', 'food', 'serving', 'culture', 'exempt'));`,
  "ALTER TABLE sale_line DISABLE TRIGGER sale_line_fixed;",
  // In a new database the link between products and enterprises is made after the modules' own tables.
  `DO $back_fill$
   BEGIN
     IF to_regclass('product_enterprise') IS NULL THEN
       RETURN;
     END IF;
     EXECUTE $$
       WITH sold AS (
         SELECT l.line_id, l.product_id, coalesce(nullif(l.vat_rate_bp, 0), (
                  SELECT max(b.rate_bp) FROM self_billing_line b WHERE b.line_id = l.line_id), 0) AS rate_bp,
                (o.placed_at AT TIME ZONE 'Europe/Stockholm')::date
                  BETWEEN date '2026-04-01' AND date '2027-12-31' AS is_low
           FROM sale_line l JOIN sale o ON o.order_id = l.order_id WHERE l.kind = 'item'
       ), classed AS (
         SELECT s.line_id, CASE
                  WHEN e.vat_class IS NOT NULL AND s.rate_bp IN (0, ${rateOf("e.vat_class")}) THEN e.vat_class
                  WHEN s.rate_bp = 2500 THEN 'standard'
                  WHEN s.rate_bp = 1200 THEN CASE WHEN s.is_low THEN 'serving' ELSE 'food' END
                  WHEN s.rate_bp = 600 THEN CASE WHEN s.is_low THEN 'food' ELSE 'culture' END
                END AS vat_class
           FROM sold s
           LEFT JOIN product_enterprise e ON e.product_id = s.product_id AND e.deleted_at IS NULL
       )
       UPDATE sale_line l SET vat_class = c.vat_class FROM classed c
        WHERE c.line_id = l.line_id AND c.vat_class IS NOT NULL
     $$;
   END $back_fill$;`,
  "ALTER TABLE sale_line ENABLE TRIGGER sale_line_fixed;",
];
