import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { Review } from "./application";

export interface ReviewInput {
  application_id: string;
  requirement_id: string;
  review: Review;
  note: string;
  reviewer: string;
  at: Date;
}

/** Notes what a coordinator says of an answer; false when the application is not under review. */
export async function reviewAnswer(db: Knex, input: ReviewInput): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `INSERT INTO application_answer AS n
       (application_id, requirement_id, review, review_note, reviewed_at, reviewed_by)
     SELECT a.id, ?, ?, ?, ?, ? FROM enterprise_application a
      WHERE a.id = ? AND a.status IN ('submitted', 'needs_more')
     ON CONFLICT (application_id, requirement_id) DO UPDATE
        SET review = excluded.review, review_note = excluded.review_note,
            reviewed_at = excluded.reviewed_at, reviewed_by = excluded.reviewed_by
     RETURNING application_id`,
    [
      ...[input.requirement_id, input.review, input.note, input.at, input.reviewer],
      input.application_id,
    ],
  );
  return rows.length > 0;
}

/** Hands the application back to the applicant with a message; false when it is not under review. */
export async function askForMore(db: Knex, id: string, message: string): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `UPDATE enterprise_application SET status = 'needs_more', message = ?, updated_at = now()
      WHERE id = ? AND status IN ('submitted', 'needs_more') RETURNING id`,
    [message, id],
  );
  return rows.length > 0;
}

export interface Decision {
  by: string;
  at: Date;
  reason: string;
}

/** Refuses an application that is under review; false when it is not. */
export async function refuseApplication(
  db: Knex,
  id: string,
  decision: Decision,
): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `UPDATE enterprise_application SET status = 'refused', decided_at = ?, decided_by = ?,
       decision_reason = ?, updated_at = now()
      WHERE id = ? AND status IN ('submitted', 'needs_more') RETURNING id`,
    [decision.at, decision.by, decision.reason, id],
  );
  return rows.length > 0;
}

// What a crash left half-way may be approved again after this long.
const STALE = "interval '5 minutes'";

/** Takes an application for approval, so that two who approve it at once make one enterprise. */
export async function claimApproval(db: Knex, id: string, decision: Decision): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `UPDATE enterprise_application SET status = 'approved', decided_at = ?, decided_by = ?,
       decision_reason = ?, updated_at = now()
      WHERE id = ? AND (status = 'submitted'
         OR status = 'approved' AND enterprise_id IS NULL AND updated_at < now() - ${STALE})
     RETURNING id`,
    [decision.at, decision.by, decision.reason, id],
  );
  return rows.length > 0;
}

/** Puts an application that could not be approved back under review. */
export async function releaseApproval(db: Knex, id: string): Promise<void> {
  await sqlRows(
    db,
    `UPDATE enterprise_application SET status = 'submitted', decided_at = NULL, decided_by = NULL,
       decision_reason = '', enterprise_id = NULL, updated_at = now()
      WHERE id = ? AND status = 'approved'`,
    [id],
  );
}

/** Notes the enterprise that an approved application became. */
export async function noteEnterprise(db: Knex, id: string, enterpriseId: string): Promise<void> {
  await sqlRows(db, "UPDATE enterprise_application SET enterprise_id = ? WHERE id = ?", [
    enterpriseId,
    id,
  ]);
}
