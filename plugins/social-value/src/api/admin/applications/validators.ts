import { z } from "@medusajs/framework/zod";
import {
  APPLICATION_STATUSES,
  REVIEWS,
} from "../../../modules/enterprise/applications/application";
import { ENTERPRISE_KINDS } from "../../../modules/enterprise/models/enterprise";
import { handle, municipalityCode, requiredText, text } from "../lib/fields";
import { MAX_PAGE } from "../lib/page-params";

// What its applicant has not sent is nobody's to read, unless it is asked for.
const UNTOLD = APPLICATION_STATUSES.filter((status) => status !== "unverified");

export const ApplicationsParams = z
  .object({
    status: z
      .string()
      .transform((list) => list.split(","))
      .pipe(z.array(z.enum(APPLICATION_STATUSES)).min(1))
      .default([...UNTOLD]),
    kind: z.enum(ENTERPRISE_KINDS).optional(),
    municipality_code: municipalityCode.optional(),
    q: z.string().trim().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(MAX_PAGE).default(20),
    offset: z.coerce.number().int().min(0).default(0),
  })
  .strict();
export type ApplicationsParams = z.infer<typeof ApplicationsParams>;

export const ReviewRequirement = z
  .object({ review: z.enum(REVIEWS), note: text(2_000).default("") })
  .strict();
export type ReviewRequirement = z.infer<typeof ReviewRequirement>;

export const AskApplicant = z.object({ message: requiredText(4_000) }).strict();
export type AskApplicant = z.infer<typeof AskApplicant>;

export const ApproveApplication = z.object({ handle: handle.optional() }).strict();
export type ApproveApplication = z.infer<typeof ApproveApplication>;

export const RefuseApplication = z.object({ reason: requiredText(4_000) }).strict();
export type RefuseApplication = z.infer<typeof RefuseApplication>;
