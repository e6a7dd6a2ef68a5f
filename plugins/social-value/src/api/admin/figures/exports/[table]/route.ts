import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { csvOf } from "../../../../../figures/tables/csv";
import { xlsxOf } from "../../../../../figures/tables/xlsx";
import { networkError } from "../../../../../lib/errors";
import { checkedParams } from "../../../../lib/checked-params";
import { EXPORTS, type ExportName } from "../../validators";
import { exportTable } from "../tables";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A table of figures as a file, all its rows: `format=csv` or `xlsx`. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const name = nameOf(req.params.table);
  const { format, ...asked } = checkedParams(EXPORTS[name], req.query);
  const table = await exportTable(req.scope, name, { asked, locale: req.locale });
  const file = `attachment; filename="${table.name}.${format}"`;
  res.setHeader("content-disposition", file);
  if (format === "xlsx") {
    res.type(XLSX).send(await xlsxOf(table));
    return;
  }
  res.type("text/csv; charset=utf-8").send(csvOf(table, req.locale));
}

function nameOf(table: string | undefined): ExportName {
  if (table === undefined || !Object.hasOwn(EXPORTS, table)) {
    throw networkError(MedusaError.Types.NOT_FOUND, "not_found", `There is no table ${table}`, {
      table,
    });
  }
  return table as ExportName;
}
