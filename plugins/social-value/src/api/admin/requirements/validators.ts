import { z } from "@medusajs/framework/zod";
import { ENTERPRISE_KINDS } from "../../../modules/enterprise/models/enterprise";
import { REQUIREMENT_KINDS } from "../../../modules/enterprise/requirements/requirement";
import { requiredText, text } from "../lib/fields";

const fields = {
  kind: z.enum(REQUIREMENT_KINDS),
  enterprise_kinds: z.array(z.enum(ENTERPRISE_KINDS)).max(ENTERPRISE_KINDS.length),
  position: z.number().int().min(0).max(10_000),
  title_sv: requiredText(200),
  title_en: requiredText(200),
  explanation_sv: text(2_000),
  explanation_en: text(2_000),
};

/** The code stays: answers are named by it. */
export const CreateRequirement = z
  .object({
    ...fields,
    code: z
      .string()
      .trim()
      .max(60)
      .regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, "A code is a-z, 0-9 and single underscores"),
    enterprise_kinds: fields.enterprise_kinds.default([]),
    position: fields.position.optional(),
    explanation_sv: fields.explanation_sv.default(""),
    explanation_en: fields.explanation_en.default(""),
  })
  .strict();
export type CreateRequirement = z.infer<typeof CreateRequirement>;

export const UpdateRequirement = z
  .object({ ...fields, is_active: z.boolean() })
  .partial()
  .strict();
export type UpdateRequirement = z.infer<typeof UpdateRequirement>;
