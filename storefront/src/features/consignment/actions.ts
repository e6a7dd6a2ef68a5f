"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { asMember } from "@/features/portal/session";
import { actOn, type ConsignmentActs } from "@/lib/backend/consignment";
import { BackendError } from "@/lib/backend/errors";
import { currentLocale } from "@/lib/current-locale";
import type { FieldErrorCode } from "@/lib/field-errors";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import { webAddress } from "@/lib/web-address";
import type { FormState } from "@/ui/form-state";
import { fieldsOf, readAmounts, readQuantities } from "./read-quantities";

/** Packs so many of each line as the form says, as one parcel. */
export async function pack(_before: FormState, form: FormData): Promise<FormState> {
  return withPieces(form, "packa", "pack", "packad");
}

/** Takes so many of each line out of the order. */
export async function cancel(_before: FormState, form: FormData): Promise<FormState> {
  return withPieces(form, "avbryt", "cancel", "avbruten");
}

/** Notes so many of each line as come back. */
export async function takeBack(_before: FormState, form: FormData): Promise<FormState> {
  return withPieces(form, "retur", "returns", "retur");
}

/** Asks finance to give back so many kronor of each line. */
export async function askRefund(_before: FormState, form: FormData): Promise<FormState> {
  const { id, key, reason } = textsOf(form, ["id", "key", "reason"], 1000);
  const { lines, wrong } = readAmounts(form, "belopp");
  const values = { ...valuesOf(form, "belopp"), reason };
  const codes: Record<string, FieldErrorCode> = {};
  for (const field of wrong) codes[field] = "invalid";
  if (!reason.trim()) codes.reason = "required";
  if (Object.keys(codes).length > 0) return { values, errors: await fieldWords(codes) };
  if (lines.length === 0) return nothingChosen(values);
  const body = { key, lines, reason: reason.trim() };
  return run(id, "refund-requests", body, "begard", values);
}

/** Sends a parcel. The fields of each parcel's form have its number, since a page may hold several. */
export async function ship(_before: FormState, form: FormData): Promise<FormState> {
  const { id, parcel, n } = textsOf(form, ["id", "parcel", "n"], 100);
  const names = { carrier: `carrier-${n}`, number: `number-${n}`, url: `url-${n}` };
  const values = textsOf(form, Object.values(names), 500);
  const textOf = (name: string) => values[name]?.trim() ?? "";
  const url = textOf(names.url);
  const tracking_url = webAddress(url);
  if (url && tracking_url === null) {
    return { values, errors: await fieldWords({ [names.url]: "web_address_invalid" }) };
  }
  const body = {
    parcel_id: parcel,
    carrier: textOf(names.carrier),
    tracking_number: textOf(names.number),
    tracking_url: tracking_url ?? "",
  };
  const fields: Record<string, string> = {
    carrier: names.carrier,
    tracking_number: names.number,
    tracking_url: names.url,
  };
  return run(id, "ship", body, "skickad", values, (field) => fields[field] ?? field);
}

export async function deliver(form: FormData): Promise<void> {
  await withParcel(form, "deliver", "framme");
}

export async function unpack(form: FormData): Promise<void> {
  await withParcel(form, "unpack", "uppackad");
}

async function withPieces(
  form: FormData,
  name: string,
  act: "pack" | "cancel" | "returns",
  done: string,
): Promise<FormState> {
  const { id, key } = textsOf(form, ["id", "key"], 100);
  const { items, wrong } = readQuantities(form, name);
  const values = valuesOf(form, name);
  if (wrong.length > 0) {
    const codes = wrong.map((field) => [field, "invalid"] as const);
    return { values, errors: await fieldWords(Object.fromEntries(codes)) };
  }
  if (items.length === 0) return nothingChosen(values);
  return run(id, act, { key, items }, done, values);
}

async function run<Act extends keyof ConsignmentActs>(
  id: string,
  act: Act,
  body: ConsignmentActs[Act],
  done: string,
  values: FormState["values"],
  nameOf?: (field: string) => string,
): Promise<FormState> {
  let isNew: boolean;
  try {
    isNew = await asMember((token) => actOn(token, id, act, body));
  } catch (error) {
    return refusal(error, values, nameOf);
  }
  return toConsignment(id, { klart: isNew ? done : "redan" });
}

/** A button without fields: what stopped it is told on the page. */
async function withParcel(form: FormData, act: "deliver" | "unpack", done: string): Promise<void> {
  const { id, parcel } = textsOf(form, ["id", "parcel"], 100);
  let query: Record<string, string>;
  try {
    const isNew = await asMember((token) => actOn(token, id, act, { parcel_id: parcel }));
    query = { klart: isNew ? done : "redan" };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    query = { fel: error.code };
  }
  return toConsignment(id, query);
}

async function toConsignment(id: string, query: Record<string, string>): Promise<never> {
  const locale = await currentLocale();
  refresh();
  redirect(paths.portalConsignment(locale, id, query));
}

async function nothingChosen(values: FormState["values"]): Promise<FormState> {
  const t = await getTranslations("portal.consignments");
  return { values, errors: {}, failure: t("nothingChosen") };
}

function valuesOf(form: FormData, name: string): Record<string, string> {
  return Object.fromEntries(fieldsOf(form, name));
}
