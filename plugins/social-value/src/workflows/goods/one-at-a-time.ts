import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";

const WAIT_SECONDS = 20;

/**
 * Runs `work` while nobody else changes the same goods: a change is made of what is read, so that two at
 * once would lose a picture or a variant.
 */
export function oneAtATime<T>(
  container: MedusaContainer,
  productId: string,
  work: () => Promise<T>,
): Promise<T> {
  return container
    .resolve(Modules.LOCKING)
    .execute(`goods:${productId}`, work, { timeout: WAIT_SECONDS });
}
