import { getTranslations } from "next-intl/server";

/** Minutes of training in words; more of them where some may not be told. */
export async function formatMinutes(minutes: number, isMore: boolean): Promise<string> {
  const t = await getTranslations("portal.goods.preview");
  return t(isMore ? "minutesAtLeast" : "minutes", { minutes });
}
