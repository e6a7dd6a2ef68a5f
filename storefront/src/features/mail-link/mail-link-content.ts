import { getTranslations } from "next-intl/server";
import { formWords } from "@/lib/form-words";

/** The words of the form that opens a mailed link. */
export async function mailLinkContent() {
  const t = await getTranslations("mailLink");
  return {
    label: t("label"),
    hint: t("hint"),
    reading: t("reading"),
    words: await formWords(t("open")),
  };
}
