import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../../lib/errors";
import { csvPieces } from "../../../../own-data/pieces";
import { OWN_TABLES, type OwnTableName } from "../../../../own-data/tables";
import { databaseOf } from "../../../../workflows/lib/database";
import { sendPieces } from "../../../admin/lib/send-pieces";
import { memberOf } from "../../access/guard";

/** One table of the enterprise's own as a CSV file for a spreadsheet, all its rows. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const table = tableOf(req.params.table ?? "");
  res.setHeader("content-disposition", `attachment; filename="insteg-${table}.csv"`);
  res.type("text/csv; charset=utf-8");
  await sendPieces(res, csvPieces(databaseOf(req.scope), table, enterprise_id));
}

function tableOf(name: string): OwnTableName {
  if (!Object.hasOwn(OWN_TABLES, name)) {
    throw networkError(MedusaError.Types.NOT_FOUND, "not_found", `There is no table ${name}`, {
      table: name,
    });
  }
  return name as OwnTableName;
}
