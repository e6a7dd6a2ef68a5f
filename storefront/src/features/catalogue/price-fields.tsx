import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Facets } from "@/lib/backend/search";
import field from "@/ui/field.module.css";
import type { CatalogueFilter } from "./filter";
import styles from "./filter-form.module.css";
import { formatKronor, wholeKronor } from "./kronor";

interface Props {
  locale: Locale;
  filter: CatalogueFilter;
  range: Facets["price"];
}

/** Lowest and highest price in whole kronor; the range that there is stands beside as a help. */
export async function PriceFields({ locale, filter, range }: Props) {
  const t = await getTranslations("catalogue.price");
  const bounds = range && wholeKronor(range);
  const fields = [
    { name: "fran", label: t("from"), value: filter.from, example: bounds?.from },
    { name: "till", label: t("to"), value: filter.to, example: bounds?.to },
  ];
  return (
    <details className={styles.group} open>
      <summary>{t("label")}</summary>
      <fieldset aria-describedby={bounds ? "prisspann" : undefined}>
        <legend className={styles.spoken}>{t("label")}</legend>
        <div className={styles.prices}>
          {fields.map(({ name, label, value, example }) => (
            <div key={name} className={field.field}>
              <label className={field.label} htmlFor={name}>
                {label}
              </label>
              <input
                className={field.input}
                id={name}
                name={name}
                type="number"
                inputMode="numeric"
                min={0}
                max={1_000_000}
                step={1}
                placeholder={example?.toString()}
                defaultValue={value}
              />
            </div>
          ))}
        </div>
        {bounds && (
          <p id="prisspann" className={field.hint}>
            {t("range", {
              from: formatKronor(bounds.from, locale),
              to: formatKronor(bounds.to, locale),
            })}
          </p>
        )}
      </fieldset>
    </details>
  );
}
