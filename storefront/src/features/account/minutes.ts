import { getTranslations } from "next-intl/server";
import { splitMinutes } from "@/lib/month";

/** Says minutes as hours and minutes, in the reader's language; "–" where none may be told. */
export async function minuteWords(): Promise<(training_minutes: number | null) => string> {
  const t = await getTranslations("account.impact");
  return (training_minutes) =>
    training_minutes ? t("minutes", splitMinutes(training_minutes)) : "–";
}
