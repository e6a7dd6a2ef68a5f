import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { comparison } from "../../../../figures/comparison";
import { askedOf, pageOf } from "../read";
import type { ComparisonQuery } from "../validators";

/** A month beside another, the one before unless asked otherwise. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { month, with: with_month, limit, offset, ...filters } = askedOf<ComparisonQuery>(req);
  const months = { month, with_month };
  const { rows, ...rest } = await comparison(req.scope, months, { locale: req.locale, filters });
  res.json({ ...rest, ...pageOf(rows, { limit, offset }) });
}
