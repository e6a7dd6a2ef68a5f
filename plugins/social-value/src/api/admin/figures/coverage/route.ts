import { monthsBetween } from "@insteg/domain";
import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { coverageMatrix } from "../../../../figures/coverage-matrix";
import { askedOf, pageOf } from "../read";
import type { CoverageQuery } from "../validators";

/** Coverage, place by place and month by month. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { first_month, last_month, limit, offset, ...filters } = askedOf<CoverageQuery>(req);
  const { months, rows, totals } = await coverageMatrix(
    req.scope,
    monthsBetween(first_month, last_month),
    { locale: req.locale, filters },
  );
  res.json({ months, totals, ...pageOf(rows, { limit, offset }) });
}
