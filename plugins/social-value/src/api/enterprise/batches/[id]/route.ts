import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownBatch } from "../../../../batches/own-batch";
import { databaseOf } from "../../../../workflows/lib/database";
import { idOf } from "../../../lib/id-of";
import { memberOf } from "../../access/guard";

/** A batch that the enterprise has to do with, and what it can do with it. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const batch = await ownBatch(databaseOf(req.scope), enterprise_id, idOf(req), req.locale);
  res.json({ batch });
}
