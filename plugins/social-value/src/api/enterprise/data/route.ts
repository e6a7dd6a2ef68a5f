import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { clock } from "../../../lib/clock";
import { jsonPieces } from "../../../own-data/pieces";
import { databaseOf } from "../../../workflows/lib/database";
import { sendPieces } from "../../admin/lib/send-pieces";
import { memberOf } from "../access/guard";

/** Everything of the enterprise's own, in one JSON file, sent as it is written. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const now = clock.now();
  const day = now.toISOString().slice(0, 10);
  res.setHeader("content-disposition", `attachment; filename="insteg-data-${day}.json"`);
  res.type("application/json; charset=utf-8");
  await sendPieces(res, jsonPieces(databaseOf(req.scope), enterprise_id, now));
}
