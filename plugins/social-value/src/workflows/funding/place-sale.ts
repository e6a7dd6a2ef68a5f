import { monthOf } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { FUNDING_MODULE } from "../../modules/funding";
import {
  type CaptureOutcome,
  contributors,
  isPaidByNetwork,
} from "../../modules/funding/ledger/capture-posting";
import type FundingModuleService from "../../modules/funding/service";
import { TRAINING_MODULE } from "../../modules/training";
import type TrainingModuleService from "../../modules/training/service";
import { ensureSale } from "./record-sale";

/**
 * What placing an order means to the ledger: its snapshot is there, and if the network pays for all
 * of it, it is posted at once, since no capture will come. Null when there is a payment to wait for.
 */
export async function placeSale(
  container: MedusaContainer,
  orderId: string,
): Promise<CaptureOutcome | null> {
  const sale = await ensureSale(container, orderId);
  if (!isPaidByNetwork(sale)) {
    return null;
  }
  const places = await container
    .resolve<TrainingModuleService>(TRAINING_MODULE)
    .listTerms(contributors(sale), monthOf(sale.placed_at));
  return container.resolve<FundingModuleService>(FUNDING_MODULE).postFreeSale(sale, places);
}

// No compensation, as for a capture: the last step, committed whole or not at all, a no-op if repeated.
const placeSaleStep = createStep(
  "place-sale",
  async (input: { order_id: string }, { container }) =>
    new StepResponse(await placeSale(container, input.order_id)),
);

/** Snapshots a placed order, and posts it if nothing is to be paid; each exactly once. */
export const placeSaleWorkflow = createWorkflow(
  "place-sale",
  (input: WorkflowData<{ order_id: string }>) => new WorkflowResponse(placeSaleStep(input)),
);
