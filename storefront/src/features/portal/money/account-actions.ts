"use server";

import { redirect } from "next/navigation";
import { BackendError } from "@/lib/backend/errors";
import { openStripe, setPayoutAccount } from "@/lib/backend/money";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { asMember } from "../session";

/** Sets where the own enterprise is paid. */
export async function saveAccount(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const values = textsOf(form, ["kind", "number"], 60);
  const number = values.number.trim();
  if (!number) return { values, errors: await fieldWords({ number: "required" }) };
  const kind = values.kind === "iban" ? "iban" : "bankgiro";
  try {
    await asMember((token) => setPayoutAccount(token, { kind, number }));
  } catch (error) {
    return refusal(error, values);
  }
  redirect(paths.portalPayoutAccount(locale, { klart: "sparat" }));
}

/** Goes on to Stripe's own page; its address is good once, so it is made now. */
export async function toStripe(): Promise<void> {
  const locale = await currentLocale();
  let address: string;
  try {
    address = await asMember(openStripe);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    address = paths.portalPayoutAccount(locale, { fel: error.code });
  }
  redirect(address);
}
