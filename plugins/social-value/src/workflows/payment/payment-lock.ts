import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError, Modules } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

/** Longer than placing an order and giving money back take. */
const PATIENCE_S = 30;

/**
 * Does something with a cart's payment while nobody else does. Not to be called again by the work itself.
 * Throws "payment_busy" (409) when whoever is at it does not come to an end.
 */
export async function whilePaymentHeld<T>(
  container: MedusaContainer,
  cartId: string,
  work: () => Promise<T>,
): Promise<T> {
  let isHeld = false;
  try {
    return await container.resolve(Modules.LOCKING).execute(
      `payment:${cartId}`,
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
    const message = "The payment is just now being looked into";
    throw networkError(MedusaError.Types.CONFLICT, "payment_busy", message, { id: cartId });
  }
}
