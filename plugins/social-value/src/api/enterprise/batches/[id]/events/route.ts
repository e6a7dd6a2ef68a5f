import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownBatch } from "../../../../../batches/own-batch";
import { tellOfBatch } from "../../../../../workflows/batch/tell-of-batch";
import { databaseOf } from "../../../../../workflows/lib/database";
import { checkedForm } from "../../../../lib/form-input";
import { idOf } from "../../../../lib/id-of";
import { memberOf } from "../../../access/guard";
import { BatchEventForm } from "../../validators";

/** Writes down what has happened to the batch, and answers with how it stands then. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member_id, enterprise_id } = memberOf(res);
  const batch_id = idOf(req);
  const db = databaseOf(req.scope);
  // Of a batch that is none of the enterprise's, nothing is told of what the form lacks.
  await ownBatch(db, enterprise_id, batch_id, req.locale);
  const told = checkedForm(BatchEventForm, req.body);
  const { is_new } = await tellOfBatch(req.scope, { batch_id, enterprise_id, member_id, told });
  res.json({ is_new, batch: await ownBatch(db, enterprise_id, batch_id, req.locale) });
}
