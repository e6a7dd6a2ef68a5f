import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { assertExists } from "../../../workflows/lib/exists";

type Entity = Parameters<typeof assertExists>[1];

/** The entity with its fields; throws "<entity>_not_found" (404) when there is none. */
export async function findOne(
  container: MedusaContainer,
  entity: Entity,
  id: string,
  fields: string[],
) {
  await assertExists(container, entity, id);
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields, filters: { id } });
  return data[0];
}
