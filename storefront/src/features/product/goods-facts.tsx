import { comparisonPrice } from "@insteg/domain";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Product } from "@/lib/backend/product";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";

/** What the law and the buyer want to know: comparison price, contents, care, right of withdrawal. */
export async function GoodsFacts({ locale, product }: { locale: Locale; product: Product }) {
  const t = await getTranslations("product");
  const { material, metadata, variants } = product;
  const { allergens, care, content_unit, withdrawal_exception } = metadata;
  const comparisons = variants.flatMap(({ id, title, price_minor, content_milli }) => {
    if (!content_unit || !content_milli || price_minor === null) return [];
    const price = formatMinor(comparisonPrice(price_minor, content_milli), locale);
    const words = t("comparison", { price, unit: t(`unit.${content_unit}`) });
    return [{ id, words: variants.length > 1 ? `${title}: ${words}` : words }];
  });
  const isEmpty = !allergens && !material && !care && !withdrawal_exception;
  if (isEmpty && comparisons.length === 0) return null;
  return (
    <ul className={`${layout.stack} ${layout.tight} ${layout.soft}`}>
      {comparisons.map(({ id, words }) => (
        <li key={id}>{words}</li>
      ))}
      {allergens && <li>{t("allergens", { allergens })}</li>}
      {material && <li>{t("material", { material })}</li>}
      {care && <li>{t("care", { care })}</li>}
      {withdrawal_exception && <li>{t(`withdrawal.${withdrawal_exception}`)}</li>}
    </ul>
  );
}
