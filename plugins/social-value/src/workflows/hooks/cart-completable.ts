import { StepResponse } from "@medusajs/framework/workflows-sdk";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { assertCompletable, type CartToComplete } from "../lib/assert-completable";

// What may be bought; completing again gives the order that was placed then, whatever has become of the
// goods since.
completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  const toComplete = cart as CartToComplete & { completed_at?: string | Date | null };
  if (!toComplete.completed_at) {
    await assertCompletable(container, toComplete);
  }
  return new StepResponse(undefined);
});
