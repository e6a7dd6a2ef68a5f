import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { sqlRows } from "../../../lib/sql";
import type { Application, ApplicationStatus, FullApplication } from "./application";

export const APPLICATION_COLUMNS = `id, status, kind, name, is_sole_trader, organisation_number,
  municipality_code, contact_name, email, phone, website, story, locale, sent_at, email_verified_at,
  submitted_at, message, decided_at, decided_by, decision_reason, enterprise_id, created_at`;

/**
 * The requirements of an application: those that apply to its kind now, and those that have been reviewed,
 * whatever has become of them since.
 */
const ANSWERS = `
  SELECT coalesce(json_agg(json_build_object(
           'requirement_id', r.id, 'code', r.code, 'kind', r.kind,
           'title_sv', r.title_sv, 'title_en', r.title_en,
           'explanation_sv', r.explanation_sv, 'explanation_en', r.explanation_en,
           'declared', coalesce(n.declared, false), 'comment', coalesce(n.comment, ''),
           'review', coalesce(n.review, 'pending'), 'review_note', coalesce(n.review_note, ''),
           'reviewed_at', n.reviewed_at, 'reviewed_by', n.reviewed_by,
           'evidence', (SELECT coalesce(json_agg(json_build_object('id', f.id, 'filename', f.filename,
                                 'mime_type', f.mime_type, 'size_bytes', f.size_bytes,
                                 'created_at', f.created_at) ORDER BY f.created_at, f.id), '[]')
                          FROM application_evidence f
                         WHERE f.application_id = a.id AND f.requirement_id = r.id)
         ) ORDER BY r.position, r.code), '[]')
    FROM requirement r
    LEFT JOIN application_answer n ON n.requirement_id = r.id AND n.application_id = a.id
   WHERE (r.is_active AND (cardinality(r.enterprise_kinds) = 0 OR a.kind = ANY(r.enterprise_kinds)))
      OR n.review <> 'pending'`;

/** The application with every requirement that applies, or null. One statement. */
export async function findApplication(db: Knex, id: string): Promise<FullApplication | null> {
  const [row] = await sqlRows<FullApplication>(
    db,
    `SELECT ${APPLICATION_COLUMNS}, (${ANSWERS}) AS answers FROM enterprise_application a WHERE id = ?`,
    [id],
  );
  return row ?? null;
}

export interface ApplicationFilter {
  statuses: readonly ApplicationStatus[];
  kind?: string | undefined;
  municipality_code?: string | undefined;
  /** Part of the enterprise's, the contact's or the e-mail's name, or of its number. */
  q?: string | undefined;
  limit: number;
  offset: number;
}

export interface ApplicationPage {
  applications: Application[];
  count: number;
  /** How many there are of each status by the other filters. */
  counts: Record<string, number>;
}

const MATCHES = `(?::text IS NULL OR kind = ?) AND (?::text IS NULL OR municipality_code = ?)
  AND (?::text IS NULL OR concat_ws(' ', name, contact_name, email, organisation_number) ILIKE ?)`;

/** A page of applications, the newest first. Two statements. */
export async function listApplications(db: Knex, ask: ApplicationFilter): Promise<ApplicationPage> {
  const { kind = null, municipality_code = null } = ask;
  const like = ask.q ? `%${ask.q.replace(/[\\%_]/g, "\\$&")}%` : null;
  const matching = [kind, kind, municipality_code, municipality_code, like, like];
  const rows = await sqlRows<{ status: string; count: number }>(
    db,
    `SELECT status, count(*)::int AS count FROM enterprise_application WHERE ${MATCHES} GROUP BY status`,
    matching,
  );
  const counts = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  const applications = await sqlRows<Application>(
    db,
    `SELECT ${APPLICATION_COLUMNS} FROM enterprise_application
      WHERE status = ANY(?) AND ${MATCHES}
      ORDER BY COALESCE(submitted_at, created_at) DESC, id LIMIT ? OFFSET ?`,
    [ask.statuses, ...matching, ask.limit, ask.offset],
  );
  const count = ask.statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return { applications, count, counts };
}
