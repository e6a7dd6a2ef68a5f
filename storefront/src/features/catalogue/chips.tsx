import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import styles from "./chips.module.css";
import { type CatalogueFilter, filterKeys, toQuery, without } from "./filter";
import type { Choices } from "./load";

interface Props {
  locale: Locale;
  filter: CatalogueFilter;
  choices: Choices;
}

/** What is chosen, each with a link that takes it away. */
export async function Chips({ locale, filter, choices }: Props) {
  const t = await getTranslations("catalogue");
  const chosen = filterKeys.flatMap((key) => {
    const value = filter.chosen[key];
    if (!value) return [];
    const known = key === "q" ? undefined : choices[key].find((choice) => choice.value === value);
    return [{ key, label: key === "q" ? `”${value}”` : (known?.label ?? value) }];
  });
  if (chosen.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t("chosen")}>
      {chosen.map(({ key, label }) => (
        <li key={key}>
          <a
            className={styles.chip}
            href={paths.products(locale, toQuery(without(filter, key)))}
            aria-label={t("remove", { name: label })}
          >
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <a className={styles.clear} href={paths.products(locale)}>
            {t("clear")}
          </a>
        </li>
      )}
    </ul>
  );
}
