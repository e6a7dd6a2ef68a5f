import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FUNDING_MODULE } from "../../../modules/funding";
import type FundingModuleService from "../../../modules/funding/service";
import { setChannelTermsWorkflow } from "../../../workflows/network/set-channel-terms";
import type { SetChannelTerms } from "./validators";

/** Every sales channel with its terms: `kind` null and no commission until they are set. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { data: channels, metadata } = await req.scope
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({
      entity: "sales_channel",
      fields: req.queryConfig.fields,
      pagination: req.queryConfig.pagination,
    });
  const terms = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .listChannelTerms(
      { sales_channel_id: channels.map((channel) => channel.id) },
      { take: channels.length },
    );
  res.json({
    channel_terms: channels.map(({ id, name, is_disabled }) => {
      const own = terms.find((one) => one.sales_channel_id === id);
      return {
        sales_channel_id: id,
        name,
        is_disabled,
        kind: own?.kind ?? null,
        commission_bp: own?.commission_bp ?? 0,
      };
    }),
    count: metadata?.count ?? 0,
    limit: metadata?.take,
    offset: metadata?.skip,
  });
}

export async function POST(
  req: AuthenticatedMedusaRequest<SetChannelTerms>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await setChannelTermsWorkflow(req.scope).run({ input: req.validatedBody });
  res.json({ channel_terms: result });
}
