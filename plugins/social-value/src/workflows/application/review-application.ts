import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import { applicationToken } from "../../lib/application-token";
import { clock } from "../../lib/clock";
import { networkError } from "../../lib/errors";
import { mailLinks } from "../../mail/links";
import { sendMail } from "../../mail/send-mail";
import type { Review } from "../../modules/enterprise/applications/application";
import {
  askForMore,
  refuseApplication,
  reviewAnswer,
} from "../../modules/enterprise/applications/review";
import { databaseOf } from "../lib/database";
import { readApplication } from "./application-view";
import { stateConflict } from "./refusals";

/**
 * Notes what a coordinator says of one answer, with the day and who. Throws "requirement_unknown" (404)
 * or "application_state_conflict" (409) when the application is not under review.
 */
export async function reviewRequirement(
  container: MedusaContainer,
  id: string,
  verdict: { code: string; review: Review; note: string; reviewer: string },
): Promise<void> {
  const application = await readApplication(container, id);
  const answer = application.answers.find(({ code }) => code === verdict.code);
  if (!answer) {
    throw networkError(
      MedusaError.Types.NOT_FOUND,
      "requirement_unknown",
      "The application has no such requirement",
      { code: verdict.code },
    );
  }
  const { review, note, reviewer } = verdict;
  const isNoted = await reviewAnswer(databaseOf(container), {
    ...{ application_id: id, requirement_id: answer.requirement_id },
    ...{ review, note, reviewer, at: clock.now() },
  });
  if (!isNoted) {
    throw stateConflict(id);
  }
}

/** Hands an application back with what is to be completed, by mail; 409 when it is not under review. */
export async function askApplicant(
  container: MedusaContainer,
  id: string,
  message: string,
): Promise<void> {
  const application = await readApplication(container, id);
  if (!(await askForMore(databaseOf(container), id, message))) {
    throw stateConflict(id);
  }
  const { email, locale, contact_name, name, answers } = application;
  const points = answers
    .filter(({ review }) => review === "needs_more")
    .map((answer) => [answer[`title_${locale}`], answer.review_note].filter(Boolean).join(": "));
  const link = mailLinks.application(locale, id, applicationToken(container, id));
  await sendMail(container, {
    to: email,
    locale,
    name: "needs_more",
    data: { contact_name, name, message, points, link },
  });
}

/** Refuses an application, and says why by mail; 409 when it is not under review. */
export async function refuseApplicant(
  container: MedusaContainer,
  id: string,
  { by, reason }: { by: string; reason: string },
): Promise<void> {
  const application = await readApplication(container, id);
  if (!(await refuseApplication(databaseOf(container), id, { by, reason, at: clock.now() }))) {
    throw stateConflict(id);
  }
  const { email, locale, contact_name, name } = application;
  await sendMail(container, {
    to: email,
    locale,
    name: "refused",
    data: { contact_name, name, reason },
  });
}
