import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";

/** Every minute: seals what has been posted since the last seal. */
export default async function sealLedger(container: MedusaContainer): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const { status, seals, transactions } = await funding.sealLedger();
  if (status === "busy") {
    logger.warn(
      "Ledger: not sealed, a writer has been at it for too long; the next run tries again",
    );
  }
  if (seals > 0) {
    logger.info(`Ledger: sealed ${transactions} transactions in ${seals} seals`);
  }
}

export const config = { name: "seal-ledger", schedule: "* * * * *" };
