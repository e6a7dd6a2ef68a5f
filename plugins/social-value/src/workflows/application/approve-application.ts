import { municipalityName } from "@insteg/domain";
import { MedusaError } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  type WorkflowData,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import type { FullApplication } from "../../modules/enterprise/applications/application";
import {
  claimApproval,
  noteEnterprise,
  releaseApproval,
} from "../../modules/enterprise/applications/review";
import { memberByEmail } from "../../modules/enterprise/members/members";
import { createEnterpriseWorkflow } from "../enterprise/create-enterprise";
import { DEFAULT_SHIPPING } from "../enterprise/shipping-option-input";
import { databaseOf } from "../lib/database";
import { inviteMember } from "../member/invite";
import { readApplication } from "./application-view";
import { unreviewed } from "./lacks";
import { stateConflict } from "./refusals";

export interface ApproveInput {
  application_id: string;
  /** A free one. */
  handle: string;
  sales_channel_ids: string[];
  by: string;
}

// Claimed first: of two who approve at once, one makes the enterprise.
const claimStep = createStep(
  "claim-application",
  async ({ application_id, by }: ApproveInput, { container }) => {
    const application = await readApplication(container, application_id);
    const lacking = unreviewed(application.answers);
    if (lacking.length > 0 && application.status === "submitted") {
      throw networkError(
        MedusaError.Types.CONFLICT,
        "criteria_not_reviewed",
        `Accept or waive every criterion first: ${lacking.join(", ")}`,
        { requirements: lacking },
      );
    }
    const decision = { by, reason: "", at: clock.now() };
    if (!(await claimApproval(databaseOf(container), application_id, decision))) {
      throw stateConflict(application_id);
    }
    return new StepResponse(application, application_id);
  },
  async (applicationId, { container }) => {
    if (applicationId) {
      await releaseApproval(databaseOf(container), applicationId);
    }
  },
);

// An address is a member of one enterprise only: the invitation could never be accepted.
const refuseMemberStep = createStep(
  "refuse-applicant-who-is-member",
  async (application: FullApplication, { container }) => {
    const { email } = application;
    if (await memberByEmail(databaseOf(container), email)) {
      throw networkError(
        MedusaError.Types.CONFLICT,
        "applicant_is_member",
        "The contact's address is a member of another enterprise already",
        { email },
      );
    }
    return new StepResponse(undefined);
  },
);

const noteEnterpriseStep = createStep(
  "note-enterprise-of-application",
  async (input: { application_id: string; enterprise_id: string }, { container }) => {
    await noteEnterprise(databaseOf(container), input.application_id, input.enterprise_id);
    return new StepResponse(input);
  },
);

// Last, and nothing to take back: the mail has gone.
const inviteApplicantStep = createStep(
  "invite-applicant",
  async (
    input: { application: FullApplication; enterprise_id: string; by: string },
    { container },
  ) => {
    const { email, contact_name, locale } = input.application;
    await inviteMember(container, {
      ...{ enterprise_id: input.enterprise_id, email, name: contact_name, locale },
      ...{ role: "owner", invited_by: input.by, isWelcome: true },
    });
    return new StepResponse(undefined);
  },
);

/**
 * Makes an enterprise of an application whose every criterion is accepted or waived, and invites its
 * contact as owner. Throws "criteria_not_reviewed", "application_state_conflict" or
 * "applicant_is_member" (409).
 */
export const approveApplicationWorkflow = createWorkflow(
  "approve-application",
  (input: WorkflowData<ApproveInput>) => {
    const application = claimStep(input);
    refuseMemberStep(
      transform({ application }, ({ application }) => application as FullApplication),
    );
    const enterprise = createEnterpriseWorkflow.runAsStep({
      input: transform({ application, input }, ({ application, input }) => ({
        enterprise: {
          handle: input.handle,
          name: application.name,
          kind: application.kind,
          organisation_number: application.organisation_number,
          municipality_code: application.municipality_code,
          municipality_name:
            municipalityName(application.municipality_code) ?? application.municipality_code,
          website: application.website,
          story: application.story,
        },
        shipping: DEFAULT_SHIPPING,
        sales_channel_ids: input.sales_channel_ids,
      })),
    });
    noteEnterpriseStep(
      transform({ input, enterprise }, ({ input, enterprise }) => ({
        application_id: input.application_id,
        enterprise_id: enterprise.id,
      })),
    );
    inviteApplicantStep(
      transform({ application, enterprise, input }, ({ application, enterprise, input }) => ({
        application: application as FullApplication,
        enterprise_id: enterprise.id,
        by: input.by,
      })),
    );
    return new WorkflowResponse(enterprise);
  },
);
