import { Migration } from "@medusajs/framework/mikro-orm/migrations";

/**
 * The functions that read the postings since the rollup are planned anew at each call, for the bounds at
 * hand. Left to itself the database keeps one plan for all bounds once a session has asked some times for
 * many postings, as a run of the rollups does after a long pause: and that plan reads every sale there is,
 * even for a tail of none (1.5 s for 1 ms, of a million order lines).
 */
export class Migration20261126101000 extends Migration {
  override async up(): Promise<void> {
    for (const name of FUNCTIONS) {
      this.addSql(`ALTER FUNCTION ${name} SET plan_cache_mode = 'force_custom_plan';`);
    }
  }

  override async down(): Promise<void> {
    for (const name of FUNCTIONS) {
      this.addSql(`ALTER FUNCTION ${name} RESET plan_cache_mode;`);
    }
  }
}

const FUNCTIONS = ["funding_postings(bigint, bigint)", "account_postings(bigint, bigint)"];
