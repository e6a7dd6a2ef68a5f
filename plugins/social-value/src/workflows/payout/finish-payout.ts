import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { FUNDING_MODULE } from "../../modules/funding";
import type { Payout } from "../../modules/funding/payouts/payout";
import { payoutProvider } from "../../modules/funding/payouts/providers";
import type { DebtMethod } from "../../modules/funding/payouts/settle-debt";
import type FundingModuleService from "../../modules/funding/service";
import { CURRENCY } from "./payout-preview";

/**
 * How a payout ended: the money arrived, or came back; or finance gives up one that was never handed over.
 * `by`: the member of staff who says so.
 */
export type PayoutEnd = { payout_id: string } & (
  | { state: "paid"; by?: string | undefined }
  | { state: "returned"; reason: string; by?: string | undefined }
  | { state: "cancelled"; reason: string; by: string }
);

async function finishPayout(container: MedusaContainer, end: PayoutEnd): Promise<Payout> {
  const funding = container.resolve<FundingModuleService>(FUNDING_MODULE);
  const { payout_id, by } = end;
  const at = clock.now();
  switch (end.state) {
    case "paid":
      return funding.markPayoutPaid(payout_id, { at, by }, assertMoved);
    case "returned":
      return funding.undoPayout(payout_id, { ...end, at }, (payout) =>
        payoutProvider(payout.provider).recall(payout),
      );
    case "cancelled":
      // A run may be handing it over this moment, and neither may begin while the other is at it.
      return funding.whileNobodyPays(() =>
        funding.undoPayout(payout_id, { ...end, at }, assertNothingMoved),
      );
  }
}

/** What a recall has taken back, though the process died before it was noted, has not arrived. */
async function assertMoved(payout: Payout): Promise<void> {
  const moved_minor = await payoutProvider(payout.provider).movedMinor(payout);
  if (moved_minor !== null && moved_minor !== payout.amount_minor) {
    throw conflict("payout_not_moved", payout, moved_minor);
  }
}

async function assertNothingMoved(payout: Payout): Promise<void> {
  const moved_minor = await payoutProvider(payout.provider).movedMinor(payout);
  if (moved_minor !== 0n) {
    throw conflict("payout_moved", payout, moved_minor ?? 0n);
  }
}

function conflict(code: string, { id, number }: Payout, moved_minor: bigint): Error {
  const message = `Of payout ${number} ${moved_minor} öre have been moved`;
  const data = { id, moved_minor: Number(moved_minor) };
  return networkError(MedusaError.Types.NOT_ALLOWED, code, message, data);
}

// No compensation: each is a single step, and a payout that has ended never changes.
const finishPayoutStep = createStep("finish-payout", async (end: PayoutEnd, { container }) => {
  const { id, state } = await finishPayout(container, end);
  return new StepResponse({ id, state });
});

/**
 * Notes that a payout has arrived, or that it came back or is cancelled and is owed again. Throws
 * "payout_state_conflict", "payout_moved", "payout_not_moved" and "payout_run_under_way".
 */
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
