import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkDirectory } from "../../../../directory/directory";
import { networkError } from "../../../../lib/errors";
import { FUNDING_MODULE } from "../../../../modules/funding";
import type FundingModuleService from "../../../../modules/funding/service";
import { fundingView } from "../../lib/funding-view";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const directory = await networkDirectory(req.scope, req.locale);
  const { handle } = req.params;
  const chain = [...directory.chains.values()].find(({ card }) => card.handle === handle);
  if (!chain) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "value_chain_not_found",
      `There is no published value chain ${handle}`,
      { handle },
    );
  }
  const [funded] = await req.scope
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .fundedByChain([chain.card.id]);
  const { card, version, stages } = chain;
  res.json({ value_chain: { ...card, version, stages, funding: fundingView(funded) } });
}
