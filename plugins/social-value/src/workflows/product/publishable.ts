import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { type SellingFacts, sellingFacts } from "../../lib/selling-facts";
import { VALUE_CHAIN_MODULE } from "../../modules/value-chain";
import type ValueChainModuleService from "../../modules/value-chain/service";
import type { VersionInForce } from "../../modules/value-chain/service";

/**
 * Throws unless every one of these published products has an enterprise and a value chain whose
 * version in force gives that enterprise a stage: "product_without_enterprise",
 * "product_without_chain", "chain_without_published_version" or "enterprise_without_stage".
 */
export async function assertPublishable(
  container: MedusaContainer,
  productIds: readonly string[],
): Promise<void> {
  if (productIds.length === 0) {
    return;
  }
  const db = container.resolve(ContainerRegistrationKeys.PG_CONNECTION);
  const chains = container.resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE);
  const facts = await sellingFacts(db, productIds);
  const chainIds = [...new Set(facts.flatMap((fact) => fact.value_chain_id ?? []))];
  const versions = await chains.versionsInForce(chainIds, clock.now());
  for (const product_id of productIds) {
    const fact = facts.find((candidate) => candidate.product_id === product_id);
    assertOne(product_id, fact, versions);
  }
}

function assertOne(
  product_id: string,
  fact: SellingFacts | undefined,
  versions: readonly VersionInForce[],
): void {
  if (!fact) {
    throw refusal("product_without_enterprise", "has no enterprise", { product_id });
  }
  const { enterprise_id, value_chain_id } = fact;
  if (!value_chain_id) {
    throw refusal("product_without_chain", "has no value chain", { product_id, enterprise_id });
  }
  const version = versions.find((candidate) => candidate.value_chain_id === value_chain_id);
  if (!version) {
    throw refusal(
      "chain_without_published_version",
      "is in a value chain with no published version",
      {
        product_id,
        value_chain_id,
      },
    );
  }
  if (!version.stages.some((stage) => stage.enterprise_id === enterprise_id)) {
    throw refusal(
      "enterprise_without_stage",
      "has an enterprise without a stage in its value chain",
      {
        product_id,
        enterprise_id,
        value_chain_id,
      },
    );
  }
}

function refusal(code: string, why: string, data: Record<string, string>): Error {
  return networkError(
    MedusaError.Types.INVALID_DATA,
    code,
    `A product can be published only with an enterprise and a published value chain in which it has a stage; product ${data.product_id} ${why}`,
    data,
  );
}
