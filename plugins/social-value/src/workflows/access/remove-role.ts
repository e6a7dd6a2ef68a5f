import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { ACCESS_MODULE } from "../../modules/access";
import type AccessModuleService from "../../modules/access/service";

const removeRoleStep = createStep(
  "remove-role",
  async ({ user_id }: { user_id: string }, { container }) => {
    const service = container.resolve<AccessModuleService>(ACCESS_MODULE);
    const before = await service.roleOf(user_id);
    await service.setRole(user_id, null);
    return new StepResponse({ user_id }, { user_id, before });
  },
  async (undo, { container }) => {
    if (undo?.before) {
      const service = container.resolve<AccessModuleService>(ACCESS_MODULE);
      await service.setRole(undo.user_id, undo.before);
    }
  },
);

/** Takes an admin user's role away; from then on they may do nothing. The last administrator keeps theirs. */
export const removeRoleWorkflow = createWorkflow(
  "remove-role",
  (input: WorkflowData<{ user_id: string }>) => new WorkflowResponse(removeRoleStep(input)),
);
