import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { placesOfOrderLine } from "../../../../../../figures/trace-of-figures";
import { idOf } from "../../../../../lib/id-of";
import { askedOf } from "../../../read";
import type { LinePlacesQuery } from "../../../validators";

/** The place months that an order line funded, and what its training reserve keeps of it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const page = { line_id: idOf(req), ...askedOf<LinePlacesQuery>(req) };
  res.json(await placesOfOrderLine(req.scope, page, req.locale));
}
