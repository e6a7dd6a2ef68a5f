import { parseBankgiro, parseIban } from "@insteg/domain";
import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { FUNDING_MODULE } from "../../modules/funding";
import { NO_ACCOUNT, type PayoutAccount } from "../../modules/funding/payouts/payout-account";
import type FundingModuleService from "../../modules/funding/service";
import { assertExists } from "../lib/exists";
import { checkedNumber } from "./checked-number";

export interface PayoutAccountInput extends Partial<PayoutAccount> {
  enterprise_id: string;
}

const setPayoutAccountStep = createStep(
  "set-payout-account",
  async ({ enterprise_id, ...typed }: PayoutAccountInput, { container }) => {
    await assertExists(container, "enterprise", enterprise_id);
    const service = container.resolve<FundingModuleService>(FUNDING_MODULE);
    const before = (await service.payoutAccounts([enterprise_id])).get(enterprise_id) ?? NO_ACCOUNT;
    const account = {
      iban: checkedNumber("iban", typed.iban, parseIban),
      bankgiro: checkedNumber("bankgiro", typed.bankgiro, parseBankgiro),
      stripe_account_id: typed.stripe_account_id ?? null,
    };
    await service.setPayoutAccount(enterprise_id, account);
    return new StepResponse(account, { enterprise_id, before });
  },
  async (undo, { container }) => {
    if (undo) {
      await container
        .resolve<FundingModuleService>(FUNDING_MODULE)
        .setPayoutAccount(undo.enterprise_id, undo.before);
    }
  },
);

/** Sets where an enterprise is paid; what is left out is taken away. */
export const setPayoutAccountWorkflow = createWorkflow(
  "set-payout-account",
  (input: WorkflowData<PayoutAccountInput>) => new WorkflowResponse(setPayoutAccountStep(input)),
);
