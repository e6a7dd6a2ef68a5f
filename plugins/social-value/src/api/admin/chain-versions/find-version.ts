import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { withStagesInOrder } from "../value-chains/in-order";
import { versionFields } from "../value-chains/query-config";

/** A version that a workflow has just given back, with its stages and their enterprises. */
export async function findVersion(container: MedusaContainer, id: string) {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "chain_version", fields: versionFields, filters: { id } });
  return data[0] && withStagesInOrder(data[0]);
}
