import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { departureView } from "../../../../../../workflows/enterprise/departure-view";
import { finishDeparture } from "../../../../../../workflows/enterprise/leave-network";
import { assertExists } from "../../../../../../workflows/lib/exists";
import { idOf } from "../../../../../lib/id-of";

/** Lets an enterprise leave that has asked to, when nothing is left to be settled. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await assertExists(req.scope, "enterprise", id);
  await finishDeparture(req.scope, id);
  res.json(await departureView(req.scope, id, req.locale));
}
