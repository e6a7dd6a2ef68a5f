import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";
import type {
  AnswerInput,
  ApplicationFields,
} from "../../modules/enterprise/applications/application";
import { findApplication } from "../../modules/enterprise/applications/read";
import { changeApplication, insertApplication } from "../../modules/enterprise/applications/write";
import type { EnterpriseKind } from "../../modules/enterprise/requirements/requirement";
import { requirementsFor } from "../../modules/enterprise/requirements/requirements";
import { databaseOf } from "../lib/database";
import { applicationNotFound, fieldIssues } from "./refusals";

/** An answer as it is sent: by the requirement's code. */
export interface AnswerByCode {
  requirement: string;
  declared: boolean;
  comment: string;
}

/** Stores a new application, which nobody reads until it is sent and verified; gives its id. */
export async function createApplication(
  container: MedusaContainer,
  fields: ApplicationFields,
  answers: readonly AnswerByCode[],
): Promise<string> {
  const byId = await answersById(container, fields.kind, answers);
  return insertApplication(databaseOf(container), fields, byId);
}

/**
 * Changes an application while it is the applicant's to change: throws "application_not_open" (409)
 * otherwise, and "application_email_fixed" (409) for another address once one is verified.
 */
export async function amendApplication(
  container: MedusaContainer,
  id: string,
  fields: ApplicationFields,
  answers: readonly AnswerByCode[],
): Promise<void> {
  const db = databaseOf(container);
  const byId = await answersById(container, fields.kind, answers);
  if (await changeApplication(db, id, fields, byId)) {
    return;
  }
  const application = await findApplication(db, id);
  if (!application) {
    throw applicationNotFound();
  }
  throw application.status === "needs_more" ? emailFixed() : applicationNotOpen();
}

/** Throws "application_not_open" (409): it is the coordinator's turn, or decided. */
export function applicationNotOpen(): Error {
  return networkError(
    MedusaError.Types.CONFLICT,
    "application_not_open",
    "The application has been sent: it can be changed when the coordinator asks for more",
  );
}

function emailFixed(): Error {
  return networkError(
    MedusaError.Types.CONFLICT,
    "application_email_fixed",
    "The e-mail address is verified and stays",
  );
}

async function answersById(
  container: MedusaContainer,
  kind: EnterpriseKind,
  answers: readonly AnswerByCode[],
): Promise<AnswerInput[]> {
  if (answers.length === 0) {
    return [];
  }
  const asked = await requirementsFor(databaseOf(container), kind);
  const idByCode = new Map(asked.map(({ code, id }) => [code, id]));
  const unknown = answers.filter(({ requirement }) => !idByCode.has(requirement));
  if (unknown.length > 0) {
    throw fieldIssues(
      "input_invalid",
      unknown.map(({ requirement }) => ({
        field: `answers.${requirement}`,
        code: "requirement_unknown",
      })),
    );
  }
  return answers.map(({ requirement, declared, comment }) => ({
    requirement_id: idByCode.get(requirement) ?? "",
    declared,
    comment,
  }));
}
