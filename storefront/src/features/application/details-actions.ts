"use server";

import { redirect } from "next/navigation";
import { readApplicationKey, rememberApplicationKey } from "@/lib/application-cookie";
import {
  type ApplicationInput,
  changeApplication,
  createApplication,
  getApplicationForm,
} from "@/lib/backend/application";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { checkDetails, detailFields } from "./details";

/** Starts an application and goes on to what is to be shown; or says what is wrong. */
export async function startApplication(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const answer = await checkAnd(form, async (input) => {
    await rememberApplicationKey(await createApplication(locale, input));
  });
  if (answer) return answer;
  redirect(paths.applyEvidence(locale));
}

/** Changes what was told at first, while the application is the applicant's to change. */
export async function changeDetails(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, key] = await Promise.all([currentLocale(), readApplicationKey()]);
  if (!key) redirect(paths.apply(locale));
  const answer = await checkAnd(form, async ({ email, ...input }) => {
    // Without its field the address is settled: the form shows it only before it is verified.
    await changeApplication(key, form.has("email") ? { ...input, email } : input);
  });
  if (answer) return answer;
  redirect(paths.applyEvidence(locale));
}

/** Null when all went well, else how the form answers. */
async function checkAnd(
  form: FormData,
  send: (input: ApplicationInput) => Promise<void>,
): Promise<FormState | null> {
  const values = textsOf(form, detailFields);
  // A personnummer goes no further than this, not even back into the form.
  if (values.is_sole_trader === "on") values.organisation_number = "";
  try {
    const { municipalities } = await getApplicationForm(await currentLocale());
    const { input, errors } = checkDetails(values, municipalities);
    if (!form.has("email")) delete errors.email;
    if (Object.keys(errors).length > 0) return { values, errors: await fieldWords(errors) };
    await send(input);
    return null;
  } catch (error) {
    return refusal(error, values, (field) =>
      field === "municipality_code" ? "municipality" : field,
    );
  }
}
