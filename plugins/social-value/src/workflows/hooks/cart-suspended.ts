import type { MedusaContainer } from "@medusajs/framework/types";
import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { addToCartWorkflow, createCartWorkflow } from "@medusajs/medusa/core-flows";
import { suspendedGoods } from "../../lib/suspended-goods";
import { databaseOf } from "../lib/database";
import { assertForSale } from "../lib/for-sale";

// No cart takes the goods of an enterprise that is suspended; one that holds them already is refused
// when it is completed.
createCartWorkflow.hooks.validate(async ({ input }, { container }) =>
  refuseSuspended(container, input.items),
);
addToCartWorkflow.hooks.validate(async ({ input }, { container }) =>
  refuseSuspended(container, input.items),
);

async function refuseSuspended(
  container: MedusaContainer,
  items: readonly { variant_id?: string | null | undefined }[] | undefined,
): Promise<StepResponse<undefined>> {
  const variantIds = (items ?? []).flatMap((item) => item.variant_id ?? []);
  if (variantIds.length > 0) {
    assertForSale(await suspendedGoods(databaseOf(container), variantIds));
  }
  return new StepResponse(undefined);
}
