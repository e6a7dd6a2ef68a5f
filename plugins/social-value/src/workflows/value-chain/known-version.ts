import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import { VALUE_CHAIN_MODULE } from "../../modules/value-chain";
import type ValueChainModuleService from "../../modules/value-chain/service";

const WAIT_SECONDS = 20;

/** The version with its stages; throws "chain_version_not_found" (404). */
export async function knownVersion(container: MedusaContainer, id: string) {
  const [version] = await container
    .resolve<ValueChainModuleService>(VALUE_CHAIN_MODULE)
    .listChainVersions({ id }, { relations: ["stages"] });
  if (!version) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "chain_version_not_found",
      `There is no chain version ${id}`,
    );
  }
  return version;
}

/**
 * Runs `work` while nobody else writes the chain's draft or sends it out: its stages are written in
 * several statements, and half of them are nothing to ask for.
 */
export function whileChainHeld<T>(
  container: MedusaContainer,
  chainId: string,
  work: () => Promise<T>,
): Promise<T> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`value_chain:${chainId}`, work, { timeout: WAIT_SECONDS });
}
