"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { locales } from "@/i18n/routing";
import { changePassword, eraseAccount, saveProfile } from "@/lib/backend/customer";
import { forgetCartId } from "@/lib/cart-cookie";
import { currentLocale } from "@/lib/current-locale";
import { forgetCustomerToken } from "@/lib/customer-cookie";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { isPasswordLength } from "../portal/password";
import { missingFields } from "./required";
import { asCustomer } from "./session";

/** Changes name, phone and the language of mails. */
export async function saveDetails(_before: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["first_name", "last_name", "phone", "locale"], 300);
  const missing = await missingFields(form, ["first_name", "last_name"]);
  if (missing) return { values, errors: missing };
  const locale = z.enum(locales).catch("sv").parse(values.locale);
  try {
    await asCustomer((token) => saveProfile(token, { ...values, locale }));
  } catch (error) {
    return refusal(error, values);
  }
  redirect(paths.accountDetails(await currentLocale(), { klart: "sparat" }));
}

/** Changes the password, for the one that it is now. */
export async function saveNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const { current, password } = textsOf(form, ["current", "password"], 300);
  const missing = await missingFields(form, ["current"]);
  if (missing) return { values: {}, errors: missing };
  if (!isPasswordLength(password)) {
    return { values: {}, errors: await fieldWords({ password: "password_length" }) };
  }
  try {
    await asCustomer((token) => changePassword(token, { current, password }));
  } catch (error) {
    return refusal(error, {});
  }
  redirect(paths.accountDetails(await currentLocale(), { klart: "losenord" }));
}

/** Erases the account, for its password; nothing of it stays in the browser. */
export async function erase(_before: FormState, form: FormData): Promise<FormState> {
  const { password } = textsOf(form, ["password"], 300);
  const missing = await missingFields(form, ["password"]);
  if (missing) return { values: {}, errors: missing };
  try {
    await asCustomer((token) => eraseAccount(token, password));
  } catch (error) {
    return refusal(error, {});
  }
  await forgetCustomerToken();
  await forgetCartId();
  redirect(paths.accountSignIn(await currentLocale(), { klart: "raderat" }));
}
