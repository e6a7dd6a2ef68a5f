import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/** That an enterprise wants to leave the network, and that it has left. */
export class Migration20261127190000 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`CREATE TABLE enterprise_departure (
      enterprise_id text PRIMARY KEY REFERENCES enterprise (id),
      message text NOT NULL DEFAULT '',
      requested_at timestamptz NOT NULL,
      completed_at timestamptz NULL
    );`);
  }

  override async down(): Promise<void> {
    this.addSql("DROP TABLE IF EXISTS enterprise_departure;");
  }
}
