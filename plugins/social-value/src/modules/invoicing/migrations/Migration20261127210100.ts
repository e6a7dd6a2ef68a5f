import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Invoices and credit notes. What is issued never changes, each seller's numbers have no gaps, and no
 * more of a line is credited than was invoiced of it: the database holds all three, whoever writes.
 */
export class Migration20261127210100 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS invoice_mail, invoice_payment, invoice_line, invoice;");
    this.addSql("DROP TABLE IF EXISTS invoice_series;");
    this.addSql("DROP SEQUENCE IF EXISTS invoice_reference;");
    this.addSql("DROP FUNCTION IF EXISTS invoice_refuse_change, invoice_require_next_number;");
    this.addSql("DROP FUNCTION IF EXISTS invoice_require_lines, invoice_require_uncredited;");
  }
}

const STATEMENTS = [
  // One row for each that issues: whoever takes a number holds it until the invoice is committed.
  `CREATE TABLE invoice_series (
    issuer text PRIMARY KEY,
    last_number bigint NOT NULL CHECK (last_number > 0)
  );`,
  // Told apart by what buyers pay with, across all sellers: they pay to one account. May have gaps.
  "CREATE SEQUENCE invoice_reference;",
  `CREATE TABLE invoice (
    id text PRIMARY KEY,
    kind text NOT NULL CHECK (kind IN ('invoice', 'credit_note')),
    order_id text NOT NULL,
    seller_id text,
    issuer text GENERATED ALWAYS AS (coalesce(seller_id, 'network')) STORED,
    number bigint NOT NULL,
    reference text UNIQUE,
    invoice_id text REFERENCES invoice (id),
    issued_on text NOT NULL CHECK (issued_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    due_on text CHECK (due_on >= issued_on),
    currency_code text NOT NULL,
    net_minor bigint NOT NULL CHECK (net_minor >= 0),
    vat_minor bigint NOT NULL CHECK (vat_minor >= 0),
    gross_minor bigint NOT NULL CHECK (gross_minor >= 0),
    facts jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    UNIQUE (issuer, number),
    CHECK (net_minor + vat_minor = gross_minor),
    CHECK ((kind = 'invoice') = (reference IS NOT NULL)),
    CHECK ((kind = 'invoice') = (due_on IS NOT NULL)),
    CHECK ((kind = 'credit_note') = (invoice_id IS NOT NULL))
  );`,
  `CREATE UNIQUE INDEX "UQ_invoice_order_issuer" ON invoice (order_id, issuer) WHERE kind = 'invoice';`,
  `CREATE INDEX "IDX_invoice_invoice_id" ON invoice (invoice_id) WHERE invoice_id IS NOT NULL;`,
  `CREATE INDEX "IDX_invoice_created_at" ON invoice (created_at, id);`,
  `CREATE INDEX "IDX_invoice_seller" ON invoice (seller_id, created_at);`,
  `CREATE TABLE invoice_line (
    invoice_id text NOT NULL REFERENCES invoice (id),
    position integer NOT NULL,
    line_id text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('item', 'shipping')),
    title text NOT NULL,
    quantity integer NOT NULL CHECK (quantity > 0),
    rate_bp integer NOT NULL CHECK (rate_bp BETWEEN 0 AND 10000),
    net_minor bigint NOT NULL CHECK (net_minor >= 0),
    vat_minor bigint NOT NULL CHECK (vat_minor >= 0),
    gross_minor bigint NOT NULL,
    PRIMARY KEY (invoice_id, position),
    UNIQUE (invoice_id, line_id, rate_bp),
    CHECK (net_minor + vat_minor = gross_minor)
  );`,
  `CREATE TABLE invoice_payment (
    invoice_id text PRIMARY KEY REFERENCES invoice (id),
    paid_on text NOT NULL CHECK (paid_on ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    noted_by text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
  );`,
  // That its mail is handed over: what has no row is sent by the job.
  `CREATE TABLE invoice_mail (
    invoice_id text PRIMARY KEY REFERENCES invoice (id),
    sent_at timestamptz NOT NULL DEFAULT now()
  );`,
  `CREATE FUNCTION invoice_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'invoice_fixed: % on % is refused; credit it instead', TG_OP, TG_TABLE_NAME
       USING ERRCODE = 'integrity_constraint_violation';
   END $$;`,
  ...["invoice", "invoice_line", "invoice_payment"].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION invoice_refuse_change();`,
  ),
  `CREATE FUNCTION invoice_require_next_number() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.number <> coalesce((SELECT max(number) FROM invoice WHERE issuer = coalesce(NEW.seller_id, 'network')), 0) + 1 THEN
       RAISE EXCEPTION 'invoice_number_gap: % is not the next number of %', NEW.number, NEW.seller_id
         USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NEW;
   END $$;`,
  `CREATE TRIGGER invoice_next_number BEFORE INSERT ON invoice
   FOR EACH ROW EXECUTE FUNCTION invoice_require_next_number();`,
  // The head comes before its lines: looked at when the transaction ends.
  `CREATE FUNCTION invoice_require_lines() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE sums record;
   BEGIN
     SELECT coalesce(sum(net_minor), 0) AS net, coalesce(sum(vat_minor), 0) AS vat, count(*) AS lines
       INTO sums FROM invoice_line WHERE invoice_id = NEW.id;
     IF sums.lines = 0 OR sums.net <> NEW.net_minor OR sums.vat <> NEW.vat_minor THEN
       RAISE EXCEPTION 'invoice_unbalanced: the lines of % do not sum to it', NEW.id
         USING ERRCODE = 'check_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE CONSTRAINT TRIGGER invoice_balanced AFTER INSERT ON invoice
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION invoice_require_lines();`,
  `CREATE FUNCTION invoice_require_uncredited() RETURNS trigger LANGUAGE plpgsql AS $$
   DECLARE over record;
   BEGIN
     SELECT l.invoice_id, l.line_id INTO over
       FROM invoice n
       JOIN invoice_line l ON l.invoice_id = n.invoice_id
       JOIN invoice c ON c.invoice_id = n.invoice_id
       JOIN invoice_line cl ON cl.invoice_id = c.id AND cl.line_id = l.line_id AND cl.rate_bp = l.rate_bp
      WHERE n.id IN (SELECT invoice_id FROM new_rows) AND n.kind = 'credit_note'
      GROUP BY l.invoice_id, l.position, l.line_id, l.gross_minor, l.net_minor
     HAVING sum(cl.gross_minor) > l.gross_minor OR sum(cl.net_minor) > l.net_minor LIMIT 1;
     IF FOUND THEN
       RAISE EXCEPTION 'invoice_over_credited: more than was invoiced of % in %', over.line_id, over.invoice_id
         USING ERRCODE = 'check_violation';
     END IF;
     RETURN NULL;
   END $$;`,
  `CREATE TRIGGER invoice_line_uncredited AFTER INSERT ON invoice_line
   REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION invoice_require_uncredited();`,
  `ALTER TABLE invoice_setting ADD COLUMN address_1 text, ADD COLUMN postal_code text,
     ADD COLUMN city text, ADD COLUMN is_f_tax_approved boolean NOT NULL DEFAULT false;`,
];
