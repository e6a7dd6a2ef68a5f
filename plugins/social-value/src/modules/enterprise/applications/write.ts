import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { generateEntityId } from "@medusajs/framework/utils";
import { sqlRows } from "../../../lib/sql";
import type { AnswerInput, ApplicationFields } from "./application";

const FIELDS = [
  "kind",
  "name",
  "is_sole_trader",
  "organisation_number",
  "municipality_code",
  "contact_name",
  "email",
  "phone",
  "website",
  "story",
  "locale",
] as const satisfies readonly (keyof ApplicationFields)[];

// Who applies: what a coordinator has accepted, they have accepted of these.
const IDENTITY = ["kind", "name", "is_sole_trader", "organisation_number"] as const;

/** Stores a new application with its answers; gives its id. */
export function insertApplication(
  db: Knex,
  fields: ApplicationFields,
  answers: readonly AnswerInput[],
): Promise<string> {
  const id = generateEntityId("", "eapp");
  return db.transaction(async (trx) => {
    await sqlRows(
      trx,
      `INSERT INTO enterprise_application (id, ${FIELDS.join(", ")})
       VALUES (?, ${FIELDS.map(() => "?").join(", ")})`,
      [id, ...FIELDS.map((name) => fields[name])],
    );
    await saveAnswers(trx, id, answers);
    return id;
  });
}

/**
 * Changes an application that is still the applicant's to change; false when it is not. A mail that is out
 * is void: what its link hands in is what was whole when it went, to the address that it went to.
 * Of another name, number or kind everything that was accepted is to be reviewed again.
 */
export function changeApplication(
  db: Knex,
  id: string,
  fields: ApplicationFields,
  answers: readonly AnswerInput[],
): Promise<boolean> {
  return db.transaction(async (trx) => {
    const [before] = await sqlRows<Pick<ApplicationFields, (typeof IDENTITY)[number]>>(
      trx,
      `SELECT ${IDENTITY.join(", ")} FROM enterprise_application WHERE id = ? FOR UPDATE`,
      [id],
    );
    const changed = await sqlRows(
      trx,
      `UPDATE enterprise_application SET ${FIELDS.map((name) => `${name} = ?`).join(", ")},
         verification_hash = NULL, updated_at = now()
        WHERE id = ? AND (status = 'unverified' OR status = 'needs_more' AND email = ?) RETURNING id`,
      [...FIELDS.map((name) => fields[name]), id, fields.email],
    );
    if (changed.length === 0) {
      return false;
    }
    if (before && IDENTITY.some((name) => before[name] !== fields[name])) {
      await sqlRows(
        trx,
        `UPDATE application_answer SET review = 'pending'
          WHERE application_id = ? AND review = 'accepted'`,
        [id],
      );
    }
    await saveAnswers(trx, id, answers);
    return true;
  });
}

/** An answer that says something else than what was accepted is to be reviewed again. */
async function saveAnswers(
  trx: Knex,
  applicationId: string,
  answers: readonly AnswerInput[],
): Promise<void> {
  for (const { requirement_id, declared, comment } of answers) {
    await sqlRows(
      trx,
      `INSERT INTO application_answer AS n (application_id, requirement_id, declared, comment)
       VALUES (?, ?, ?, ?)
       ON CONFLICT (application_id, requirement_id) DO UPDATE
          SET declared = excluded.declared, comment = excluded.comment,
              review = CASE WHEN (n.declared, n.comment) = (excluded.declared, excluded.comment)
                            THEN n.review ELSE 'pending' END`,
      [applicationId, requirement_id, declared, comment],
    );
  }
}

/**
 * Sends the application off: notes the hash of the token that the verification mail to `email` carries.
 * False when it is not to be verified, or has another address by now.
 */
export async function awaitVerification(
  db: Knex,
  id: string,
  email: string,
  token: { hash: string; expires_at: Date },
): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `UPDATE enterprise_application SET verification_hash = ?, verification_expires_at = ?,
       sent_at = now(), updated_at = now()
      WHERE id = ? AND status = 'unverified' AND email = ? RETURNING id`,
    [token.hash, token.expires_at, id, email],
  );
  return rows.length > 0;
}

/** Uses the token up; gives the application's id, or null when the token is unknown, used or too old. */
export async function verifyEmail(db: Knex, hash: string, now: Date): Promise<string | null> {
  const [row] = await sqlRows<{ id: string }>(
    db,
    `UPDATE enterprise_application SET status = 'submitted', email_verified_at = ?, submitted_at = ?,
       verification_hash = NULL, verification_expires_at = NULL, updated_at = now()
      WHERE verification_hash = ? AND verification_expires_at > ? AND status = 'unverified' RETURNING id`,
    [now, now, hash, now],
  );
  return row?.id ?? null;
}

/** Hands a completed application back to the coordinator; false when it was not the applicant's turn. */
export async function resubmit(db: Knex, id: string, now: Date): Promise<boolean> {
  const rows = await sqlRows(
    db,
    `UPDATE enterprise_application SET status = 'submitted', submitted_at = ?, sent_at = ?,
       updated_at = now() WHERE id = ? AND status = 'needs_more' RETURNING id`,
    [now, now, id],
  );
  return rows.length > 0;
}
