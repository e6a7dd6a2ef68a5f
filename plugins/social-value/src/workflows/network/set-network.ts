import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { FUNDING_MODULE } from "../../modules/funding";
import { NETWORK_SETTING_ID } from "../../modules/funding/models/network-setting";
import type FundingModuleService from "../../modules/funding/service";
import { noteShopChangeStep } from "../../shop-cache/shop-change";
import { DIRECTORY_TAGS } from "../../shop-cache/tags";
import { checkedEnterprise } from "../enterprise/enterprise-rules";

export interface NetworkInput {
  name: string;
  organisation_number?: string | null | undefined;
  sale_model: "intermediary" | "commission_sale";
  /** 'YYYY-MM-DD'; null while the network is not registered for VAT. */
  vat_registered_from?: string | null | undefined;
}

const setNetworkStep = createStep(
  "set-network",
  async (input: NetworkInput, { container }) => {
    // The network is an organisation like its members: the same rules for number and date.
    const checked = checkedEnterprise(input);
    const service = container.resolve<FundingModuleService>(FUNDING_MODULE);
    const [before] = await service.listNetworkSettings({ id: NETWORK_SETTING_ID });
    const row = { id: NETWORK_SETTING_ID, ...checked };
    const network = before
      ? await service.updateNetworkSettings(row)
      : await service.createNetworkSettings(row);
    return new StepResponse(network, { before: before ?? null });
  },
  async (undo, { container }) => {
    if (!undo) {
      return;
    }
    const service = container.resolve<FundingModuleService>(FUNDING_MODULE);
    if (undo.before) {
      const { id, name, organisation_number, sale_model, vat_registered_from } = undo.before;
      await service.updateNetworkSettings({
        id,
        name,
        organisation_number,
        sale_model,
        vat_registered_from,
      });
    } else {
      await service.deleteNetworkSettings(NETWORK_SETTING_ID);
    }
  },
);

/** Sets the network's own settings. Orders placed before keep what was in force for them. */
export const setNetworkWorkflow = createWorkflow(
  "set-network",
  (input: WorkflowData<NetworkInput>) => {
    const network = setNetworkStep(input);
    noteShopChangeStep({ tags: DIRECTORY_TAGS });
    return new WorkflowResponse(network);
  },
);
