import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { seedBatches } from "./live/batches";
import { seedHistory } from "./live/history";
import { type PlannedEvent, planHistory, soldBySku } from "./live/history-plan";
import { seedLogins, seedMembers } from "./live/logins";
import { seedNetwork } from "./live/network";
import { seedProducts, seedStock } from "./live/products";
import { seedPromotions } from "./live/promotions";
import { seedChannelPrices, seedShop } from "./live/shop";
import { seedTrade } from "./live/trade";
import { demoNetwork } from "./network";

/**
 * Seeds an empty, migrated database with the demo network and its past, all through workflows. With
 * `INSTEG_SEED_UNTIL`, an ISO instant, of the past only what happened before it.
 */
export default async function seedLive({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const shop = await seedShop(container, demoNetwork);
  await seedLogins(container);
  await seedNetwork(container, demoNetwork, [...shop.channel_ids.values()]);
  await seedMembers(container);
  await seedPromotions(container);
  logger.info("Seed: enterprises, value chains and training places are in");
  const variants = await seedProducts(container, demoNetwork, shop);
  await seedBatches(container);
  const events = planHistory(demoNetwork);
  await seedStock(container, demoNetwork, variants, soldBySku(events));
  logger.info(
    `Seed: ${demoNetwork.products.length} products are in; ${events.length} events to come`,
  );
  const until = process.env.INSTEG_SEED_UNTIL;
  await seedHistory(container, shop, variants, eventsBefore(events, until));
  await seedChannelPrices(container, demoNetwork, shop);
  await seedTrade(container, shop, variants, until);
  logger.info("Seed: done");
}

function eventsBefore(events: readonly PlannedEvent[], until?: string): readonly PlannedEvent[] {
  return until ? events.filter((event) => event.at < new Date(until)) : events;
}
