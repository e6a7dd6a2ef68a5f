import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

/** Long enough for another's cancellation with its refund to end. */
const PATIENCE_S = 15;

/**
 * Does something with an order while nobody else changes its consignments or gives back money of it.
 * Not to be called again by the work itself. Throws "consignment_busy" (409) when whoever is at it does
 * not come to an end.
 */
export async function whileOrderHeld<T>(
  container: MedusaContainer,
  orderId: string,
  work: () => Promise<T>,
): Promise<T> {
  let isHeld = false;
  try {
    return await container.resolve(Modules.LOCKING).execute(
      `consignments:${orderId}`,
      async () => {
        isHeld = true;
        return work();
      },
      { timeout: PATIENCE_S },
    );
  } catch (error) {
    if (isHeld) {
      throw error;
    }
    throw networkError(
      MedusaError.Types.CONFLICT,
      "consignment_busy",
      "Somebody is just now at work with this order",
      { id: orderId },
    );
  }
}
