import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";

export const MOST_EVIDENCE = 5;

export interface NewEvidence {
  id: string;
  application_id: string;
  requirement_id: string;
  file_id: string;
  filename: string;
  mime_type: string;
  size_bytes: number;
}

/**
 * Notes a stored file as evidence, unless the requirement has {@link MOST_EVIDENCE} already ("too_many")
 * or the application is not the applicant's to change ("not_open"). The application's row is held
 * meanwhile, so that two at once cannot both be the last. A requirement with a new file is reviewed again.
 */
export function insertEvidence(
  db: Knex,
  one: NewEvidence,
): Promise<"stored" | "too_many" | "not_open"> {
  return db.transaction(async (trx) => {
    const [open] = await sqlRows(
      trx,
      `SELECT id FROM enterprise_application
        WHERE id = ? AND status IN ('unverified', 'needs_more') FOR UPDATE`,
      [one.application_id],
    );
    if (!open) {
      return "not_open";
    }
    const [held] = await sqlRows<{ count: number }>(
      trx,
      `SELECT count(*)::int AS count FROM application_evidence
        WHERE application_id = ? AND requirement_id = ?`,
      [one.application_id, one.requirement_id],
    );
    if ((held?.count ?? 0) >= MOST_EVIDENCE) {
      return "too_many";
    }
    await sqlRows(
      trx,
      `INSERT INTO application_evidence
         (id, application_id, requirement_id, file_id, filename, mime_type, size_bytes)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        ...[one.id, one.application_id, one.requirement_id],
        ...[one.file_id, one.filename, one.mime_type, one.size_bytes],
      ],
    );
    await noteChange(trx, one.application_id, one.requirement_id);
    return "stored";
  });
}

export interface StoredEvidence {
  file_id: string;
  filename: string;
  mime_type: string;
}

/** One file of an application, or null. */
export async function findEvidence(
  db: Knex,
  applicationId: string,
  id: string,
): Promise<StoredEvidence | null> {
  const [row] = await sqlRows<StoredEvidence>(
    db,
    `SELECT file_id, filename, mime_type FROM application_evidence
      WHERE application_id = ? AND id = ?`,
    [applicationId, id],
  );
  return row ?? null;
}

/** The application that a file of this very enterprise came with, or null. */
export async function applicationOfEvidence(
  db: Knex,
  enterpriseId: string,
  id: string,
): Promise<string | null> {
  const [row] = await sqlRows<{ id: string }>(
    db,
    `SELECT a.id FROM application_evidence v JOIN enterprise_application a ON a.id = v.application_id
      WHERE v.id = ? AND a.enterprise_id = ?`,
    [id, enterpriseId],
  );
  return row?.id ?? null;
}

/**
 * Takes a file away again while the application is the applicant's to change; gives its file's id. What
 * was accepted with it is reviewed again.
 */
export function deleteEvidence(
  db: Knex,
  applicationId: string,
  id: string,
): Promise<string | null> {
  return db.transaction(async (trx) => {
    const [row] = await sqlRows<{ file_id: string; requirement_id: string }>(
      trx,
      `DELETE FROM application_evidence f USING enterprise_application a
        WHERE f.application_id = ? AND f.id = ? AND a.id = f.application_id
          AND a.status IN ('unverified', 'needs_more') RETURNING f.file_id, f.requirement_id`,
      [applicationId, id],
    );
    if (row) {
      await noteChange(trx, applicationId, row.requirement_id);
    }
    return row?.file_id ?? null;
  });
}

/** The requirement is reviewed again, and a verification mail that is out hands in what was, so it is void. */
async function noteChange(trx: Knex, applicationId: string, requirementId: string): Promise<void> {
  await sqlRows(trx, "UPDATE enterprise_application SET verification_hash = NULL WHERE id = ?", [
    applicationId,
  ]);
  await sqlRows(
    trx,
    `UPDATE application_answer SET review = 'pending'
      WHERE application_id = ? AND requirement_id = ? AND review IN ('accepted', 'needs_more')`,
    [applicationId, requirementId],
  );
}
