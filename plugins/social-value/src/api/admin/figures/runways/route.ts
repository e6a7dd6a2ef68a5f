import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { runways } from "../../../../figures/runways";
import { askedOf, pageOf } from "../read";
import type { PlacesQuery } from "../validators";

/** How many months each enterprise's places are covered at the current rate, the shortest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { month, limit, offset, ...filters } = askedOf<PlacesQuery>(req);
  const { rows, ...rest } = await runways(req.scope, month, { locale: req.locale, filters });
  res.json({ ...rest, ...pageOf(rows, { limit, offset }) });
}
