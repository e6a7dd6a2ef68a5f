import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { namedFunding } from "../../../../figures/named-funding";
import { askedOf, pageOf } from "../read";
import type { FundingQuery } from "../validators";

/** Sales funding by up to three of what it is known by; by month and channel unless asked otherwise. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { by, first_month, last_month, limit, offset, ...filters } = askedOf<FundingQuery>(req);
  const locale = req.locale;
  const asked = { by, first_month, last_month, filters, locale };
  const { rows, total_minor } = await namedFunding(req.scope, asked);
  res.json({ by, first_month, last_month, total_minor, ...pageOf(rows, { limit, offset }) });
}
