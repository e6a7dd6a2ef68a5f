import type { MedusaRequest } from "@medusajs/framework/http";
import { headingOf } from "../../../../goods/import/check-rows";
import { COLUMNS } from "../../../../goods/import/columns";
import { findImport, importRows } from "../../../../modules/enterprise/goods/imports";
import { importNotFound } from "../../../../workflows/goods/run-import";
import { databaseOf } from "../../../../workflows/lib/database";

interface Page {
  isWrong: boolean;
  limit: number;
  offset: number;
}

/** An import with a page of its rows' verdicts; throws "import_not_found" (404). */
export async function importView(req: MedusaRequest, enterpriseId: string, id: string, page: Page) {
  const db = databaseOf(req.scope);
  const found = await findImport(db, enterpriseId, id);
  if (!found) {
    throw importNotFound();
  }
  const rows = await importRows(db, id, page);
  const { wrong, waiting, made, failed } = found.counts;
  return {
    import: { ...found, row_count: wrong + waiting + made + failed },
    rows: rows.map(({ issues, ...row }) => ({
      ...row,
      issues: issues.map((issue) => {
        const column = COLUMNS.find((one) => one === issue.column);
        return { ...issue, heading: column ? headingOf(column) : null };
      }),
    })),
    count: page.isWrong ? wrong + failed : wrong + waiting + made + failed,
    limit: page.limit,
    offset: page.offset,
  };
}
