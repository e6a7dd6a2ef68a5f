import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import { SearchField } from "./search-field";
import styles from "./search-form.module.css";

/** The search in the header: a plain form, whose field suggests while one types. */
export async function SearchForm({ locale, className }: { locale: Locale; className?: string }) {
  const t = await getTranslations("search");
  return (
    <search className={className}>
      <form action={paths.products(locale)} method="get" className={styles.form}>
        <SearchField
          suggestionsPath={paths.suggestions(locale)}
          label={t("label")}
          placeholder={t("placeholder")}
          listLabel={t("list")}
        />
        <button type="submit" className={styles.button} aria-label={t("button")}>
          <svg viewBox="0 0 24 24" width={22} height={22} aria-hidden="true">
            <circle cx="10.5" cy="10.5" r="6.5" />
            <path d="m15.5 15.5 5 5" />
          </svg>
        </button>
      </form>
    </search>
  );
}
