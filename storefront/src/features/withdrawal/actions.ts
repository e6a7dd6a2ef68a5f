"use server";

import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { BackendError } from "@/lib/backend/errors";
import { askWithdrawalLink, withdraw } from "@/lib/backend/withdrawal";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { readOrderKey } from "@/lib/order-key";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { readPieces } from "./chosen";

/** Asks for the link to an order by mail; says the same whether there is such an order or not. */
export async function askLink(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, t] = await Promise.all([currentLocale(), getTranslations("withdraw")]);
  const values = textsOf(form, ["number", "email"], 254);
  const errors = await fieldWords({
    ...(values.number.trim() ? {} : { number: "required" as const }),
    ...(values.email.trim() ? {} : { email: "required" as const }),
  });
  if (Object.keys(errors).length > 0) return { values, errors };
  try {
    await askWithdrawalLink(locale, values);
  } catch (error) {
    return refusal(error, values);
  }
  return { values: {}, errors: {}, done: t("link.sent") };
}

/** Withdraws from what was chosen, and shows the acknowledgement; a refusal is shown on the page. */
export async function confirmWithdrawal(form: FormData): Promise<void> {
  const locale = await currentLocale();
  const { order, token, key, pieces } = textsOf(form, ["order", "token", "key", "pieces"]);
  redirect(paths.withdraw(locale, { order, token, ...(await send()) }));

  async function send() {
    try {
      const items = readPieces(pieces);
      const target = { id: order, key: await readOrderKey(token) };
      return { klart: await withdraw(locale, target, { press: key, items }) };
    } catch (error) {
      if (!(error instanceof BackendError)) throw error;
      console.error(error.message);
      return { fel: error.code };
    }
  }
}
