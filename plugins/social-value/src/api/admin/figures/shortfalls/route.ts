import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { shortfalls } from "../../../../figures/shortfalls";
import { askedOf, pageOf } from "../read";
import type { PlacesQuery } from "../validators";

/** The places that fall short in a month, by enterprise, and what would fill them while it is open. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { month, limit, offset, ...filters } = askedOf<PlacesQuery>(req);
  const { rows, gap_minor, is_closed } = await shortfalls(req.scope, month, {
    locale: req.locale,
    filters,
  });
  res.json({ month, is_closed, gap_minor, ...pageOf(rows, { limit, offset }) });
}
