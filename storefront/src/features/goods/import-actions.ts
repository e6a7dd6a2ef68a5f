"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { BackendError } from "@/lib/backend/errors";
import { checkFile, fileWords, runImport } from "@/lib/backend/goods-import";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { fieldWords, refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { asMember } from "../portal/session";

/** Has the spreadsheet that was chosen looked through, and shows what each row is. */
export async function checkSheet(_before: FormState, form: FormData): Promise<FormState> {
  const locale = await currentLocale();
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) {
    return { values: {}, errors: await fieldWords({ file: "file_missing" }) };
  }
  let id: string;
  try {
    id = (await asMember((token) => checkFile(token, file))).import.id;
  } catch (error) {
    const words = fileWords(error);
    return words ? { values: {}, errors: { file: words[locale] } } : refusal(error, {});
  }
  redirect(paths.portalGoodsImport(locale, { id }));
}

/** Begins to make the goods of the rows that are right. */
export async function runSheet(form: FormData): Promise<void> {
  const locale = await currentLocale();
  const { id, submit } = textsOf(form, ["id", "submit"], 100);
  let query: Record<string, string> = { id };
  try {
    await asMember((token) => runImport(token, id, submit === "yes"));
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    query = { id, fel: error.code };
  }
  refresh();
  redirect(paths.portalGoodsImport(locale, query));
}
