import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { assertTakes } from "../../../workflows/channel/channel-goods";
import { databaseOf } from "../../../workflows/lib/database";

/** Medusa's own way to put products in a channel takes no goods that the channel does not take. */
export async function refuseUntaken(
  req: MedusaRequest<{ add?: string[] }>,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const { add } = req.body ?? {};
  const ids = Array.isArray(add) ? add.filter((id) => typeof id === "string") : [];
  try {
    await assertTakes(databaseOf(req.scope), req.params.id ?? "", ids);
  } catch (error) {
    next(error);
    return;
  }
  next();
}
