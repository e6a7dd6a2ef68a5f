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
import { sendMail } from "../../mail/send-mail";
import { ENTERPRISE_MODULE } from "../../modules/enterprise";
import { forgetDeparture } from "../../modules/enterprise/departure";
import { membersOf } from "../../modules/enterprise/members/members";
import type EnterpriseModuleService from "../../modules/enterprise/service";
import { noteShopChangeStep } from "../../shop-cache/shop-change";
import { DIRECTORY_TAGS } from "../../shop-cache/tags";
import { databaseOf } from "../lib/database";
import { assertExists } from "../lib/exists";

export interface SuspensionInput {
  enterprise_id: string;
  /** Why it is suspended; null reinstates it. */
  reason: string | null;
}

const setSuspensionStep = createStep(
  "set-suspension",
  async ({ enterprise_id, reason }: SuspensionInput, { container }) => {
    await assertExists(container, "enterprise", enterprise_id);
    const service = container.resolve<EnterpriseModuleService>(ENTERPRISE_MODULE);
    const before = await service.retrieveEnterprise(enterprise_id);
    const isSuspended = before.suspended_at !== null;
    if (isSuspended === (reason !== null)) {
      throw networkError(
        MedusaError.Types.CONFLICT,
        isSuspended ? "enterprise_suspended_already" : "enterprise_not_suspended",
        isSuspended ? "The enterprise is suspended already" : "The enterprise is not suspended",
        { id: enterprise_id },
      );
    }
    if (reason === null) {
      await forgetDeparture(databaseOf(container), enterprise_id);
    }
    const enterprise = await service.updateEnterprises({
      id: enterprise_id,
      suspended_at: reason === null ? null : clock.now(),
      suspension_reason: reason ?? "",
    });
    return new StepResponse(enterprise, before);
  },
  async (before, { container }) => {
    if (before) {
      const { id, suspended_at, suspension_reason } = before;
      await container
        .resolve<EnterpriseModuleService>(ENTERPRISE_MODULE)
        .updateEnterprises({ id, suspended_at, suspension_reason });
    }
  },
);

const tellOwnersStep = createStep(
  "tell-owners-of-suspension",
  async ({ id, reason }: { id: string; reason: string | null }, { container }) => {
    await tellOwners(container, id, reason);
    return new StepResponse(undefined);
  },
);

async function tellOwners(
  container: MedusaContainer,
  id: string,
  reason: string | null,
): Promise<void> {
  const { name: enterprise } = await container
    .resolve<EnterpriseModuleService>(ENTERPRISE_MODULE)
    .retrieveEnterprise(id, { select: ["id", "name"] });
  const members = await membersOf(databaseOf(container), id);
  for (const { email: to, locale } of members.filter(({ role }) => role === "owner")) {
    await (reason === null
      ? sendMail(container, { to, locale, name: "reinstated", data: { enterprise } })
      : sendMail(container, { to, locale, name: "suspended", data: { enterprise, reason } }));
  }
}

/**
 * Suspends an enterprise, or reinstates it. While it is suspended its goods are in no list and no cart
 * takes them; orders under way go on, and its members may read. Its owners are told by mail. Throws
 * "enterprise_suspended_already" or "enterprise_not_suspended" (409).
 */
export const setSuspensionWorkflow = createWorkflow(
  "set-suspension",
  (input: WorkflowData<SuspensionInput>) => {
    const enterprise = setSuspensionStep(input);
    noteShopChangeStep({ tags: DIRECTORY_TAGS });
    tellOwnersStep({ id: input.enterprise_id, reason: input.reason });
    return new WorkflowResponse(enterprise);
  },
);
