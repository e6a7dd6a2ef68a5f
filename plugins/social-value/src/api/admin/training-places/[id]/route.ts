import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { updatePlaceWorkflow } from "../../../../workflows/training/save-place";
import { idOf } from "../../../lib/id-of";
import { findPlace } from "../find-place";
import type { UpdateTrainingPlace } from "../validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await findPlace(req.scope, idOf(req)));
}

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateTrainingPlace>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req);
  await updatePlaceWorkflow(req.scope).run({ input: { id, ...req.validatedBody } });
  res.json(await findPlace(req.scope, id));
}
