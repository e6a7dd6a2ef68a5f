import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { FUNDING_MODULE } from "../../modules/funding";
import type { ChannelKind } from "../../modules/funding/models/channel-terms";
import type FundingModuleService from "../../modules/funding/service";
import { assertExists } from "../lib/exists";

export interface ChannelTermsInput {
  sales_channel_id: string;
  kind: ChannelKind;
  /** Of a sale's net, in basis points. */
  commission_bp: number;
}

const setChannelTermsStep = createStep(
  "set-channel-terms",
  async (input: ChannelTermsInput, { container }) => {
    await assertExists(container, "sales_channel", input.sales_channel_id);
    const service = container.resolve<FundingModuleService>(FUNDING_MODULE);
    const [before] = await service.listChannelTerms({ sales_channel_id: input.sales_channel_id });
    const terms = before
      ? await service.updateChannelTerms({ id: before.id, ...input })
      : await service.createChannelTerms(input);
    return new StepResponse(terms, { id: terms.id, before: before ?? null });
  },
  async (undo, { container }) => {
    if (!undo) {
      return;
    }
    const service = container.resolve<FundingModuleService>(FUNDING_MODULE);
    if (undo.before) {
      const { id, kind, commission_bp } = undo.before;
      await service.updateChannelTerms({ id, kind, commission_bp });
    } else {
      await service.deleteChannelTerms(undo.id);
    }
  },
);

/** Sets a sales channel's kind and commission. Orders placed before keep theirs. */
export const setChannelTermsWorkflow = createWorkflow(
  "set-channel-terms",
  (input: WorkflowData<ChannelTermsInput>) => new WorkflowResponse(setChannelTermsStep(input)),
);
