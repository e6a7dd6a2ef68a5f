import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ownBatch } from "../../../batches/own-batch";
import { listBatches } from "../../../batches/own-batches";
import { createBatch } from "../../../workflows/batch/create-batch";
import { databaseOf } from "../../../workflows/lib/database";
import { checkedParams } from "../../lib/checked-params";
import { checkedForm } from "../../lib/form-input";
import { memberOf } from "../access/guard";
import { BatchesParams, BatchForm } from "./validators";

/** A page of the batches that the enterprise made, holds, has held or is offered. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const page = checkedParams(BatchesParams, req.query);
  const { limit, offset } = page;
  res.json({ ...(await listBatches(databaseOf(req.scope), enterprise_id, page)), limit, offset });
}

/** Makes a batch, of nothing or of what the enterprise holds. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { id: member_id, enterprise_id } = memberOf(res);
  const form = checkedForm(BatchForm, req.body);
  const { id } = await createBatch(req.scope, { ...form, enterprise_id, member_id });
  const batch = await ownBatch(databaseOf(req.scope), enterprise_id, id, req.locale);
  res.status(201).json({ batch });
}
