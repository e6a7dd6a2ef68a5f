"use server";

import { redirect } from "next/navigation";
import { saveStallSettings } from "@/lib/backend/stall";
import { currentLocale } from "@/lib/current-locale";
import { textsOf } from "@/lib/form-values";
import { paths } from "@/lib/paths";
import { refusal } from "@/lib/refusal";
import type { FormState } from "@/ui/form-state";
import { asMember } from "../portal/session";

/** Saves the company's Swish number, or that there is none. */
export async function saveSwishNumber(_before: FormState, form: FormData): Promise<FormState> {
  const values = textsOf(form, ["swish_number"]);
  try {
    await asMember((token) => saveStallSettings(token, values.swish_number.trim() || null));
  } catch (error) {
    return refusal(error, values);
  }
  redirect(paths.portalStallSettings(await currentLocale(), { klart: "sparat" }));
}
