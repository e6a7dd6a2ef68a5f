"use server";

import { RedirectType, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackendError, isSignedOut } from "@/lib/backend/errors";
import { acceptInvitation, viewInvitation } from "@/lib/backend/invitation";
import {
  answerChallenge,
  askForPasswordReset,
  setNewPassword,
  signInAs,
} from "@/lib/backend/sign-in";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { forgetMemberToken, rememberMemberToken } from "@/lib/member-cookie";
import { onwardPath } from "@/lib/onward";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import { invitationCookie, passwordResetCookie, signInStepCookie } from "@/lib/secret-cookies";
import type { FormState } from "@/ui/form-state";
import { readLinkForm } from "../mail-link/read-form";
import { isPasswordLength } from "./password";
import { readSignInStep } from "./sign-in-step";

/** Signs in and goes on to where the reader was going. */
export async function signIn(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const { email, password, vidare } = textsOf(form, ["email", "password", "vidare"]);
  const values = { email };
  const missing = [...(email.trim() ? [] : ["email"]), ...(password ? [] : ["password"])];
  if (missing.length > 0) return { values, errors: await required(missing) };
  let next = onwardPath(locale, vidare);
  try {
    const step = await signInAs("member", email.trim(), password);
    if ("token" in step) {
      await rememberMemberToken(step.token);
    } else {
      await signInStepCookie.remember(JSON.stringify({ ...step, vidare }));
      next = paths.signInCode(locale);
    }
  } catch (error) {
    const t = await getTranslations("portal.signIn");
    return isSignedOut(error)
      ? { values, errors: {}, failure: t("wrong") }
      : refusal(error, values);
  }
  redirect(next);
}

/** The second step of a sign-in, for a code from an app or a recovery code. */
export async function signInByCode(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, kept] = await Promise.all([currentLocale(), readSignInStep()]);
  if (!kept) redirect(paths.signIn(locale, { klart: "gammal" }));
  const typed = textsOf(form, ["code"]).code.replace(/\s/g, "");
  if (!typed) return { values: {}, errors: await required(["code"]) };
  try {
    await rememberMemberToken(await answerChallenge(kept, typed));
  } catch (error) {
    const code = error instanceof BackendError ? error.code : null;
    if (isSignedOut(error) || code === "not_found") {
      redirect(paths.signIn(locale, { klart: "gammal" }));
    }
    // Medusa's own word for a code that is wrong, tried too often or too late.
    const isWrong = code === "not_allowed" || code === "invalid_data";
    const t = await getTranslations("portal.signIn.code");
    return isWrong ? { values: {}, errors: {}, failure: t("wrong") } : refusal(error, {});
  }
  await signInStepCookie.forget();
  redirect(onwardPath(locale, kept.vidare));
}

export async function signOut(): Promise<void> {
  await forgetMemberToken();
  redirect(paths.signIn(await currentLocale(), { klart: "ut" }));
}

/** Keeps the secret of an invitation's link while its form is filled in. */
export async function openInvitation(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const { secrets, refused } = await readLinkForm(form, ({ token }) => Boolean(token));
  if (refused) return refused;
  const token = secrets.token ?? "";
  try {
    await viewInvitation(token);
    await invitationCookie.remember(token);
  } catch (error) {
    return refusal(error, {});
  }
  redirect(paths.invitation(locale), RedirectType.replace);
}

/** Makes the member of the invitation and signs them in. */
export async function accept(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, token] = await Promise.all([currentLocale(), invitationCookie.read()]);
  if (!token) redirect(paths.invitation(locale));
  const { name, password } = textsOf(form, ["name", "password"]);
  const values = { name };
  if (!name.trim()) return { values, errors: await required(["name"]) };
  if (!isPasswordLength(password)) {
    return { values, errors: await fieldWords({ password: "password_length" }) };
  }
  let isSignedIn = false;
  try {
    const member = await acceptInvitation(token, name.trim(), password);
    await invitationCookie.forget();
    isSignedIn = await signInAs("member", member.email, password).then(
      async (step) => {
        if (!("token" in step)) return false;
        await rememberMemberToken(step.token);
        return true;
      },
      // The member is made: a sign-in that fails now must not look like a failed invitation.
      () => false,
    );
  } catch (error) {
    return refusal(error, values);
  }
  redirect(
    isSignedIn
      ? paths.portal(locale, { klart: "valkommen" })
      : paths.signIn(locale, { klart: "konto" }),
  );
}

/** Always says the same: whether the address is a member's is nobody's business. */
export async function askForReset(_before: FormState, form: FormData): Promise<FormState> {
  const { email } = textsOf(form, ["email"]);
  if (!email.trim()) return { values: { email }, errors: await required(["email"]) };
  try {
    await askForPasswordReset("member", email.trim());
  } catch (error) {
    return refusal(error, { email });
  }
  const t = await getTranslations("portal.forgotten");
  return { values: {}, errors: {}, done: t("sent", { email: email.trim() }) };
}

/** Keeps the secret of a password link while its form is filled in. */
export async function openPasswordReset(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const { secrets, refused } = await readLinkForm(form, ({ token }) => Boolean(token));
  if (refused) return refused;
  const { token = "", email = "" } = secrets;
  await passwordResetCookie.remember(new URLSearchParams({ token, email }).toString());
  redirect(paths.newPassword(locale), RedirectType.replace);
}

/** Sets the password that the mailed link allows, and leads to the sign-in. */
export async function chooseNewPassword(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, kept] = await Promise.all([currentLocale(), passwordResetCookie.read()]);
  const token = new URLSearchParams(kept).get("token");
  if (!token) redirect(paths.newPassword(locale));
  const { password } = textsOf(form, ["password"]);
  if (!isPasswordLength(password)) {
    return { values: {}, errors: await fieldWords({ password: "password_length" }) };
  }
  try {
    await setNewPassword("member", token, password);
  } catch (error) {
    const t = await getTranslations("portal.newPassword");
    return isSignedOut(error) ? { values: {}, errors: {}, failure: t("old") } : refusal(error, {});
  }
  await passwordResetCookie.forget();
  redirect(paths.signIn(locale, { klart: "losenord" }));
}

async function required(names: string[]): Promise<Record<string, string>> {
  return fieldWords(Object.fromEntries(names.map((name) => [name, "required" as const])));
}
