import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { storeOpenApi } from "../openapi/openapi";

/** The description of these very routes. */
export function GET(_req: MedusaStoreRequest, res: MedusaResponse): void {
  res.json(storeOpenApi());
}
