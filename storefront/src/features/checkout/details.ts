import { z } from "zod";

/** The fields of the delivery address, in the order in which they are asked for. */
export const detailFields = [
  "email",
  "first_name",
  "last_name",
  "address_1",
  "address_2",
  "postal_code",
  "city",
  "phone",
] as const;
export type DetailField = (typeof detailFields)[number];

/** What may be wrong with a field; the words are under `checkout.error`. */
export type FieldError = "missing" | "email" | "postal_code" | "phone" | "too_long" | "shipping";

const required = (longest: number) => z.string().trim().min(1, "missing").max(longest, "too_long");

/** Swedish addresses only: five digits, with or without the space. */
export const detailsSchema = z.object({
  email: required(254).pipe(z.email("email")),
  first_name: required(80),
  last_name: required(80),
  address_1: required(120),
  address_2: z.string().trim().max(120, "too_long"),
  postal_code: required(10)
    .transform((code) => code.replace(/\s/g, ""))
    .pipe(z.string().regex(/^\d{5}$/, "postal_code")),
  city: required(80),
  phone: z.union([
    z.literal(""),
    z
      .string()
      .trim()
      .max(30, "too_long")
      .regex(/^\+?[\d\s-]{7,}$/, "phone"),
  ]),
});

/** An error for each field that has one; keys are fields, or `shipping.{enterprise id}`. */
export type FieldErrors = Record<string, FieldError>;

/** Checks the address part of the form. */
export function checkDetails(values: Record<string, unknown>) {
  const { data: details, errors } = checked(detailsSchema, values);
  return { details, errors };
}

/** Checks an address by itself, by the same rules. */
export function checkAddress(values: Record<string, unknown>) {
  const { data: address, errors } = checked(detailsSchema.omit({ email: true }), values);
  return { address, errors };
}

function checked<Schema extends z.ZodType>(schema: Schema, values: Record<string, unknown>) {
  const text = Object.fromEntries(detailFields.map((key) => [key, String(values[key] ?? "")]));
  const result = schema.safeParse(text);
  const errors: FieldErrors = {};
  if (result.success) return { data: result.data, errors };
  for (const issue of result.error.issues) {
    const field = String(issue.path[0]);
    errors[field] ??= toFieldError(field, issue);
  }
  return { data: null, errors };
}

function toFieldError(field: string, { message }: { message: string }): FieldError {
  const known = ["missing", "email", "postal_code", "too_long"] as const;
  return known.find((word) => word === message) ?? (field === "phone" ? "phone" : "missing");
}
