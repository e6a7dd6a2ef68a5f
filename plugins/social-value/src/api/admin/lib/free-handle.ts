import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError, toHandle } from "@medusajs/framework/utils";
import { networkError } from "../../../lib/errors";

// Two things of the same name are likely, more than this many are a mistake.
const MOST_OF_A_NAME = 20;

/**
 * The handle asked for, or one made from the name with a number after it where that is taken.
 * Throws "handle_taken" for one that was asked for.
 */
export async function freeHandle(
  container: MedusaContainer,
  entity: "enterprise" | "value_chain" | "training_place",
  wanted: { handle?: string | undefined; name: string },
): Promise<string> {
  const base = wanted.handle ?? (toHandle(wanted.name) || entity.replace("_", "-"));
  const candidates = wanted.handle
    ? [base]
    : [base, ...Array.from({ length: MOST_OF_A_NAME - 1 }, (_, index) => `${base}-${index + 2}`)];
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity, fields: ["handle"], filters: { handle: candidates } });
  const free = candidates.find((handle) => !data.some((taken) => taken.handle === handle));
  if (!free) {
    throw networkError(
      MedusaError.Types.INVALID_DATA,
      "handle_taken",
      `The handle ${base} is taken`,
      { handle: base },
    );
  }
  return free;
}
