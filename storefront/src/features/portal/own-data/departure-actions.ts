"use server";

import { redirect } from "next/navigation";
import { BackendError } from "@/lib/backend/errors";
import { askToLeave, stayAfterAll } from "@/lib/backend/own-data";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { asMember } from "../session";

/** Asks the coordinator to let the enterprise leave the network. */
export async function leave(_before: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["message"], 2_000);
  try {
    await asMember((token) => askToLeave(token, values.message.trim()));
  } catch (error) {
    return refusal(error, values);
  }
  redirect(paths.portalOwnData(await currentLocale(), { klart: "bett" }));
}

/** Takes the wish back. */
export async function stay(): Promise<void> {
  const locale = await currentLocale();
  let query: Record<string, string> = { klart: "stannar" };
  try {
    await asMember(stayAfterAll);
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    console.error(error.message);
    query = { fel: error.code };
  }
  redirect(paths.portalOwnData(locale, query));
}
