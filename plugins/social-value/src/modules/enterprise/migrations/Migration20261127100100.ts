import { Migration } from "@medusajs/framework/mikro-orm/migrations";
import { FIRST_REQUIREMENTS } from "../requirements/first-requirements";

/** What a network asks of whoever applies, until it decides for itself: every network begins with these. */
export class Migration20261127100100 extends Migration {
  override async up(): Promise<void> {
    for (const [index, requirement] of FIRST_REQUIREMENTS.entries()) {
      const { code, kind, enterprise_kinds, sv, en } = requirement;
      const texts = [sv.title, en.title, sv.explanation, en.explanation].map(quoted).join(", ");
      const kinds = `ARRAY[${enterprise_kinds.map(quoted).join(", ")}]::text[]`;
      this.addSql(
        `INSERT INTO requirement (id, code, kind, enterprise_kinds, position, title_sv, title_en,
                                  explanation_sv, explanation_en)
         VALUES (${quoted(`req_${code}`)}, ${quoted(code)}, ${quoted(kind)}, ${kinds}, ${index + 1}, ${texts})
         ON CONFLICT (code) DO NOTHING;`,
      );
    }
  }

  override async down(): Promise<void> {
    const codes = FIRST_REQUIREMENTS.map(({ code }) => quoted(code)).join(", ");
    this.addSql(`DELETE FROM requirement WHERE code IN (${codes});`);
  }
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
