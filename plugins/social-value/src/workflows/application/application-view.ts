import { municipalityName } from "@insteg/domain";
import type { MedusaContainer } from "@medusajs/framework/types";
import type {
  Answer,
  Application,
  FullApplication,
  Locale,
} from "../../modules/enterprise/applications/application";
import { findApplication } from "../../modules/enterprise/applications/read";
import { databaseOf } from "../lib/database";
import { applicationNotFound } from "./refusals";

/** The application with every requirement that applies; throws "application_not_found" (404). */
export async function readApplication(
  container: MedusaContainer,
  id: string,
): Promise<FullApplication> {
  const application = await findApplication(databaseOf(container), id);
  if (!application) {
    throw applicationNotFound();
  }
  return application;
}

/** What a coordinator is shown of an application, with its answers or without: the municipality by name. */
export function applicationView<A extends Application>({ municipality_code, ...application }: A) {
  const name = municipalityName(municipality_code) ?? municipality_code;
  return { ...application, municipality: { code: municipality_code, name } };
}

/** What an applicant is shown, in a language: all of it but who reviewed and decided. */
export function ownApplication(application: FullApplication, locale: Locale) {
  const shown = applicationView(application);
  const { answers, decided_by: _by, enterprise_id: _enterprise, ...own } = shown;
  return { ...own, answers: answers.map((answer) => ownAnswer(answer, locale)) };
}

function ownAnswer(answer: Answer, locale: Locale) {
  return {
    requirement: answer.code,
    kind: answer.kind,
    title: answer[`title_${locale}`],
    explanation: answer[`explanation_${locale}`],
    declared: answer.declared,
    comment: answer.comment,
    review: answer.review,
    review_note: answer.review_note,
    reviewed_at: answer.reviewed_at,
    evidence: answer.evidence,
  };
}
