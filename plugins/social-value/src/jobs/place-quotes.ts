import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { placeWaitingQuotes } from "../workflows/trade/place-quote";

/** Every minute: takes up accepted quotes whose order a crash broke off. */
export default async function placeQuotes(container: MedusaContainer): Promise<void> {
  const placed = await placeWaitingQuotes(container);
  if (placed > 0) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .info(`Quotes: took up ${placed} orders that were waiting`);
  }
}

export const config = { name: "place-quotes", schedule: "* * * * *" };
