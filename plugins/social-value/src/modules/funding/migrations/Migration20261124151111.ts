import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * An order edit that adds to a line makes a further line of the sale, `<item id>#2`: what was sold
 * first keeps its terms. `item_id` is the order's own line that all of them belong to.
 */
export class Migration20261124151111 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`ALTER TABLE sale_line ADD COLUMN item_id text
      GENERATED ALWAYS AS (split_part(line_id, '#', 1)) STORED;`);
  }

  override async down(): Promise<void> {
    this.addSql("ALTER TABLE sale_line DROP COLUMN IF EXISTS item_id;");
  }
}
