import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sellerReport } from "../../../../figures/seller-report";
import { askedOf, pageOf } from "../read";
import type { SellersQuery } from "../validators";

/** What each seller was credited with in a year, quarter by quarter. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { year, limit, offset } = askedOf<SellersQuery>(req);
  res.json({ year, ...pageOf(await sellerReport(req.scope, year), { limit, offset }) });
}
