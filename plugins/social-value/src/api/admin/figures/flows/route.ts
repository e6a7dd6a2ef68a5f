import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { flows } from "../../../../figures/flows";
import { askedOf } from "../read";
import type { FlowsQuery } from "../validators";

/** The money's way from channel through chain to place: nodes and links to draw, rows to read. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const { first_month, last_month, ...filters } = askedOf<FlowsQuery>(req);
  const locale = req.locale;
  const ways = await flows(req.scope, { first_month, last_month, filters, locale });
  res.json({ first_month, last_month, ...ways });
}
