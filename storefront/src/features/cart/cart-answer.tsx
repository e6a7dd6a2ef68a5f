import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { toErrorWord } from "@/lib/error-word";
import { firstParam, paths, type SearchParams } from "@/lib/paths";
import { Notice } from "@/ui/notice";
import { quantityLimit } from "./limits";

interface Props {
  locale: Locale;
  search: SearchParams;
}

/**
 * What came of a change to the cart, as the address says. The region is always there, so that a change
 * in it is read aloud.
 */
export async function CartAnswer({ locale, search }: Props) {
  const [t, errors] = await Promise.all([getTranslations("cart"), getTranslations("errors")]);
  const failure = firstParam(search, "fel");
  const added = Number(firstParam(search, "lagd"));
  const handle = firstParam(search, "vara");
  const isAdded = Number.isInteger(added) && added >= 1 && added <= quantityLimit;
  const back = handle && <a href={paths.product(locale, handle)}>{t("toProduct")}</a>;
  return (
    <div aria-live="polite">
      {failure && (
        <Notice tone="error">
          {errors(toErrorWord(failure))} {back}
        </Notice>
      )}
      {!failure && isAdded && (
        <Notice tone="done">
          {t("added", { count: added })} {back}
        </Notice>
      )}
      {!failure && firstParam(search, "klart") && <Notice tone="done">{t("changed")}</Notice>}
    </div>
  );
}
