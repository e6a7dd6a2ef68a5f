import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { clock } from "../../lib/clock";
import { FUNDING_MODULE } from "../../modules/funding";
import type { Payout } from "../../modules/funding/payouts/payout";
import { payoutProvider } from "../../modules/funding/payouts/providers";
import type { DebtMethod } from "../../modules/funding/payouts/settle-debt";
import type FundingModuleService from "../../modules/funding/service";
import { CURRENCY } from "./payout-preview";

/** How a payout that was sent ended: the money arrived, or came back. */
export type PayoutEnd =
  | { payout_id: string; state: "paid" }
  | { payout_id: string; state: "returned"; reason: string };

async function finishPayout(container: MedusaContainer, end: PayoutEnd): Promise<Payout> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  if (end.state === "paid") {
    return funding.markPayoutPaid(end.payout_id, clock.now());
  }
  const payout = await funding.findPayout(end.payout_id);
  if (payout.state === "sent") {
    await payoutProvider(payout.provider).recall(payout);
  }
  const { state, reason } = end;
  return funding.undoPayout(payout.id, { state, reason, at: clock.now() });
}

// No compensation: both are single steps, and a payout that has ended never changes.
const finishPayoutStep = createStep("finish-payout", async (end: PayoutEnd, { container }) => {
  const { id, state } = await finishPayout(container, end);
  return new StepResponse({ id, state });
});

/** Notes that a payout has arrived, or that it came back and is owed again. */
export const finishPayoutWorkflow = createWorkflow(
  "finish-payout",
  (end: WorkflowData<PayoutEnd>) => new WorkflowResponse(finishPayoutStep(end)),
);

export interface DebtInput {
  enterprise_id: string;
  method: DebtMethod;
}

const settleDebtStep = createStep("settle-payout-debt", async (input: DebtInput, { container }) => {
  const debt_minor = await container
    .resolve<FundingModuleService>(FUNDING_MODULE)
    .settlePayoutDebt({ ...input, currency_code: CURRENCY, at: clock.now() });
  return new StepResponse({ debt_minor: debt_minor.toString() });
});

/** Settles an enterprise's negative balance by an invoice or a write-off. */
export const settleDebtWorkflow = createWorkflow(
  "settle-payout-debt",
  (input: WorkflowData<DebtInput>) => new WorkflowResponse(settleDebtStep(input)),
);
