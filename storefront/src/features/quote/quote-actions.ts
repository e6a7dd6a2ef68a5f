"use server";

import { RedirectType, redirect } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { z } from "zod";
import { BackendError } from "@/lib/backend/errors";
import { acceptQuote, declineQuote, getQuote, requestQuote } from "@/lib/backend/quote";
import { currentLocale } from "@/lib/current-locale";
import { dayToDate } from "@/lib/day";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import {
  forgetQuoteKey,
  forgetWishes,
  readQuoteKey,
  readWishesText,
  rememberQuoteKey,
} from "@/lib/quote-cookie";
import { fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { readLinkForm } from "../mail-link/read-form";
import { checkRequest, requestFields } from "./request-fields";
import { parseWishes } from "./wishes";

/** Asks for a quote, and shows where it stands; or says what is wrong. */
export async function askForQuote(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const wishes = parseWishes(await readWishesText());
  if (!wishes || wishes.lines.length === 0) redirect(paths.trade(locale));
  const values = textsOf(form, requestFields);
  const { input, errors } = checkRequest(values);
  if (Object.keys(errors).length > 0) return { values, errors: await fieldWords(errors) };
  try {
    const request = { ...input, sales_channel_id: wishes.channel_id, lines: wishes.lines };
    await rememberQuoteKey(await requestQuote(locale, request));
    await forgetWishes();
  } catch (error) {
    return tradeRefusal(error, values);
  }
  redirect(paths.quote(locale, { klart: "skickad" }));
}

/** Opens the quote that a mailed link leads to. */
export async function openQuote(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const { secrets, refused } = await readLinkForm(form, ({ id, token }) => Boolean(id && token));
  if (refused) return refused;
  const key = { id: secrets.id ?? "", token: secrets.token ?? "" };
  try {
    await getQuote(key);
    await rememberQuoteKey(key);
  } catch (error) {
    return refusal(error, {});
  }
  redirect(paths.quote(locale), RedirectType.replace);
}

/** The buyer says yes: the quote becomes an order. */
export async function accept(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, key] = await Promise.all([currentLocale(), readQuoteKey()]);
  if (!key) redirect(paths.quote(locale));
  const values = textsOf(form, ["accepted_by", "reference", "order_reference"]);
  const missing = (["accepted_by", "reference"] as const).filter((name) => !values[name].trim());
  if (missing.length > 0) {
    const codes = Object.fromEntries(missing.map((name) => [name, "required" as const]));
    return { values, errors: await fieldWords(codes) };
  }
  try {
    await acceptQuote(key, values);
  } catch (error) {
    return tradeRefusal(error, values);
  }
  redirect(paths.quote(locale, { klart: "godkand" }));
}

/** The buyer says no. */
export async function decline(_before: FormState, form: FormData): Promise<FormState> {
  const [locale, key] = await Promise.all([currentLocale(), readQuoteKey()]);
  if (!key) redirect(paths.quote(locale));
  const values = textsOf(form, ["reason"]);
  try {
    await declineQuote(key, values.reason);
  } catch (error) {
    return tradeRefusal(error, values);
  }
  redirect(paths.quote(locale, { klart: "avbojd" }));
}

/** That nothing can be ordered just now, and from which day it can, if that is known. */
async function closedWords(data: unknown): Promise<string> {
  const [t, format] = await Promise.all([getTranslations("trade"), getFormatter()]);
  const opens = z.object({ opens_on: z.string() }).safeParse(data);
  if (!opens.success) return t("shutNow");
  const day = format.dateTime(dayToDate(opens.data.opens_on), { dateStyle: "long" });
  return t("shutUntil", { day });
}

/** On a borrowed device: forgets the key to the quote. */
export async function closeQuote(): Promise<void> {
  await forgetQuoteKey();
  redirect(paths.trade(await currentLocale()));
}

/** The words for goods that are not sold, and for what is closed, speak of a cart, elsewhere. */
async function tradeRefusal(error: unknown, values: FormState["values"]): Promise<FormState> {
  const code = error instanceof BackendError ? error.code : null;
  if (code === "goods_not_for_sale") {
    const failure = (await getTranslations("trade"))("notForSale");
    return { values, errors: {}, failure };
  }
  if (code === "channel_closed") {
    return { values, errors: {}, failure: await closedWords((error as BackendError).data) };
  }
  return refusal(error, values, (field) => field.split(".").at(-1) ?? field);
}
