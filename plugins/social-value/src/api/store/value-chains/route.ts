import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { networkDirectory } from "../../../directory/directory";
import type { ValueChainsQuery } from "./validators";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const { limit, offset, q } = req.validatedQuery as unknown as ValueChainsQuery;
  const directory = await networkDirectory(req.scope, req.locale);
  const words = q?.toLocaleLowerCase("sv") ?? "";
  const found = [...directory.chains.values()]
    .filter(({ card }) =>
      `${card.name} ${card.description}`.toLocaleLowerCase("sv").includes(words),
    )
    .sort((a, b) => a.card.name.localeCompare(b.card.name, "sv"));
  res.json({
    value_chains: found.slice(offset, offset + limit).map(({ card, version, stages }) => ({
      ...card,
      version_number: version.number,
      stages_count: stages.length,
      enterprises_count: new Set(stages.map((stage) => stage.enterprise.id)).size,
    })),
    count: found.length,
    limit,
    offset,
  });
}
