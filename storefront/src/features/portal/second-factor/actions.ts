"use server";

import { redirect } from "next/navigation";
import { BackendError } from "@/lib/backend/errors";
import {
  resetSecondFactor,
  startSecondFactor,
  tellRecoveryCodes,
  turnOffSecondFactor,
} from "@/lib/backend/second-factor";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import { recoveryCodesCookie, secondFactorCookie } from "@/lib/secret-cookies";
import type { FormState } from "@/ui/form-state";
import { asMember } from "../session";

/** Asks for a secret, and shows it for as long as it takes to put it in an app. */
export async function start(): Promise<void> {
  const locale = await currentLocale();
  let query: Record<string, string> = { tvasteg: "koppla" };
  try {
    await secondFactorCookie.remember(await asMember(startSecondFactor));
  } catch (error) {
    query = failed(error);
  }
  redirect(`${paths.portalAccount(locale, query)}#tva-steg`);
}

export async function stopStarting(): Promise<void> {
  await secondFactorCookie.forget();
  redirect(`${paths.portalAccount(await currentLocale())}#tva-steg`);
}

export async function confirm(_before: FormState, form: FormData): Promise<FormState> {
  return withCode(form, "code", async (code) => {
    await showCodes(await asMember((token) => tellRecoveryCodes(token, "confirm", code)));
    await secondFactorCookie.forget();
    return "pa";
  });
}

export async function renewCodes(_before: FormState, form: FormData): Promise<FormState> {
  return withCode(form, "renew-code", async (code) => {
    await showCodes(await asMember((token) => tellRecoveryCodes(token, "recovery-codes", code)));
    return "koder";
  });
}

export async function turnOff(_before: FormState, form: FormData): Promise<FormState> {
  return withCode(form, "off-code", async (code) => {
    await asMember((token) => turnOffSecondFactor(token, code));
    await recoveryCodesCookie.forget();
    return "av";
  });
}

/** The reader has written the recovery codes down. */
export async function forgetCodes(): Promise<void> {
  await recoveryCodesCookie.forget();
  redirect(`${paths.portalAccount(await currentLocale())}#tva-steg`);
}

/** Takes off a colleague's that is lost. */
export async function reset(form: FormData): Promise<void> {
  const locale = await currentLocale();
  const { id } = textsOf(form, ["id"], 100);
  let query: Record<string, string> = { klart: "tvasteg" };
  try {
    await asMember((token) => resetSecondFactor(token, id));
  } catch (error) {
    query = failed(error);
  }
  redirect(paths.portalMembers(locale, query));
}

const showCodes = (codes: string[]) => recoveryCodesCookie.remember(codes.join(" "));

/** Does what the form's code is for, and shows the account with the news of it. */
async function withCode<Name extends string>(
  form: FormData,
  name: Name,
  act: (code: string) => Promise<string>,
): Promise<FormState> {
  const locale = await currentLocale();
  const code = textsOf(form, [name])[name].replace(/\s/g, "");
  if (!code) return { values: {}, errors: await fieldWords({ [name]: "required" }) };
  let tvasteg: string;
  try {
    tvasteg = await act(code);
  } catch (error) {
    return refusal(error, {}, () => name);
  }
  redirect(`${paths.portalAccount(locale, { tvasteg })}#tva-steg`);
}

function failed(error: unknown): Record<string, string> {
  if (!(error instanceof BackendError)) throw error;
  console.error(error.message);
  return { fel: error.code };
}
