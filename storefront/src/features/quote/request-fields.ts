import { DomainError, parseOrganisationNumber } from "@insteg/domain";
import { z } from "zod";
import type { QuoteRequest } from "@/lib/backend/quote";
import type { FieldErrorCode } from "@/lib/field-errors";

/** The fields of the request, in the order in which they are asked for. */
export const requestFields = [
  "name",
  "organisation_number",
  "kind",
  "contact_name",
  "contact_email",
  "contact_phone",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "invoice_email",
  "reference",
  "order_reference",
  "reserved",
  "message",
] as const;
export type RequestField = (typeof requestFields)[number];
type RequestErrors = Partial<Record<RequestField, FieldErrorCode>>;

export const buyerKinds = ["public_body", "company"] as const;

const required = [
  ...(["name", "organisation_number", "kind", "contact_name", "contact_email"] as const),
  ...(["address_1", "postal_code", "city"] as const),
];
const longest: Partial<Record<RequestField, number>> = {
  ...{ name: 120, contact_name: 120, contact_phone: 40, contact_email: 254, invoice_email: 254 },
  ...{ address_1: 200, address_2: 200, city: 100, reference: 100, order_reference: 100 },
  message: 4_000,
};

/** Checks what was typed, before the backend checks it again. */
export function checkRequest(values: Record<RequestField, string>): {
  input: Omit<QuoteRequest, "sales_channel_id" | "lines">;
  errors: RequestErrors;
} {
  const text = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value.trim()]),
  ) as Record<RequestField, string>;
  const errors: RequestErrors = {};
  for (const name of required) if (!text[name]) errors[name] = "required";
  for (const [name, most] of Object.entries(longest) as [RequestField, number][]) {
    if (text[name].length > most) errors[name] = "too_long";
  }
  for (const name of ["contact_email", "invoice_email"] as const) {
    if (text[name] && !z.email().safeParse(text[name]).success) errors[name] ??= "email_invalid";
  }
  if (text.postal_code && !/^\d{3} ?\d{2}$/.test(text.postal_code)) {
    errors.postal_code = "postal_code_invalid";
  }
  if (!buyerKinds.some((kind) => kind === text.kind)) errors.kind = "required";
  const { address_1, address_2, postal_code, city, reserved, invoice_email, ...rest } = text;
  return {
    errors,
    input: {
      ...rest,
      organisation_number: organisationNumber(text.organisation_number, errors),
      ...(invoice_email && { invoice_email }),
      delivery_address: { address_1, address_2, postal_code, city },
      is_reserved_procurement: reserved === "yes",
    },
  };
}

function organisationNumber(typed: string, errors: RequestErrors): string {
  if (!typed) return "";
  try {
    return parseOrganisationNumber(typed);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    errors.organisation_number =
      error.code === "organisation_number_checksum"
        ? "organisation_number_checksum"
        : "organisation_number_format";
    return "";
  }
}
