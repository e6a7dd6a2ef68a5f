import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http";
import { Modules } from "@medusajs/framework/utils";
import { applicationView, readApplication } from "../../../workflows/application/application-view";

/** The application as a coordinator is shown it, with the e-mail address of whoever reviewed and decided. */
export async function shownToReviewer(req: AuthenticatedMedusaRequest, id: string) {
  const application = applicationView(await readApplication(req.scope, id));
  const ids = [application.decided_by, ...application.answers.map((a) => a.reviewed_by)];
  const known = [...new Set(ids.filter((one) => one !== null))];
  const users = await req.scope
    .resolve(Modules.USER)
    .listUsers({ id: known }, { select: ["id", "email"], take: known.length });
  const emails = new Map(users.map((user) => [user.id, user.email]));
  const nameOf = (user: string | null) => user && (emails.get(user) ?? user);
  return {
    ...application,
    decided_by: nameOf(application.decided_by),
    answers: application.answers.map((answer) => ({
      ...answer,
      reviewed_by: nameOf(answer.reviewed_by),
    })),
  };
}
