import type { MedusaContainer } from "@medusajs/framework/types";
import type { SellingFacts } from "../../lib/selling-facts";
import { VALUE_CHAIN_MODULE } from "../../modules/value-chain";
import type ValueChainModuleService from "../../modules/value-chain/service";

/** The products among these that a chain version in force at `at` explains. */
export async function explainedProducts(
  container: MedusaContainer,
  facts: readonly SellingFacts[],
  at: Date,
): Promise<ReadonlySet<string>> {
  const chainIds = [...new Set(facts.flatMap((fact) => fact.value_chain_id ?? []))];
  const versions = await container
    .resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE)
    .versionsInForce(chainIds, at);
  const inForce = new Set(versions.map((version) => version.value_chain_id));
  return new Set(
    facts
      .filter((fact) => fact.value_chain_id !== null && inForce.has(fact.value_chain_id))
      .map((fact) => fact.product_id),
  );
}
