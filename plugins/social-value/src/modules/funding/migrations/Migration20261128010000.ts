import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * What Stripe has done with captured payments by its own books (fees, and what disputes took and gave
 * back), each with the transaction that posts it; and the disputes themselves, as Stripe last told them.
 */
export class Migration20261128010000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE provider_movement (
      id text PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('payment_fee', 'dispute')),
      payment_id text NOT NULL,
      order_id text,
      dispute_id text,
      taken_minor bigint NOT NULL,
      fee_minor bigint NOT NULL,
      transaction_id text REFERENCES ledger_transaction (id),
      created_at timestamptz NOT NULL DEFAULT now(),
      CHECK ((kind = 'dispute') = (dispute_id IS NOT NULL)),
      CHECK (kind = 'dispute' OR taken_minor = 0)
    );`);
    this.addSql(
      `CREATE INDEX "IDX_provider_movement_payment_id" ON provider_movement (payment_id, kind);`,
    );
    this.addSql(
      `CREATE INDEX "IDX_provider_movement_dispute_id" ON provider_movement (dispute_id)
         WHERE dispute_id IS NOT NULL;`,
    );
    this.addSql(`CREATE TABLE payment_dispute (
      id text PRIMARY KEY,
      payment_id text NOT NULL,
      order_id text,
      charge_id text NOT NULL,
      amount_minor bigint NOT NULL CHECK (amount_minor > 0),
      currency_code text NOT NULL,
      reason text NOT NULL,
      status text NOT NULL,
      answer_by timestamptz,
      opened_at timestamptz NOT NULL,
      updated_at timestamptz NOT NULL
    );`);
    this.addSql(
      `CREATE INDEX "IDX_payment_dispute_opened_at" ON payment_dispute (opened_at DESC, id);`,
    );
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS provider_movement, payment_dispute;");
  }
}
