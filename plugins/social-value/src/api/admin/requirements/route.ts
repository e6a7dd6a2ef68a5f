import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";
import {
  allRequirements,
  insertRequirement,
} from "../../../modules/enterprise/requirements/requirements";
import { databaseOf } from "../../../workflows/lib/database";
import type { CreateRequirement } from "./validators";

export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ requirements: await allRequirements(databaseOf(req.scope)) });
}

export async function POST(
  req: AuthenticatedMedusaRequest<CreateRequirement>,
  res: MedusaResponse,
): Promise<void> {
  const requirement = await insertRequirement(databaseOf(req.scope), req.validatedBody);
  if (!requirement) {
    const { code } = req.validatedBody;
    throw networkError(
      MedusaError.Types.CONFLICT,
      "requirement_code_taken",
      `There is a requirement ${code} already`,
      { code },
    );
  }
  res.status(201).json({ requirement });
}
