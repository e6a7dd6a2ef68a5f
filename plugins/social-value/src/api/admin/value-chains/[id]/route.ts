import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { updateChainWorkflow } from "../../../../workflows/value-chain/create-chain";
import { idOf } from "../../../lib/id-of";
import { findOne } from "../../lib/find-one";
import { withVersionsInOrder } from "../in-order";
import { retrieveConfig } from "../query-config";
import type { UpdateValueChain } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const chain = await findOne(req.scope, "value_chain", idOf(req), req.queryConfig.fields);
  res.json({ value_chain: withVersionsInOrder(chain) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateValueChain>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req);
  await updateChainWorkflow(req.scope).run({ input: { id, ...req.validatedBody } });
  const chain = await findOne(req.scope, "value_chain", id, retrieveConfig.defaults);
  res.json({ value_chain: withVersionsInOrder(chain) });
}
