import { z } from "@medusajs/framework/zod";
import { type FieldIssue, fieldIssues } from "../../workflows/application/refusals";

/** What a field's error says by itself; other words are Zod's, and mean "invalid". */
const CODES = new Set([
  "required",
  "too_long",
  "too_short",
  "email_invalid",
  "web_address_invalid",
  "municipality_unknown",
  "organisation_number_format",
  "organisation_number_checksum",
  "organisation_number_of_sole_trader",
  "bankgiro_format",
  "bankgiro_checksum",
  "iban_format",
  "iban_checksum",
  "handle_format",
  "postal_code_invalid",
  "day_not_yet",
  "number_invalid",
]);

const missing = {
  error: ({ input }: { input?: unknown }) => (input === undefined ? "required" : "invalid"),
};

/** One line of text: what cannot be seen would break the subject of a mail. */
export const line = (limit: number) =>
  z
    .string(missing)
    .trim()
    .max(limit, "too_long")
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "invalid");
export const requiredLine = (limit: number) => line(limit).min(1, "required");
/** Text of several lines, without what a database refuses: NUL, and half a letter. */
export const prose = (limit: number) =>
  z
    .string(missing)
    .trim()
    .max(limit, "too_long")
    .regex(/^[^\0\p{Cs}]*$/u, "invalid");
/** A whole number of pieces, grams, öre. */
export const wholeNumber = (most: number, least = 0) =>
  z.number(missing).int("number_invalid").min(least, "number_invalid").max(most, "number_invalid");
export const yesOrNo = z.boolean(missing);
export const oneOf = <const T extends readonly string[]>(values: T) => z.enum(values, missing);

/** An e-mail address, in lower case: it is compared and signed in with. */
export const emailAddress = z
  .string(missing)
  .trim()
  .min(1, "required")
  .max(254, "too_long")
  .toLowerCase()
  .regex(/^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\]+\.[^\s@<>"(),:;[\]\\]+$/, "email_invalid");

/** So many pieces of something. */
export const pieces = z.number(missing).int("invalid").min(1, "invalid").max(100_000, "invalid");
/** Öre. */
export const positiveMinor = z.number(missing).int("invalid").positive("invalid");

export const password = z.string(missing).min(10, "too_short").max(200, "too_long");

/**
 * What the schema makes of a form; throws "input_invalid" (400) with a code for each field that is not
 * right, so that a page can say so beside it in its own words.
 */
export function checkedForm<Schema extends z.ZodType>(
  schema: Schema,
  body: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(body ?? {});
  if (parsed.success) {
    return parsed.data;
  }
  throw fieldIssues("input_invalid", parsed.error.issues.flatMap(issuesOf));
}

function issuesOf(issue: z.core.$ZodIssue): FieldIssue[] {
  const field = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join("."),
      code: "unknown_field",
    }));
  }
  return [{ field, code: CODES.has(issue.message) ? issue.message : "invalid" }];
}
