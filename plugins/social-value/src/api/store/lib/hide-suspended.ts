import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { suspendedProductIds } from "../../../lib/suspended-goods";

type Filters = Record<string, unknown> & { product?: Record<string, unknown> };

/**
 * Takes the goods of suspended enterprises out of Medusa's product list and product page. It runs after
 * Medusa's own checks, which have made ids of whatever was asked for.
 */
export async function hideSuspendedProducts(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const hidden = await hiddenIds(req);
  if (hidden.length > 0) {
    req.filterableFields.id = without(req.filterableFields.id, hidden);
  }
  next();
}

/** The same of Medusa's variants. */
export async function hideSuspendedVariants(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const hidden = await hiddenIds(req);
  if (hidden.length > 0) {
    const filters = req.filterableFields as Filters;
    filters.product = { ...filters.product, id: without(filters.product?.id, hidden) };
  }
  next();
}

function hiddenIds(req: MedusaRequest): Promise<string[]> {
  return suspendedProductIds(req.scope.resolve(ContainerRegistrationKeys.PG_CONNECTION));
}

function without(wanted: unknown, hidden: readonly string[]): unknown {
  if (wanted === undefined) {
    return { $nin: hidden };
  }
  const gone = new Set(hidden);
  return [wanted].flat().filter((id) => typeof id === "string" && !gone.has(id));
}
