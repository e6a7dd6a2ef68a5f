import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { linesOfPlace } from "../../../../../../figures/trace-of-figures";
import { assertExists } from "../../../../../../workflows/lib/exists";
import { idOf } from "../../../../../lib/id-of";
import { askedOf } from "../../../read";
import type { PlaceLinesQuery } from "../../../validators";

/** The very order lines that funded a place in a month, the latest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const place_id = idOf(req);
  await assertExists(req.scope, "training_place", place_id);
  res.json(
    await linesOfPlace(req.scope, { place_id, ...askedOf<PlaceLinesQuery>(req) }, req.locale),
  );
}
