import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createEnterpriseWorkflow } from "../../../workflows/enterprise/create-enterprise";
import { DEFAULT_SHIPPING } from "../../../workflows/enterprise/shipping-option-input";
import { findOne } from "../lib/find-one";
import { freeHandle } from "../lib/free-handle";
import { listConfig } from "./query-config";
import type { CreateEnterprise } from "./validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { data, metadata } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "enterprise",
    fields: req.queryConfig.fields,
    filters: req.filterableFields,
    pagination: req.queryConfig.pagination,
  });
  res.json({
    enterprises: data,
    count: metadata?.count ?? 0,
    limit: metadata?.take,
    offset: metadata?.skip,
  });
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateEnterprise>,
  res: MedusaResponse,
): Promise<void> {
  const { shipping, sales_channel_ids, ...fields } = req.validatedBody;
  const { result } = await createEnterpriseWorkflow(req.scope).run({
    input: {
      enterprise: {
        ...fields,
        handle: await freeHandle(req.scope, "enterprise", req.validatedBody),
      },
      shipping: shipping ?? DEFAULT_SHIPPING,
      sales_channel_ids: sales_channel_ids ?? (await allChannelIds(req)),
    },
  });
  const enterprise = await findOne(req.scope, "enterprise", result.id, listConfig.defaults);
  res.status(201).json({ enterprise });
}

async function allChannelIds(req: AuthenticatedMedusaRequest): Promise<string[]> {
  const channels = await req.scope
    .resolve(Modules.SALES_CHANNEL)
    .listSalesChannels({}, { select: ["id"], take: null as unknown as number });
  return channels.map((channel) => channel.id);
}
