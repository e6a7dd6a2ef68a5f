import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import type EnterpriseModuleService from "../../modules/enterprise/service";
import { noteShopChangeStep } from "../../shop-cache/shop-change";
import { DIRECTORY_TAGS } from "../../shop-cache/tags";
import { assertExists } from "../lib/exists";
import type { NewEnterprise } from "./create-enterprise";
import { checkedEnterprise } from "./enterprise-rules";

export type EnterpriseChange = Partial<NewEnterprise> & { id: string };

const updateEnterpriseStep = createStep(
  "update-enterprise",
  async (input: EnterpriseChange, { container }) => {
    await assertExists(container, "enterprise", input.id);
    const service = container.resolve<EnterpriseModuleService>(ENTERPRISE_MODULE);
    const before = await service.retrieveEnterprise(input.id);
    const enterprise = await service.updateEnterprises(checkedEnterprise(input));
    return new StepResponse(enterprise, before);
  },
  async (before, { container }) => {
    if (before) {
      await container.resolve<EnterpriseModuleService>(ENTERPRISE_MODULE).updateEnterprises(before);
    }
  },
);

/** Changes an enterprise's own fields. Sales made before keep what was in force for them. */
export const updateEnterpriseWorkflow = createWorkflow(
  "update-enterprise",
  (input: WorkflowData<EnterpriseChange>) => {
    const enterprise = updateEnterpriseStep(input);
    noteShopChangeStep({ tags: DIRECTORY_TAGS });
    return new WorkflowResponse(enterprise);
  },
);
