import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clock } from "../../../lib/clock";
import { csvPieces, jsonPieces } from "../../../own-data/pieces";
import { databaseOf } from "../../../workflows/lib/database";
import { checkedParams } from "../../lib/checked-params";
import { sendPieces } from "../../lib/send-pieces";
import { memberOf } from "../access/guard";
import { OwnDataQuery } from "../validators";

/**
 * Everything of the enterprise's own, sent as it is written: one JSON file of all of it, or with `table` a
 * CSV file of one table for a spreadsheet.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const { table } = checkedParams(OwnDataQuery, req.query);
  const db = databaseOf(req.scope);
  const now = clock.now();
  const name = `insteg-${table ?? "data"}-${now.toISOString().slice(0, 10)}`;
  if (table) {
    res.setHeader("content-disposition", `attachment; filename="${name}.csv"`);
    res.type("text/csv; charset=utf-8");
    await sendPieces(res, csvPieces(db, table, enterprise_id));
    return;
  }
  res.setHeader("content-disposition", `attachment; filename="${name}.json"`);
  res.type("application/json; charset=utf-8");
  await sendPieces(res, jsonPieces(db, enterprise_id, now));
}
