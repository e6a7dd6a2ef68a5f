import { civilDateOf, type PayoutSchedule, parseIban } from "@insteg/domain";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { clock } from "../../lib/clock";
import { FUNDING_MODULE } from "../../modules/funding";
import type { PayoutProviderId } from "../../modules/funding/payouts/payout";
import type FundingModuleService from "../../modules/funding/service";
import { checkedNumber } from "./checked-number";

export interface PayoutSettingsInput {
  /** Öre. */
  minimum_minor: number;
  provider: PayoutProviderId;
  schedule: PayoutSchedule | null;
  payer_iban?: string | null | undefined;
  payer_bic?: string | null | undefined;
}

const setPayoutSettingsStep = createStep(
  "set-payout-settings",
  async (input: PayoutSettingsInput, { container }) => {
    const service = container.resolve<FundingModuleService>(FUNDING_MODULE);
    const before = await service.payoutSettings();
    const isSame = JSON.stringify(before.schedule) === JSON.stringify(input.schedule);
    await service.setPayoutSettings({
      minimum_minor: BigInt(input.minimum_minor),
      provider: input.provider,
      schedule: input.schedule,
      scheduled_from: isSame ? before.scheduled_from : input.schedule && civilDateOf(clock.now()),
      payer_iban: checkedNumber("payer_iban", input.payer_iban, parseIban),
      payer_bic: input.payer_bic ?? null,
    });
    return new StepResponse(null, {
      before: { ...before, minimum_minor: `${before.minimum_minor}` },
    });
  },
  async (undo, { container }) => {
    if (undo) {
      const { minimum_minor, ...before } = undo.before;
      await container
        .resolve<FundingModuleService>(FUNDING_MODULE)
        .setPayoutSettings({ ...before, minimum_minor: BigInt(minimum_minor) });
    }
  },
);

/** Sets how the network pays its enterprises. Payouts that are made already stay as they are. */
export const setPayoutSettingsWorkflow = createWorkflow(
  "set-payout-settings",
  (input: WorkflowData<PayoutSettingsInput>) => new WorkflowResponse(setPayoutSettingsStep(input)),
);
