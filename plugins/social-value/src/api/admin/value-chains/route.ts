import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createChainWorkflow } from "../../../workflows/value-chain/create-chain";
import { findOne } from "../lib/find-one";
import { freeHandle } from "../lib/free-handle";
import { withVersionsInOrder } from "./in-order";
import { retrieveConfig } from "./query-config";
import type { CreateValueChain } from "./validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "value_chain",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: req.queryConfig.pagination,
  });
  res.json({
    value_chains: data.map(withVersionsInOrder),
    count: metadata?.count ?? 0,
    limit: metadata?.take,
    offset: metadata?.skip,
  });
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateValueChain>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createChainWorkflow(req.scope).run({
    input: {
      ...req.validatedBody,
      handle: await freeHandle(req.scope, "value_chain", req.validatedBody),
    },
  });
  const chain = await findOne(req.scope, "value_chain", result.id, retrieveConfig.defaults);
  res.status(201).json({ value_chain: withVersionsInOrder(chain) });
}
