import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * Who buys on account, and the quotes to them. The order that a quote becomes has its id from the start, so
 * that there can be but one.
 */
export class Migration20261127200000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS quote, business_customer;");
    this.addSql("DROP FUNCTION IF EXISTS quote_refuse_change;");
  }
}

const STATEMENTS = [
  `CREATE TABLE business_customer (
    id text PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('company', 'public_body')),
    organisation_number text NOT NULL CHECK (organisation_number ~ '^[0-9]{2}[2-9][0-9]{3}-[0-9]{4}$'),
    vat_number text,
    invoice_email text NOT NULL,
    invoice_address jsonb NOT NULL,
    delivery_address jsonb NOT NULL,
    reference text NOT NULL DEFAULT '',
    peppol_id text,
    payment_days integer NOT NULL DEFAULT 30 CHECK (payment_days BETWEEN 0 AND 365),
    customer_id text,
    customer_group_id text,
    price_list_id text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz
  );`,
  `CREATE UNIQUE INDEX "IDX_business_customer_organisation_number_unique"
     ON business_customer (organisation_number) WHERE deleted_at IS NULL;`,
  `CREATE INDEX "IDX_business_customer_deleted_at" ON business_customer (deleted_at);`,
  `CREATE TABLE quote (
    id text PRIMARY KEY,
    number bigint GENERATED ALWAYS AS IDENTITY (START WITH 1001) UNIQUE,
    order_id text NOT NULL UNIQUE,
    origin text NOT NULL CHECK (origin IN ('buyer', 'coordinator')),
    state text NOT NULL DEFAULT 'requested'
      CHECK (state IN ('requested', 'sent', 'accepted', 'declined', 'withdrawn')),
    sales_channel_id text NOT NULL,
    business_customer_id text REFERENCES business_customer (id),
    locale text NOT NULL CHECK (locale IN ('sv', 'en')),
    buyer jsonb NOT NULL,
    contact_name text NOT NULL,
    contact_email text NOT NULL,
    contact_phone text NOT NULL DEFAULT '',
    delivery_address jsonb NOT NULL,
    reference text NOT NULL DEFAULT '',
    order_reference text NOT NULL DEFAULT '',
    is_reserved_procurement boolean NOT NULL DEFAULT false,
    message text NOT NULL DEFAULT '',
    note text NOT NULL DEFAULT '',
    lines jsonb NOT NULL,
    freights jsonb NOT NULL DEFAULT '[]',
    valid_until text,
    created_at timestamptz NOT NULL,
    sent_at timestamptz,
    decided_at timestamptz,
    accepted_by text,
    reason text NOT NULL DEFAULT '',
    ordered_at timestamptz,
    failure text,
    tries integer NOT NULL DEFAULT 0,
    next_try_at timestamptz NOT NULL DEFAULT now(),
    CHECK (state IN ('requested', 'withdrawn') OR (business_customer_id IS NOT NULL
           AND valid_until IS NOT NULL AND sent_at IS NOT NULL)),
    CHECK (ordered_at IS NULL OR state = 'accepted')
  );`,
  `CREATE INDEX "IDX_quote_state" ON quote (state, created_at DESC);`,
  `CREATE INDEX "IDX_quote_business_customer" ON quote (business_customer_id, created_at DESC);`,
  `CREATE INDEX "IDX_quote_waiting" ON quote (next_try_at) WHERE state = 'accepted' AND ordered_at IS NULL;`,
  // What the buyer has read is what is bought: only what becomes of a quote changes once it is sent.
  `CREATE FUNCTION quote_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF TG_OP = 'UPDATE' AND OLD.id = NEW.id AND OLD.order_id = NEW.order_id AND (
          (OLD.state = 'requested' AND NEW.state IN ('requested', 'sent', 'withdrawn'))
          OR ((OLD.state = NEW.state
               OR (OLD.state = 'sent' AND NEW.state IN ('accepted', 'declined', 'withdrawn')))
              AND (OLD.lines, OLD.freights, OLD.buyer, OLD.delivery_address, OLD.sales_channel_id,
                   OLD.business_customer_id, OLD.contact_email, OLD.valid_until, OLD.sent_at,
                   OLD.is_reserved_procurement)
                  IS NOT DISTINCT FROM
                  (NEW.lines, NEW.freights, NEW.buyer, NEW.delivery_address, NEW.sales_channel_id,
                   NEW.business_customer_id, NEW.contact_email, NEW.valid_until, NEW.sent_at,
                   NEW.is_reserved_procurement))) THEN
       RETURN NEW;
     END IF;
     RAISE EXCEPTION 'quote_fixed: % of % is refused; withdraw it and write another', TG_OP, OLD.id
       USING ERRCODE = 'integrity_constraint_violation';
   END $$;`,
  `CREATE TRIGGER quote_fixed BEFORE UPDATE OR DELETE ON quote
     FOR EACH ROW EXECUTE FUNCTION quote_refuse_change();`,
];
