"use server";

import { RedirectType, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { confirmAccount, requestAccount, viewConfirmation } from "@/lib/backend/customer";
import { signInAs } from "@/lib/backend/sign-in";
import { currentLocale } from "@/lib/current-locale";
import { rememberCustomerToken } from "@/lib/customer-cookie";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import { accountLinkCookie } from "@/lib/secret-cookies";
import type { FormState } from "@/ui/form-state";
import { readLinkForm } from "../mail-link/read-form";
import { isPasswordLength } from "../portal/password";
import { missingFields } from "./required";
import { keepCart } from "./session";

/** Asks for a mail with the link to make an account by; always says the same. */
export async function askForAccount(_before: FormState, form: FormData): Promise<FormState> {
  const { email } = textsOf(form, ["email"], 300);
  const missing = await missingFields(form, ["email"]);
  if (missing) return { values: { email }, errors: missing };
  try {
    await requestAccount(email.trim(), await currentLocale());
  } catch (error) {
    return refusal(error, { email });
  }
  const t = await getTranslations("account.new");
  return { values: {}, errors: {}, done: t("sent", { email: email.trim() }) };
}

/** Keeps the secret of the mail's link while its form is filled in. */
export async function openAccountLink(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const { secrets, refused } = await readLinkForm(form, ({ token }) => Boolean(token));
  if (refused) return refused;
  const token = secrets.token ?? "";
  try {
    await viewConfirmation(token);
    await accountLinkCookie.remember(token);
  } catch (error) {
    return refusal(error, {});
  }
  redirect(paths.accountConfirm(locale), RedirectType.replace);
}

/** Makes the account of the link and signs its customer in. */
export async function makeAccount(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, token] = await Promise.all([currentLocale(), accountLinkCookie.read()]);
  if (!token) redirect(paths.accountConfirm(locale));
  const { password, ...names } = textsOf(form, ["first_name", "last_name", "password"], 300);
  const missing = await missingFields(form, ["first_name", "last_name"]);
  if (missing) return { values: names, errors: missing };
  if (!isPasswordLength(password)) {
    return { values: names, errors: await fieldWords({ password: "password_length" }) };
  }
  let isSignedIn = false;
  try {
    const { email } = await confirmAccount({ token, ...names, password });
    await accountLinkCookie.forget();
    // The account is made: a sign-in that fails now must not look as if it were not.
    isSignedIn = await enter(email, password).catch(() => false);
  } catch (error) {
    return refusal(error, names);
  }
  redirect(
    isSignedIn
      ? paths.account(locale, { klart: "valkommen" })
      : paths.accountSignIn(locale, { klart: "konto" }),
  );
}

async function enter(email: string, password: string): Promise<boolean> {
  const step = await signInAs("customer", email, password);
  if (!("token" in step)) return false;
  await rememberCustomerToken(step.token);
  await keepCart();
  return true;
}
