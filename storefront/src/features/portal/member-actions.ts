"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { isLocale } from "@/i18n/routing";
import { BackendError } from "@/lib/backend/errors";
import {
  changeMe,
  changeRole,
  inviteMember,
  memberRoles,
  removeMember,
  resendInvitation,
  revokeInvitation,
} from "@/lib/backend/member";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { asMember } from "./session";

/** Invites somebody to the enterprise, by mail in the language of the page. */
export async function invite(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const values = textsOf(form, ["email", "name", "role"]);
  const email = values.email.trim();
  const name = values.name.trim();
  const role = memberRoles.find((one) => one === values.role) ?? "editor";
  if (!email) return { values, errors: await fieldWords({ email: "required" }) };
  try {
    await asMember((token) => inviteMember(token, { email, role, locale, ...(name && { name }) }));
  } catch (error) {
    return refusal(error, values);
  }
  refresh();
  const t = await getTranslations("portal.members");
  return { values: { role: "editor" }, errors: {}, done: t("invited", { email }) };
}

export async function setRole(form: FormData): Promise<void> {
  const { id, role } = textsOf(form, ["id", "role"], 100);
  await change("roll", (token) => changeRole(token, id, role));
}

export async function remove(form: FormData): Promise<void> {
  const { id } = textsOf(form, ["id"], 100);
  await change("borttagen", (token) => removeMember(token, id));
}

export async function resend(form: FormData): Promise<void> {
  const { id } = textsOf(form, ["id"], 100);
  await change("skickad", (token) => resendInvitation(token, id));
}

export async function revoke(form: FormData): Promise<void> {
  const { id } = textsOf(form, ["id"], 100);
  await change("aterkallad", (token) => revokeInvitation(token, id));
}

/** Changes one's own name and language, and goes on in that language. */
export async function saveAccount(_before: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["name", "locale"]);
  const name = values.name.trim();
  const locale = isLocale(values.locale) ? values.locale : await currentLocale();
  if (!name) return { values, errors: await fieldWords({ name: "required" }) };
  try {
    await asMember((token) => changeMe(token, { name, locale }));
  } catch (error) {
    return refusal(error, values);
  }
  redirect(paths.portalAccount(locale, { klart: "sparat" }));
}

/** Runs a change and shows the members again, with what came of it. */
async function change(done: string, run: (token: string) => Promise<void>): Promise<void> {
  const locale = await currentLocale();
  let query: Record<string, string> = { klart: done };
  try {
    await asMember(run);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    query = { fel: error.code };
  }
  refresh();
  redirect(paths.portalMembers(locale, query));
}
