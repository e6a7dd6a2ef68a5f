import { DomainError, municipalityName, parseOrganisationNumber } from "@insteg/domain";
import { z } from "@medusajs/framework/zod";
import { WEB_ADDRESS } from "../../../lib/formats";
import { LOCALES } from "../../../modules/enterprise/applications/application";
import { ENTERPRISE_KINDS } from "../../../modules/enterprise/models/enterprise";
import { emailAddress, line, oneOf, prose, requiredLine, yesOrNo } from "../../lib/form-input";

/** A name goes into mails to an address that nobody has verified: they carry no stranger's link. */
const nameOf = (limit: number) =>
  requiredLine(limit).refine((name) => !/:\/\/|www\./i.test(name), "invalid");

const fields = {
  kind: oneOf(ENTERPRISE_KINDS),
  name: nameOf(120),
  is_sole_trader: yesOrNo,
  organisation_number: line(20).nullish(),
  municipality_code: z
    .string({ error: "required" })
    .refine((code) => municipalityName(code) !== null, "municipality_unknown"),
  contact_name: nameOf(120),
  email: emailAddress,
  phone: line(40).default(""),
  website: z
    .string()
    .trim()
    .max(300, "too_long")
    .regex(WEB_ADDRESS, "web_address_invalid")
    .nullish()
    .or(z.literal("")),
  story: prose(10_000).default(""),
  locale: oneOf(LOCALES),
};

const answer = z
  .object({
    requirement: requiredLine(80),
    declared: yesOrNo,
    comment: prose(4_000).default(""),
  })
  .strict();

const answers = z.array(answer).max(100, "too_long").default([]);

/** A whole application. The number is normalised; a sole trader's is a personnummer, and refused. */
export const ApplicationForm = z
  .object({ ...fields, answers })
  .strict()
  .transform((form, context) => ({
    ...form,
    website: form.website || null,
    organisation_number: numberOf(form, (code) =>
      context.addIssue({ code: "custom", message: code, path: ["organisation_number"] }),
    ),
  }));

function numberOf(
  form: { is_sole_trader: boolean; organisation_number?: string | null | undefined },
  refuse: (code: string) => void,
): string | null {
  const { is_sole_trader, organisation_number } = form;
  if (is_sole_trader) {
    if (organisation_number) {
      refuse("organisation_number_of_sole_trader");
    }
    return null;
  }
  if (!organisation_number) {
    refuse("required");
    return null;
  }
  try {
    return parseOrganisationNumber(organisation_number);
  } catch (error) {
    refuse(error instanceof DomainError ? error.code : "invalid");
    return null;
  }
}

export const FormQuery = z.object({ kind: z.enum(ENTERPRISE_KINDS).optional() }).strict();
export type FormQuery = z.infer<typeof FormQuery>;

export const VerifyForm = z.object({ token: requiredLine(200) }).strict();
export const UploadForm = z.object({ requirement: requiredLine(80) }).strict();
