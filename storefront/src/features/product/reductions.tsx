import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Variant } from "@/lib/backend/product";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";

/** Of each variant whose price is reduced: the ordinary price, and the lowest of the 30 days before. */
export async function Reductions({
  locale,
  variants,
}: {
  locale: Locale;
  variants: readonly Variant[];
}) {
  const t = await getTranslations("priceHistory");
  return variants.map(({ id, title, reduction }) =>
    reduction ? (
      <p key={id} className={layout.soft}>
        {variants.length > 1 && `${title}: `}
        <s>{t("was", { price: formatMinor(reduction.original_minor, locale) })}</s>
        {" · "}
        {t("lowest", { price: formatMinor(reduction.lowest_30_days_minor, locale) })}
      </p>
    ) : null,
  );
}
