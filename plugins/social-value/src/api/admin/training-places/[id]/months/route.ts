import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { setPlaceMonthWorkflow } from "../../../../../workflows/training/set-place-month";
import { idOf } from "../../../../lib/id-of";
import { findPlace } from "../../find-place";
import type { SetPlaceMonth } from "../../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<SetPlaceMonth>,
  res: MedusaResponse,
): Promise<void> {
  const place_id = idOf(req);
  await setPlaceMonthWorkflow(req.scope).run({ input: { place_id, ...req.validatedBody } });
  res.json(await findPlace(req.scope, place_id));
}
