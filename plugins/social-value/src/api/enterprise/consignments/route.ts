import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { countConsignments, listConsignments } from "../../../consignments/own-consignments";
import { databaseOf } from "../../../workflows/lib/database";
import { checkedParams } from "../../lib/checked-params";
import { memberOf } from "../access/guard";
import { ConsignmentsParams } from "./validators";
import { listedView } from "./views";

/** A page of the enterprise's consignments, and how many there are of each state. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { enterprise_id } = memberOf(res);
  const { q, state, limit, offset } = checkedParams(ConsignmentsParams, req.query);
  const db = databaseOf(req.scope);
  const asked = { state, display_id: q };
  const [consignments, { counts, count }] = await Promise.all([
    listConsignments(db, enterprise_id, { ...asked, limit, offset }),
    countConsignments(db, enterprise_id, asked),
  ]);
  res.json({ consignments: consignments.map(listedView), counts, count, limit, offset });
}
