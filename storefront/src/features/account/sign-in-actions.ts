"use server";

import { RedirectType, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackendError, isSignedOut } from "@/lib/backend/errors";
import {
  answerChallenge,
  askForPasswordReset,
  setNewPassword,
  signInAs,
} from "@/lib/backend/sign-in";
import { currentLocale } from "@/lib/current-locale";
import { forgetCustomerToken, rememberCustomerToken } from "@/lib/customer-cookie";
import { textsOf } from "@/lib/form-values";
import { customerOnwardPath } from "@/lib/onward";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import { accountResetCookie, accountStepCookie } from "@/lib/secret-cookies";
import type { FormState } from "@/ui/form-state";
import { readLinkForm } from "../mail-link/read-form";
import { isPasswordLength } from "../portal/password";
import { readAccountStep } from "../portal/sign-in-step";
import { missingFields } from "./required";
import { keepCart } from "./session";

/** Signs in, keeps the cart, and goes on to where the reader was going. */
export async function signInCustomer(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const { email, password, vidare } = textsOf(form, ["email", "password", "vidare"]);
  const values = { email };
  const missing = await missingFields(form, ["email", "password"]);
  if (missing) return { values, errors: missing };
  let next = customerOnwardPath(locale, vidare);
  try {
    const step = await signInAs("customer", email.trim().toLowerCase(), password);
    if ("token" in step) {
      await rememberCustomerToken(step.token);
      await keepCart();
    } else {
      await accountStepCookie.remember(JSON.stringify({ ...step, vidare }));
      next = paths.accountSignInCode(locale);
    }
  } catch (error) {
    if (isSignedOut(error)) {
      const t = await getTranslations("account.signIn");
      return { values, errors: {}, failure: t("wrong") };
    }
    return refusal(error, values);
  }
  redirect(next);
}

/** The second step, for a customer who has a second factor as a member of an enterprise. */
export async function signInCustomerByCode(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, kept] = await Promise.all([currentLocale(), readAccountStep()]);
  if (!kept) redirect(paths.accountSignIn(locale, { klart: "gammal" }));
  const missing = await missingFields(form, ["code"]);
  if (missing) return { values: {}, errors: missing };
  try {
    const code = textsOf(form, ["code"]).code.replace(/\s/g, "");
    await rememberCustomerToken(await answerChallenge(kept, code));
    await keepCart();
  } catch (error) {
    const code = error instanceof BackendError ? error.code : null;
    if (isSignedOut(error) || code === "not_found") {
      redirect(paths.accountSignIn(locale, { klart: "gammal" }));
    }
    const isWrong = code === "not_allowed" || code === "invalid_data";
    const t = await getTranslations("account.signIn.code");
    return isWrong ? { values: {}, errors: {}, failure: t("wrong") } : refusal(error, {});
  }
  await accountStepCookie.forget();
  redirect(customerOnwardPath(locale, kept.vidare));
}

export async function signOutCustomer(): Promise<void> {
  await forgetCustomerToken();
  redirect(paths.accountSignIn(await currentLocale(), { klart: "ut" }));
}

/** Always says the same: whether the address has an account is nobody's business. */
export async function askForOwnReset(_before: FormState, form: FormData): Promise<FormState> {
  const { email } = textsOf(form, ["email"]);
  const missing = await missingFields(form, ["email"]);
  if (missing) return { values: { email }, errors: missing };
  try {
    await askForPasswordReset("customer", email.trim().toLowerCase());
  } catch (error) {
    return refusal(error, { email });
  }
  const t = await getTranslations("account.forgotten");
  return { values: {}, errors: {}, done: t("sent", { email: email.trim() }) };
}

/** Keeps the secret of a password link while its form is filled in. */
export async function openOwnReset(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const { secrets, refused } = await readLinkForm(form, ({ token }) => Boolean(token));
  if (refused) return refused;
  const { token = "", email = "" } = secrets;
  await accountResetCookie.remember(new URLSearchParams({ token, email }).toString());
  redirect(paths.accountNewPassword(locale), RedirectType.replace);
}

/** Sets the password that the mailed link allows, and leads to the sign-in. */
export async function chooseOwnPassword(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, kept] = await Promise.all([currentLocale(), accountResetCookie.read()]);
  const token = new URLSearchParams(kept).get("token");
  if (!token) redirect(paths.accountNewPassword(locale));
  const { password } = textsOf(form, ["password"]);
  if (!isPasswordLength(password)) {
    return { values: {}, errors: await fieldWords({ password: "password_length" }) };
  }
  try {
    await setNewPassword("customer", token, password);
  } catch (error) {
    const t = await getTranslations("account.newPassword");
    return isSignedOut(error) ? { values: {}, errors: {}, failure: t("old") } : refusal(error, {});
  }
  await accountResetCookie.forget();
  redirect(paths.accountSignIn(locale, { klart: "losenord" }));
}
