import { civilDateOf, formatMinor, monthOf, type VatClass } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import { networkDirectory } from "../../directory/directory";
import { divide } from "../../directory/provenance";
import { minutesAt } from "../../goods/preview";
import { clock } from "../../lib/clock";
import type { SellingFacts } from "../../lib/selling-facts";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";
import { fieldIssues } from "../application/refusals";
import { databaseOf } from "../lib/database";
import { sellerOf } from "./goods-terms";

export interface PreviewInput {
  /** öre, VAT included */
  price_minor: number;
  vat_class: VatClass;
  value_chain_id: string;
  sales_channel_id: string | null;
}

/**
 * How the price of one piece would be divided if it were sold today, by the same division as the shop's
 * page and the ledger: öre, and the minutes of training at the places of each stage's enterprise. Throws
 * "input_invalid" for a chain that the enterprise has no stage in.
 */
export async function previewGoods(
  container: MedusaContainer,
  enterprise_id: string,
  input: PreviewInput,
  locale: string | undefined,
) {
  const [directory, seller] = await Promise.all([
    networkDirectory(container, locale),
    sellerOf(databaseOf(container), enterprise_id),
  ]);
  const chain = directory.chains.get(input.value_chain_id);
  if (!chain?.shares.some((share) => share.enterprise_id === enterprise_id)) {
    throw fieldIssues("input_invalid", [{ field: "value_chain_id", code: "value_chain_unknown" }]);
  }
  const now = clock.now();
  const [terms, places] = await Promise.all([
    directory.saleTerms(input.sales_channel_id),
    container
      .resolve<TrainingModuleService>(TRAINING_MODULE)
      .listTerms([...new Set(chain.shares.map((share) => share.enterprise_id))], monthOf(now)),
  ]);
  const fact: SellingFacts = {
    ...{ product_id: "preview", enterprise_id, vat_class: input.vat_class },
    ...{ value_chain_id: input.value_chain_id, is_suspended: false },
    vat_registered_from: seller.vat_registered_from,
    vat_registered_until: seller.vat_registered_until,
  };
  const division = { fact, chain, terms, today: civilDateOf(now) };
  const piece = divide(formatMinor(BigInt(input.price_minor)), division);
  const by_stage = piece.by_stage.map((stage) => {
    const view = chain.stages.find(({ id }) => id === stage.stage_id);
    const minor = BigInt(stage.contribution_minor);
    return {
      ...stage,
      activity: view?.activity ?? "",
      enterprise: view?.enterprise.name ?? "",
      is_own: stage.enterprise_id === enterprise_id,
      training_minutes: minutesAt(minor, places, stage.enterprise_id, enterprise_id),
    };
  });
  const told = by_stage.filter(({ contribution_minor }) => contribution_minor > 0);
  return {
    ...piece,
    by_stage,
    /** Of the stages whose minutes may be told. */
    training_minutes: told.reduce((sum, { training_minutes }) => sum + (training_minutes ?? 0), 0),
    has_untold_minutes: told.some(({ training_minutes }) => training_minutes === null),
  };
}
