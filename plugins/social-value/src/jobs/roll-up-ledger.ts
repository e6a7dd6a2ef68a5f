import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { FUNDING_MODULE } from "../modules/funding";
import type FundingModuleService from "../modules/funding/service";

/** Every minute: adds to the rollups what has been posted since, so that figures have little to add. */
export default async function rollUpLedger(container: MedusaContainer): Promise<void> {
  const { status } = await container.resolve<FundingModuleService>(FUNDING_MODULE).rollUp();
  if (status === "busy") {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        "Ledger: not rolled up, a writer has been at it for too long; the next run tries again",
      );
  }
}

export const config = { name: "roll-up-ledger", schedule: "* * * * *" };
