import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { enterprisesWithOpenSales } from "../modules/funding/stall/stall-sale";
import { databaseOf } from "../workflows/lib/database";
import { placeStallSales } from "../workflows/stall/place-stall-sales";

/** Every minute: takes up the stall sales and reversals that an event lost, or a crash broke off. */
export default async function placeWaitingSales(container: MedusaContainer): Promise<void> {
  let taken = 0;
  for (const id of await enterprisesWithOpenSales(databaseOf(container))) {
    taken += (await placeStallSales(container, id)).placed;
  }
  if (taken > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Stall: took up ${taken} sales that were waiting`);
  }
}

export const config = { name: "place-stall-sales", schedule: "* * * * *" };
