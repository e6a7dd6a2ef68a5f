import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { batchForm } from "../../../../batches/batch-form";
import { databaseOf } from "../../../../workflows/lib/database";
import { memberOf } from "../../access/guard";

/** What a new batch can be: chains, activities, and what the enterprise holds to make it of. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  res.json({ form: await batchForm(databaseOf(req.scope), enterprise_id, req.locale) });
}
