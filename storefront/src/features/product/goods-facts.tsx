import { comparisonPrice } from "@insteg/domain";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Product } from "@/lib/backend/product";
import { formatMinor } from "@/lib/money";
import facts from "@/ui/facts.module.css";

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
  const rows = [
    { key: "allergens", value: allergens },
    { key: "material", value: material },
    { key: "care", value: care },
    {
      key: "withdrawal",
      value: withdrawal_exception && t(`withdrawal.${withdrawal_exception}`),
    },
  ] as const;
  const told = rows.filter(({ value }) => value);
  if (told.length === 0 && comparisons.length === 0) return null;
  return (
    <dl className={facts.facts}>
      {comparisons.length > 0 && (
        <>
          <dt>{t("fact.comparison")}</dt>
          <dd>
            <ul>
              {comparisons.map(({ id, words }) => (
                <li key={id}>{words}</li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {told.map(({ key, value }) => (
        <Fact key={key} name={t(`fact.${key}`)} value={value} />
      ))}
    </dl>
  );
}

function Fact({ name, value }: { name: string; value: string | null | undefined }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}
