import { MedusaError } from "@medusajs/framework/utils";
import { networkError } from "../../lib/errors";

/** The same whether there is none or the token is not its own, so that ids cannot be probed. */
export function applicationNotFound(): Error {
  return networkError(
    MedusaError.Types.NOT_FOUND,
    "application_not_found",
    "There is no such application, or the link is not its own",
  );
}

/** What is tried does not fit the state that the application is in. */
export function stateConflict(id: string): Error {
  return networkError(
    MedusaError.Types.CONFLICT,
    "application_state_conflict",
    "The application is not under review",
    { id },
  );
}

export interface FieldIssue {
  /** The field's name; a dot leads into it. */
  field: string;
  code: string;
}

/** What is not right in a form, field by field. */
export function fieldIssues(code: string, issues: readonly FieldIssue[]): Error {
  const words = issues.map((issue) => `${issue.field}: ${issue.code}`).join("; ");
  return networkError(MedusaError.Types.INVALID_DATA, code, words, {
    fields: [...new Set(issues.map(({ field }) => field.split(".")[0] ?? field))],
    issues,
  });
}
