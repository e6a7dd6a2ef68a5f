import {
  createStep,
  createWorkflow,
  StepResponse,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import type { Role } from "../../lib/roles";
import { ACCESS_MODULE } from "../../modules/access";
import type AccessModuleService from "../../modules/access/service";
import { assertExists } from "../lib/exists";

export interface RoleInput {
  user_id: string;
  role: Role;
}

const setRoleStep = createStep(
  "set-role",
  async ({ user_id, role }: RoleInput, { container }) => {
    await assertExists(container, "user", user_id);
    const service = container.resolve<AccessModuleService>(ACCESS_MODULE);
    const before = await service.roleOf(user_id);
    await service.setRole(user_id, role);
    return new StepResponse({ user_id, role }, { user_id, before });
  },
  async (undo, { container }) => {
    if (undo) {
      const service = container.resolve<AccessModuleService>(ACCESS_MODULE);
      await service.setRole(undo.user_id, undo.before);
    }
  },
);

/** Gives an admin user a role, in place of the one they had. The last administrator keeps theirs. */
export const setRoleWorkflow = createWorkflow(
  "set-role",
  (input: WorkflowData<RoleInput>) => new WorkflowResponse(setRoleStep(input)),
);
