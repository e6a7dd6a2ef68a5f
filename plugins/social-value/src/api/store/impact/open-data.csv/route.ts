import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { impactCsv } from "../../../../impact/impact-csv";
import { publicImpact } from "../../../../impact/public-impact";
import { CACHE_CONTROL } from "../cache-control";

/** The same rows as a file that a spreadsheet opens. */
export async function GET(req: MedusaStoreRequest, res: MedusaResponse): Promise<void> {
  const { rows } = await publicImpact(req.scope, req.locale);
  res.setHeader("cache-control", CACHE_CONTROL);
  res.setHeader("content-disposition", 'attachment; filename="insteg-open-data.csv"');
  res.type("text/csv; charset=utf-8").send(impactCsv(rows, req.locale));
}
