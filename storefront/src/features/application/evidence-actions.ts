"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import {
  type ApplicationKey,
  readApplicationKey,
  rememberApplicationKey,
} from "@/lib/application-cookie";
import {
  type Application,
  addEvidence,
  changeApplication,
  getApplication,
  getApplicationForm,
  removeEvidence,
  submitApplication,
} from "@/lib/backend/application";
import { BackendError, type BackendErrorCode } from "@/lib/backend/errors";
import { currentLocale } from "@/lib/current-locale";
import { paths } from "@/lib/paths";
import { failureWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { answersOf, filesOf, valuesOf } from "./answers";

/**
 * One form holds every answer, and each of its buttons keeps them all before it does its own: nothing
 * that was ticked, written or chosen is lost, with JavaScript or without.
 */
export async function saveEvidence(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, key] = await Promise.all([currentLocale(), readApplicationKey()]);
  if (!key) redirect(paths.applyStatus(locale));
  const [intent = "", subject = ""] = String(form.get("intent") ?? "").split(":");
  let state: FormState;
  let codes: string[] = [];
  try {
    const application = await getApplication(key);
    codes = application.answers.map(({ requirement }) => requirement);
    await changeApplication(key, { answers: answersOf(form, codes) });
    const errors = await upload(locale, key, application, form);
    if (intent === "remove") await removeEvidence(key, subject);
    if (intent === "upload" && filesOf(form, subject).length === 0) {
      errors[subject] = (await getTranslations("errors"))("evidence_missing");
    }
    const isReady = intent === "submit" && Object.keys(errors).length === 0;
    if (isReady) await submitApplication(key);
    const t = await getTranslations("apply");
    state = { values: {}, errors, done: isReady ? "submitted" : t("saved") };
    if (Object.keys(errors).length > 0) delete state.done;
  } catch (error) {
    // An answer is named by its requirement or by its place: "answers.statutes", "answers.4.comment".
    state = await refusal(error, valuesOf(form), (field) => {
      const [, answer = field] = field.split(".");
      return codes[Number(answer)] ?? answer;
    });
  }
  if (state.done === "submitted") {
    await rememberApplicationKey(key);
    redirect(paths.applyStatus(locale, { klart: "skickad" }));
  }
  refresh();
  return state;
}

/** Stores every file that was chosen; gives what is wrong, by requirement, in words. */
async function upload(
  locale: Locale,
  key: ApplicationKey,
  { answers }: Application,
  form: FormData,
): Promise<Record<string, string>> {
  const [{ evidence }, t] = await Promise.all([
    getApplicationForm(locale),
    getTranslations("apply"),
  ]);
  const errors: Record<string, string> = {};
  for (const { requirement } of answers) {
    for (const file of filesOf(form, requirement)) {
      const reason = await refusalOf(async () => {
        if (file.size > evidence.max_bytes) throw tooLarge();
        await addEvidence(key, requirement, file);
      });
      if (reason) errors[requirement] = t("fileRefused", { name: file.name, reason });
    }
  }
  return errors;
}

const tooLarge = () => new BackendError("evidence_too_large", 0, "larger than the backend takes");

const ofTheFile: readonly BackendErrorCode[] = [
  "evidence_type_refused",
  "evidence_too_large",
  "evidence_too_many",
  "evidence_missing",
];

/** Why a file was refused, in words; null when it was not. What is not about the file goes on. */
async function refusalOf(store: () => Promise<void>): Promise<string | null> {
  try {
    await store();
    return null;
  } catch (error) {
    if (error instanceof BackendError && ofTheFile.includes(error.code)) return failureWords(error);
    throw error;
  }
}
