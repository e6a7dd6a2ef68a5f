import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

/** Throws "<entity>_not_found" unless the entity with this id exists. */
export async function assertExists(
  container: MedusaContainer,
  entity: "enterprise" | "value_chain" | "training_place" | "product" | "sales_channel" | "user",
  id: string,
): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({ entity, fields: ["id"], filters: { id } });
  if (data.length === 0) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      `${entity}_not_found`,
      `There is no ${entity.replace("_", " ")} ${id}`,
      { id },
    );
  }
}
