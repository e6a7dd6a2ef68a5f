"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { type BatchTold, createBatch, tellOfBatch } from "@/lib/backend/batch";
import { BackendError } from "@/lib/backend/errors";
import { currentLocale } from "@/lib/current-locale";
import type { FieldErrorCode } from "@/lib/field-errors";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { asMember } from "../session";
import { readMilli } from "./quantity";

const SOURCE = "kalla-";

/** Makes a batch, and goes to its page. */
export async function makeBatch(_before: FormState, form: FormData): Promise<FormState> {
  const names = ["chain_activity", "what", "quantity", "unit", "made_on"] as const;
  const texts = textsOf(form, [...names, "key"], 200);
  const { key, ...typed } = texts;
  const written = [...form.entries()].flatMap(([name, text]): [string, string][] =>
    name.startsWith(SOURCE) && typeof text === "string" && text.trim() !== ""
      ? [[name, text.slice(0, 20)]]
      : [],
  );
  const values = { ...typed, ...Object.fromEntries(written) };
  const codes: Record<string, FieldErrorCode> = {};
  const quantity_milli = readMilli(typed.quantity);
  if (quantity_milli === null) codes.quantity = "number_invalid";
  for (const name of ["what", "made_on"] as const) {
    if (typed[name].trim() === "") codes[name] = "required";
  }
  const sources = written.map(([name, text]) => {
    const milli = readMilli(text);
    if (milli === null) codes[name] = "number_invalid";
    return { batch_id: name.slice(SOURCE.length), quantity_milli: milli ?? 0 };
  });
  if (Object.keys(codes).length > 0) return { values, errors: await fieldWords(codes) };
  const [value_chain_id = "", activity_code = ""] = typed.chain_activity.split("|");
  const input = {
    ...{ key, value_chain_id, activity_code, unit: typed.unit, made_on: typed.made_on },
    ...{ what: typed.what.trim(), quantity_milli: quantity_milli ?? 0, sources },
    may_show: form.get("may_show") === "ja",
  };
  let id: string;
  try {
    id = await asMember((token) => createBatch(token, input));
  } catch (error) {
    return refusal(error, values, (field) => (field === "quantity_milli" ? "quantity" : field));
  }
  return toBatch(id, { klart: "gjort" });
}

/** What the page says when it has gone well. */
const DONE: Record<string, string> = {
  handed_over: "lamnat",
  received: "mottaget",
  rejected: "nekat",
  activity: "steg",
  finished: "fardigt",
  discarded: "bort",
  undone: "angrat",
  shown: "visas",
  hidden: "dold",
};

/**
 * Tells what has happened to a batch. The fields of each form begin with its kind, since a page holds
 * several: "handed_over-quantity".
 */
export async function tellOf(_before: FormState, form: FormData): Promise<FormState> {
  const { id, kind, key, of_event_id } = textsOf(form, ["id", "kind", "key", "of_event_id"], 100);
  const prefix = `${kind}${of_event_id && `-${of_event_id}`}-`;
  const values: Record<string, string> = {};
  const codes: Record<string, FieldErrorCode> = {};
  const told: BatchTold = { kind, ...(of_event_id ? { of_event_id } : { key }) };
  for (const [name, raw] of form.entries()) {
    if (!name.startsWith(prefix) || typeof raw !== "string") continue;
    const field = name.slice(prefix.length);
    const text = raw.trim().slice(0, 200);
    values[name] = text;
    if (field === "quantity") {
      const milli = readMilli(text);
      if (milli === null) codes[name] = "number_invalid";
      else told.quantity_milli = milli;
    } else if (field === "goods") {
      const [product_id = "", variant_id = ""] = text.split("|");
      Object.assign(told, { product_id, variant_id: variant_id || null });
    } else if (field === "until_date") {
      told.until_date = text || null;
    } else if (text === "") {
      codes[name] = "required";
    } else {
      told[field] = field === "may_show" ? text === "ja" : text;
    }
  }
  if (Object.keys(codes).length > 0) return { values, errors: await fieldWords(codes) };
  try {
    await asMember((token) => tellOfBatch(token, id, told));
  } catch (error) {
    return refusal(
      error,
      values,
      (field) => `${prefix}${field === "quantity_milli" ? "quantity" : field}`,
    );
  }
  return toBatch(id, { klart: DONE[kind] });
}

/** A button without fields: what stopped it is told on the page. */
export async function tellPlainly(form: FormData): Promise<void> {
  const { id, kind, of_event_id } = textsOf(form, ["id", "kind", "of_event_id"], 100);
  let query: Record<string, string | undefined>;
  try {
    await asMember((token) =>
      tellOfBatch(token, id, { kind, ...(of_event_id ? { of_event_id } : {}) }),
    );
    query = { klart: DONE[kind] };
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    query = { fel: error.code };
  }
  return toBatch(id, query);
}

async function toBatch(id: string, query: Record<string, string | undefined>): Promise<never> {
  const locale = await currentLocale();
  refresh();
  redirect(paths.portalBatch(locale, id, query));
}
