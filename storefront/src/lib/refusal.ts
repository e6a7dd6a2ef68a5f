import { getTranslations } from "next-intl/server";
import { z } from "zod";
import type { FormState } from "@/ui/form-state";
import { BackendError, waitMinutes } from "./backend/errors";
import { type FieldErrorCode, toFieldErrorCode } from "./field-errors";

const issues = z.object({ issues: z.array(z.object({ field: z.string(), code: z.string() })) });

/**
 * How a form answers when the backend has refused it: each field that is wrong, or what stopped the
 * whole. `nameOf` says which field of the form a field of the backend's is. Other errors go on.
 */
export async function refusal(
  error: unknown,
  values: FormState["values"],
  nameOf: (field: string) => string = (field) => field,
): Promise<FormState> {
  if (!(error instanceof BackendError)) throw error;
  console.error(error.message);
  const parsed = issues.safeParse(error.data);
  if (!parsed.success || parsed.data.issues.length === 0) {
    return { values, errors: {}, failure: await failureWords(error) };
  }
  const codes: Record<string, FieldErrorCode> = {};
  for (const { field, code } of parsed.data.issues) codes[nameOf(field)] ??= toFieldErrorCode(code);
  return { values, errors: await fieldWords(codes) };
}

/** What stopped a form, in the reader's language. */
export async function failureWords(error: BackendError): Promise<string> {
  const minutes = waitMinutes(error);
  if (minutes !== null) {
    const t = await getTranslations("form");
    return minutes < 120
      ? t("wait", { minutes })
      : t("waitHours", { hours: Math.ceil(minutes / 60) });
  }
  return (await getTranslations("errors"))(error.code);
}

/** What is wrong with each field, in the reader's language. */
export async function fieldWords(
  codes: Record<string, FieldErrorCode>,
): Promise<Record<string, string>> {
  const t = await getTranslations("fieldErrors");
  return Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, t(code)]));
}
