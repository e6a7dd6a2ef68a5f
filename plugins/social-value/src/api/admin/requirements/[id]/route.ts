import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../../lib/errors";
import { updateRequirement } from "../../../../modules/enterprise/requirements/requirements";
import { databaseOf } from "../../../../workflows/lib/database";
import { idOf } from "../../../lib/id-of";
import type { UpdateRequirement } from "../validators";

export async function POST(
  req: AuthenticatedMedusaRequest<UpdateRequirement>,
  res: MedusaResponse,
): Promise<void> {
  const id = idOf(req);
  const requirement = await updateRequirement(databaseOf(req.scope), id, req.validatedBody);
  if (!requirement) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "requirement_not_found",
      `There is no requirement ${id}`,
      { id },
    );
  }
  res.json({ requirement });
}
