"use server";

import { RedirectType, redirect } from "next/navigation";
import {
  forgetApplicationKey,
  readApplicationKey,
  rememberApplicationKey,
} from "@/lib/application-cookie";
import { getApplication, submitApplication, verifyApplication } from "@/lib/backend/application";
import { BackendError } from "@/lib/backend/errors";
import { currentLocale } from "@/lib/current-locale";
import { paths } from "@/lib/paths";
import { refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { readLinkForm } from "../mail-link/read-form";

/** Uses up the link that verifies an address, and shows where the application stands. */
export async function verifyByLink(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const { secrets, refused } = await readLinkForm(form, ({ token }) => Boolean(token));
  if (refused) return refused;
  try {
    await rememberApplicationKey(await verifyApplication(secrets.token ?? ""));
  } catch (error) {
    return refusal(error, {});
  }
  // The address with the secret does not stay in the browser's history.
  redirect(paths.applyStatus(locale, { klart: "bekraftad" }), RedirectType.replace);
}

/** Opens the application that a mailed link leads to. */
export async function openByLink(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const { secrets, refused } = await readLinkForm(form, ({ id, token }) => Boolean(id && token));
  if (refused) return refused;
  const key = { id: secrets.id ?? "", token: secrets.token ?? "" };
  try {
    await getApplication(key);
    await rememberApplicationKey(key);
  } catch (error) {
    return refusal(error, {});
  }
  redirect(paths.applyStatus(locale), RedirectType.replace);
}

/** Sends the mail that verifies the address once more. */
export async function resendVerification(_before: FormState): Promise<FormState> {
  const [locale, key] = await Promise.all([currentLocale(), readApplicationKey()]);
  if (!key) redirect(paths.applyStatus(locale));
  try {
    await submitApplication(key);
  } catch (error) {
    if (error instanceof BackendError && error.code === "application_incomplete") {
      redirect(paths.applyEvidence(locale));
    }
    return refusal(error, {});
  }
  redirect(paths.applyStatus(locale, { klart: "mejlet" }));
}

/** On a borrowed device: forgets the key to the application. */
export async function closeApplication(): Promise<void> {
  await forgetApplicationKey();
  redirect(paths.apply(await currentLocale()));
}
