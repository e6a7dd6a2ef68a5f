import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { databaseOf } from "../workflows/lib/database";
import { handlesOf } from "./changed-products";
import { productTag } from "./tags";
import { type Change, changeOf } from "./tags-of-event";
import { shopAddresses, tellShop } from "./tell-shop";
import { WaitingChanges } from "./waiting-changes";

/** Long enough for the events of one order, and for a read that began before it to end. */
const WAIT_MS = 100;

let container: MedusaContainer;
/** The process's own; what it needs it takes from whoever gave the latest event. */
const waiting = new WaitingChanges(WAIT_MS, (change) => handOn(container, change));

/** Takes an event in; soon after, the shop is told what it must read anew. */
export function noteEvent(scope: MedusaContainer, name: string, data: unknown): void {
  if (shopAddresses()) {
    container = scope;
    waiting.add(changeOf(name, data));
  }
}

/** Never throws: whoever made the change must not hear of a shop that is away. */
async function handOn(scope: MedusaContainer, { tags, ids }: Change): Promise<void> {
  const logger = scope.resolve(ContainerRegistrationKeys.LOGGER);
  const address = shopAddresses();
  if (!address) {
    return;
  }
  try {
    const handles = await handlesOf(databaseOf(scope), ids);
    const all = new Set([...tags, ...handles.map(productTag)]);
    for (const problem of await tellShop(address, [...all])) {
      logger.warn(`The shop was not told of a change: ${problem}`);
    }
  } catch (error) {
    logger.warn(`The shop was not told of a change: ${String(error)}`);
  }
}
