import { z } from "zod";
import type { Locale } from "@/i18n/routing";
import type { ApplicationKey } from "../application-cookie";
import { visitorHeaders } from "../visitor";
import { read, readCached, write } from "./client";
import { enterpriseKinds } from "./enterprise";

export const applicationStatuses = [
  "unverified",
  "submitted",
  "needs_more",
  "approved",
  "refused",
] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

const municipality = z.object({ code: z.string(), name: z.string() });
const requirementKind = z.enum(["document", "attestation", "review"]);

const form = z.object({
  kinds: z.array(z.enum(enterpriseKinds)),
  municipalities: z.array(municipality),
  evidence: z.object({ max_bytes: z.number().int(), max_per_requirement: z.number().int() }),
});
export type ApplicationForm = z.output<typeof form>;

const evidence = z.object({ id: z.string(), filename: z.string(), size_bytes: z.number() });

const answer = z.object({
  requirement: z.string(),
  kind: requirementKind,
  title: z.string(),
  explanation: z.string(),
  declared: z.boolean(),
  comment: z.string().nullish(),
  review: z.enum(["pending", "accepted", "needs_more", "waived"]),
  review_note: z.string().nullish(),
  reviewed_at: z.string().nullish(),
  evidence: z.array(evidence),
});
export type ApplicationAnswer = z.output<typeof answer>;

const application = z.object({
  id: z.string(),
  status: z.enum(applicationStatuses),
  kind: z.enum(enterpriseKinds),
  name: z.string(),
  is_sole_trader: z.boolean(),
  organisation_number: z.string().nullish(),
  municipality,
  contact_name: z.string(),
  email: z.string(),
  phone: z.string().nullish(),
  website: z.string().nullish(),
  story: z.string().nullish(),
  created_at: z.string(),
  sent_at: z.string().nullish(),
  email_verified_at: z.string().nullish(),
  submitted_at: z.string().nullish(),
  decided_at: z.string().nullish(),
  decision_reason: z.string().nullish(),
  /** What the coordinator asked for last. */
  message: z.string().nullish(),
  answers: z.array(answer),
});
export type Application = z.output<typeof application>;

const changed = z.object({ application });
const withToken = z.object({ application, token: z.string() });

/** What is sent of the applicant's own; an absent field stays as it is. */
export interface ApplicationInput {
  kind: string;
  name: string;
  is_sole_trader: boolean;
  organisation_number: string | null;
  municipality_code: string;
  contact_name: string;
  email?: string;
  phone: string;
  website: string | null;
  story: string;
}
export interface AnswerInput {
  requirement: string;
  declared: boolean;
  comment: string;
}

const pathOf = (id: string) => `/store/applications/${encodeURIComponent(id)}`;

async function headersOf(key?: ApplicationKey): Promise<Record<string, string>> {
  const visitor = await visitorHeaders();
  return key ? { ...visitor, "x-insteg-application-token": key.token } : visitor;
}

/** What may be chosen in the form, and how much evidence is taken. */
export function getApplicationForm(locale: Locale): Promise<ApplicationForm> {
  const request = { path: "/store/applications/form", query: { locale }, locale };
  return readCached("application-form", request, form);
}

/**
 * The application, its requirements in the language it was written in; throws `application_not_found`
 * also when the token is wrong.
 */
export async function getApplication(key: ApplicationKey): Promise<Application> {
  const request = { path: pathOf(key.id), headers: await headersOf(key) };
  return (await read(request, changed)).application;
}

/** Stores a new application; the token is the only key to it. Throws `input_invalid`. */
export async function createApplication(
  locale: Locale,
  input: ApplicationInput,
): Promise<ApplicationKey> {
  const request = { path: "/store/applications", locale, headers: await headersOf() };
  const made = await write("POST", request, { ...input, locale }, withToken);
  return { id: made.application.id, token: made.token };
}

/** Changes it; throws `input_invalid`, `application_not_open`, `application_email_fixed`. */
export async function changeApplication(
  key: ApplicationKey,
  input: Partial<ApplicationInput> & { answers?: AnswerInput[] },
): Promise<void> {
  const request = { path: pathOf(key.id), headers: await headersOf(key) };
  await write("POST", request, input, changed);
}

/** Throws `evidence_type_refused`, `evidence_too_large`, `evidence_too_many`. */
export async function addEvidence(key: ApplicationKey, requirement: string, file: File) {
  const body = new FormData();
  body.set("requirement", requirement);
  body.set("file", file, file.name);
  const request = { path: `${pathOf(key.id)}/evidence`, headers: await headersOf(key) };
  await write("POST", request, body, changed);
}

/** Throws `evidence_not_found`. */
export async function removeEvidence(key: ApplicationKey, evidenceId: string) {
  const path = `${pathOf(key.id)}/evidence/${encodeURIComponent(evidenceId)}`;
  await write("DELETE", { path, headers: await headersOf(key) }, undefined, changed);
}

/**
 * Hands the application in. Before the address is verified this sends the mail that verifies it, also
 * a second time. Throws `application_incomplete`, whose data names what is missing.
 */
export async function submitApplication(key: ApplicationKey): Promise<ApplicationStatus> {
  const request = { path: `${pathOf(key.id)}/submit`, headers: await headersOf(key) };
  return (await write("POST", request, {}, changed)).application.status;
}

/** Uses up a mailed link; throws `verification_not_valid`. */
export async function verifyApplication(token: string): Promise<ApplicationKey> {
  const request = { path: "/store/applications/verify", headers: await headersOf() };
  const verified = await write("POST", request, { token }, withToken);
  return { id: verified.application.id, token: verified.token };
}
