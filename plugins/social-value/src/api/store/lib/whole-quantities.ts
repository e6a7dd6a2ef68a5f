import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";

interface WithQuantity {
  quantity?: unknown;
}

/**
 * Goods are sold by the piece, while Medusa takes any number above zero: parts of a piece are
 * refused with 400 and "quantity_not_whole", alone or among the items of a new cart.
 */
export function wholeQuantities(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  const body = (req.body ?? {}) as WithQuantity & { items?: unknown };
  const items: WithQuantity[] = Array.isArray(body.items) ? body.items : [];
  const part = [body, ...items].find((one) => isPart(one?.quantity));
  next(part ? refusal(part.quantity) : undefined);
}

/** Of what is no number at all, Medusa's own check says more. */
function isPart(quantity: unknown): boolean {
  return typeof quantity === "number" && !Number.isInteger(quantity);
}

function refusal(quantity: unknown): Error {
  return networkError(
    MedusaError.Types.INVALID_DATA,
    "quantity_not_whole",
    `Goods are sold by the piece: ${quantity} is not a whole number`,
    { quantity },
  );
}
