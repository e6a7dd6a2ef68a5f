import { z } from "@medusajs/framework/zod";
import { createSelectParams } from "@medusajs/medusa/api/utils/validators";
import { ENTERPRISE_KINDS } from "../../../modules/enterprise/models/enterprise";
import {
  amountMinor,
  civilDate,
  handle,
  municipalityCode,
  pictureAddress,
  requiredText,
  text,
  webAddress,
} from "../lib/fields";
import { pageParams } from "../lib/page-params";

export const EnterpriseParams = createSelectParams();

export const EnterprisesParams = pageParams("name").extend({
  q: z.string().optional(),
  kind: z.enum(ENTERPRISE_KINDS).optional(),
});

const enterpriseFields = z.object({
  name: requiredText(120),
  kind: z.enum(ENTERPRISE_KINDS),
  organisation_number: z.string().trim().nullish(),
  municipality_code: municipalityCode,
  municipality_name: requiredText(80),
  vat_registered_from: civilDate.nullish(),
  vat_registered_until: civilDate.nullish(),
  tagline: text(200).optional(),
  story: text(10_000).optional(),
  website: webAddress.nullish(),
  picture_url: pictureAddress.nullish(),
});

// Each is a date by itself already; together they must not run backwards.
const vatDatesInOrder = (fields: {
  vat_registered_from?: string | null | undefined;
  vat_registered_until?: string | null | undefined;
}) =>
  !fields.vat_registered_from ||
  !fields.vat_registered_until ||
  fields.vat_registered_from <= fields.vat_registered_until;
const BACKWARDS = {
  message: "VAT registration cannot end before it begins",
  path: ["vat_registered_until"],
};

const shippingTemplate = z.object({
  code: handle,
  name: requiredText(80),
  description: text(200),
  price_minor: amountMinor,
});

export const CreateEnterprise = enterpriseFields
  .extend({
    handle: handle.optional(),
    is_demo: z.boolean().optional(),
    shipping: z.array(shippingTemplate).min(1).max(20).optional(),
    sales_channel_ids: z.array(z.string()).max(100).optional(),
  })
  .strict()
  .refine(vatDatesInOrder, BACKWARDS);
export type CreateEnterprise = z.infer<typeof CreateEnterprise>;

export const SuspendEnterprise = z.object({ reason: requiredText(2_000) }).strict();
export type SuspendEnterprise = z.infer<typeof SuspendEnterprise>;

/** The handle stays: it stands in printed addresses and names the enterprise's consignments. */
export const UpdateEnterprise = enterpriseFields
  .partial()
  .strict()
  .refine(vatDatesInOrder, BACKWARDS);
export type UpdateEnterprise = z.infer<typeof UpdateEnterprise>;
