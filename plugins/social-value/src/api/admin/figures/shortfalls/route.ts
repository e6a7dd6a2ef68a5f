import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { shortfalls } from "../../../../figures/shortfalls";
import { askedOf, pageOf } from "../read";
import type { PlacesQuery } from "../validators";

/** The places that fall short in a month, by enterprise, and what would fill them. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { month, limit, offset, ...filters } = askedOf<PlacesQuery>(req);
  const { rows, gap_minor } = await shortfalls(req.scope, month, { locale: req.locale, filters });
  res.json({ month, gap_minor, ...pageOf(rows, { limit, offset }) });
}
