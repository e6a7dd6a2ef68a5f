import type { EnterpriseKind, RequirementKind } from "../requirements/requirement";

/**
 * - `unverified`: being written, or waiting for its e-mail address to be verified
 * - `submitted`: the coordinator's turn
 * - `needs_more`: the applicant's turn again
 * - `approved`, `refused`: decided
 */
export const APPLICATION_STATUSES = [
  "unverified",
  "submitted",
  "needs_more",
  "approved",
  "refused",
] as const;
export type ApplicationStatus = (typeof APPLICATION_STATUSES)[number];

export const REVIEWS = ["pending", "accepted", "needs_more", "waived"] as const;
export type Review = (typeof REVIEWS)[number];

export const LOCALES = ["sv", "en"] as const;
export type Locale = (typeof LOCALES)[number];

/** What an applicant tells. A sole trader's number is a personnummer and is never stored. */
export interface ApplicationFields {
  kind: EnterpriseKind;
  name: string;
  is_sole_trader: boolean;
  organisation_number: string | null;
  municipality_code: string;
  contact_name: string;
  email: string;
  phone: string;
  website: string | null;
  story: string;
  locale: Locale;
}

/** An applicant's answer to a requirement. */
export interface AnswerInput {
  requirement_id: string;
  declared: boolean;
  comment: string;
}

export interface Evidence {
  id: string;
  filename: string;
  mime_type: string;
  size_bytes: number;
  created_at: string;
}

/** One requirement that applies, with what is answered to it and what a coordinator says of that. */
export interface Answer {
  requirement_id: string;
  code: string;
  kind: RequirementKind;
  title_sv: string;
  title_en: string;
  explanation_sv: string;
  explanation_en: string;
  declared: boolean;
  comment: string;
  review: Review;
  review_note: string;
  reviewed_at: string | null;
  reviewed_by: string | null;
  evidence: Evidence[];
}

export interface Application extends ApplicationFields {
  id: string;
  status: ApplicationStatus;
  sent_at: Date | null;
  email_verified_at: Date | null;
  submitted_at: Date | null;
  /** What the coordinator asked for last. */
  message: string;
  decided_at: Date | null;
  decided_by: string | null;
  decision_reason: string;
  enterprise_id: string | null;
  created_at: Date;
}

export interface FullApplication extends Application {
  answers: Answer[];
}
