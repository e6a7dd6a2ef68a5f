import { civilDateOf } from "@insteg/domain";
import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { networkDirectory } from "../../../../directory/directory";
import { clock } from "../../../../lib/clock";
import { networkError } from "../../../../lib/errors";
import { FUNDING_MODULE } from "../../../../modules/funding";
import type FundingModuleService from "../../../../modules/funding/service";
import { fundingView } from "../../lib/funding-view";

export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const directory = await networkDirectory(req.scope, req.locale);
  const { handle } = req.params;
  const card = [...directory.enterprises.values()].find((e) => e.handle === handle);
  if (!card) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "enterprise_not_found",
      `There is no enterprise ${handle}`,
      { handle },
    );
  }
  const [details, kinds, [funded]] = await Promise.all([
    detailsOf(req, card.id),
    placeKindsOf(req, card.id),
    req.scope.resolve<FundingModuleService>(FUNDING_MODULE).fundedByEnterprise([card.id]),
  ]);
  const chains = [...directory.chains.values()].filter((chain) =>
    chain.stages.some((stage) => stage.enterprise.id === card.id),
  );
  res.json({
    enterprise: {
      ...card,
      ...details,
      value_chains: chains.map((chain) => chain.card),
      place_kinds: kinds,
      funding: fundingView(funded),
    },
  });
}

async function detailsOf(req: MedusaStoreRequest, id: string) {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph(
    {
      entity: "enterprise",
      fields: [
        "id",
        "story",
        "organisation_number",
        "website",
        "vat_registered_from",
        "vat_registered_until",
      ],
      filters: { id },
    },
    req.locale ? { locale: req.locale } : {},
  );
  const row = data[0];
  const today = civilDateOf(clock.now());
  const from = row?.vat_registered_from;
  const until = row?.vat_registered_until;
  return {
    story: row?.story ?? "",
    organisation_number: row?.organisation_number ?? null,
    website: row?.website ?? null,
    vat_registered: Boolean(from && from <= today && (!until || today <= until)),
  };
}

/** Which kinds of places it has; how many, and how many are occupied, is not for the public. */
async function placeKindsOf(req: MedusaStoreRequest, enterpriseId: string): Promise<string[]> {
  const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "training_place",
    fields: ["kind"],
    filters: { enterprise_id: enterpriseId },
  });
  return [...new Set(data.map((place) => place.kind))].sort();
}
