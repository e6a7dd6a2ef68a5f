import { getTranslations } from "next-intl/server";
import type { FormWords } from "@/ui/form-state";

/** A form's words: its own for the button, the shop's for the rest. */
export async function formWords(submit: string): Promise<FormWords> {
  const t = await getTranslations("form");
  return {
    submit,
    pending: t("pending"),
    errorTitle: t("errorTitle"),
    optional: t("optional"),
  };
}
