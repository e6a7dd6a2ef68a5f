import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** The terms that orders on account are placed with, and what invoices say of the network. */
export class Migration20261127210000 extends Migration {
  override async up(): Promise<void> {
    for (const statement of STATEMENTS) {
      this.addSql(statement);
    }
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS invoice_setting, account_terms;");
    this.addSql("DROP FUNCTION IF EXISTS account_terms_refuse_change;");
  }
}

const STATEMENTS = [
  `CREATE TABLE account_terms (
    order_id text PRIMARY KEY,
    input_hash text NOT NULL,
    buyer jsonb NOT NULL,
    buyer_reference text NOT NULL CHECK (buyer_reference <> ''),
    order_reference text,
    payment_days integer NOT NULL CHECK (payment_days BETWEEN 0 AND 365),
    is_reserved_procurement boolean NOT NULL,
    quote_id text,
    created_at timestamptz NOT NULL DEFAULT now()
  );`,
  `CREATE FUNCTION account_terms_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'account_terms_fixed: % of the terms of an order on account is refused', TG_OP
       USING ERRCODE = 'integrity_constraint_violation';
   END $$;`,
  `CREATE TRIGGER account_terms_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON account_terms
   FOR EACH STATEMENT EXECUTE FUNCTION account_terms_refuse_change();`,
  `CREATE TABLE invoice_setting (
    id text PRIMARY KEY,
    bankgiro text,
    iban text,
    bic text,
    created_at timestamptz NOT NULL DEFAULT now(),
    updated_at timestamptz NOT NULL DEFAULT now(),
    deleted_at timestamptz
  );`,
];
