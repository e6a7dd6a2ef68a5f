import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { applicationView, readApplication } from "../../../workflows/application/application-view";
import { emailsOfStaff } from "../lib/emails-of-staff";

/** The application as a coordinator is shown it, with the e-mail address of whoever reviewed and decided. */
export async function shownToReviewer(req: AuthenticatedMedusaRequest, id: string) {
  const application = applicationView(await readApplication(req.scope, id));
  const ids = [application.decided_by, ...application.answers.map((a) => a.reviewed_by)];
  const nameOf = await emailsOfStaff(req.scope, ids);
  return {
    ...application,
    decided_by: nameOf(application.decided_by),
    answers: application.answers.map((answer) => ({
      ...answer,
      reviewed_by: nameOf(answer.reviewed_by),
    })),
  };
}
