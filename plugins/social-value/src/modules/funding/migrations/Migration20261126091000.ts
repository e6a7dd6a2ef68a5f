import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The network's own account numbers for its accounting export, by class of the ledger's accounts; a class
 * without a row goes by its default (see `src/accounting/account-classes`).
 */
export class Migration20261126091000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE accounting_account (
      account_class text PRIMARY KEY,
      number text NOT NULL CHECK (number ~ '^[1-8][0-9]{3}$'),
      name text NOT NULL CHECK (name <> ''),
      updated_at timestamptz NOT NULL DEFAULT now()
    );`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS accounting_account;");
  }
}
