import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import type { CatalogueFilter } from "./filter";
import styles from "./filter-form.module.css";
import type { Choices } from "./load";

interface Props {
  locale: Locale;
  filter: CatalogueFilter;
  choices: Choices;
}

const selects = ["kategori", "kedja", "foretag", "kommun"] as const;

/** A plain GET form: the address is the filter, and nothing needs JavaScript. */
export async function FilterForm({ locale, filter, choices }: Props) {
  const t = await getTranslations("catalogue");
  const { chosen } = filter;
  return (
    <search>
      <form action={paths.products(locale)} method="get" className={styles.form}>
        <div className={styles.search}>
          <label className={field.label} htmlFor="q">
            {t("filter.q")}
          </label>
          <div className={styles.searchRow}>
            <input className={field.input} type="search" id="q" name="q" defaultValue={chosen.q} />
            <button type="submit" className={button.button}>
              {t("search")}
            </button>
          </div>
        </div>
        <details className={styles.more} open={selects.some((key) => chosen[key])}>
          <summary className={button.quiet}>{t("narrow")}</summary>
          <div className={styles.selects}>
            {selects.map((key) => (
              <div className={field.field} key={key}>
                <label className={field.label} htmlFor={key}>
                  {t(`filter.${key}`)}
                </label>
                <select
                  className={field.input}
                  id={key}
                  name={key}
                  defaultValue={chosen[key] ?? ""}
                >
                  <option value="">{t(`all.${key}`)}</option>
                  {choices[key].map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </div>
            ))}
            <div className={field.field}>
              <label className={field.label} htmlFor="sortera">
                {t("sort.label")}
              </label>
              <select
                className={field.input}
                id="sortera"
                name="sortera"
                defaultValue={filter.sort}
              >
                <option value="namn">{t("sort.namn")}</option>
                <option value="nytt">{t("sort.nytt")}</option>
              </select>
            </div>
            <button type="submit" className={button.quiet}>
              {t("apply")}
            </button>
          </div>
        </details>
      </form>
    </search>
  );
}
