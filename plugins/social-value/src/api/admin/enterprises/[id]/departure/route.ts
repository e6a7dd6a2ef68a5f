import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { departureView } from "../../../../../workflows/enterprise/departure-view";
import { assertExists } from "../../../../../workflows/lib/exists";
import { idOf } from "../../../../lib/id-of";

/** Whether the enterprise has asked to leave the network, and what is left to be settled first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = idOf(req);
  await assertExists(req.scope, "enterprise", id);
  res.json(await departureView(req.scope, id, req.locale));
}
