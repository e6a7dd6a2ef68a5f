import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { type SellingFacts, sellingFacts } from "../../lib/selling-facts";
import { sqlRows } from "../../lib/sql";
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
    const lack = lackOf(fact, versions);
    if (lack) {
      throw refusal(lack, await factsOf(container, product_id, fact));
    }
  }
}

/** What a product lacks to be published: the refusal's code, and how its English message ends. */
const LACKS = {
  product_without_enterprise: "has no enterprise",
  product_without_chain: "has no value chain",
  chain_without_published_version: "is in a value chain with no published version",
  enterprise_without_stage: "has an enterprise without a stage in its value chain",
} as const;

function lackOf(
  fact: SellingFacts | undefined,
  versions: readonly VersionInForce[],
): keyof typeof LACKS | null {
  if (!fact) {
    return "product_without_enterprise";
  }
  if (!fact.value_chain_id) {
    return "product_without_chain";
  }
  const version = versions.find((one) => one.value_chain_id === fact.value_chain_id);
  if (!version) {
    return "chain_without_published_version";
  }
  return version.stages.some((stage) => stage.enterprise_id === fact.enterprise_id)
    ? null
    : "enterprise_without_stage";
}

interface RefusalData extends Record<string, unknown> {
  title: string;
}

/** What the refusal is about: a person knows the product by its title. */
async function factsOf(
  container: MedusaContainer,
  product_id: string,
  fact: SellingFacts | undefined,
): Promise<RefusalData> {
  const [product] = await sqlRows<{ title: string }>(
    container.resolve(ContainerRegistrationKeys.PG_CONNECTION),
    "SELECT title FROM product WHERE id = ?",
    [product_id],
  );
  const { enterprise_id, value_chain_id } = fact ?? {};
  return { product_id, title: product?.title ?? product_id, enterprise_id, value_chain_id };
}

function refusal(code: keyof typeof LACKS, data: RefusalData): Error {
  return networkError(
    MedusaError.Types.INVALID_DATA,
    code,
    `A product can be published only with an enterprise and a published value chain in which it has a stage; “${data.title}” ${LACKS[code]}`,
    data,
  );
}
