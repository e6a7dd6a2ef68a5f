import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import styles from "./order-search.module.css";

/** Finds one's part of an order by its number: a plain GET form. */
export async function OrderSearch({ locale, q }: { locale: Locale; q: string | undefined }) {
  const t = await getTranslations("portal.consignments");
  return (
    <search>
      <form action={paths.portalConsignments(locale)} method="get" className={field.field}>
        <label className={field.label} htmlFor="q">
          {t("search")}
        </label>
        <div className={styles.row}>
          <input
            className={field.input}
            type="search"
            inputMode="numeric"
            id="q"
            name="q"
            defaultValue={q}
          />
          <button type="submit" className={button.quiet}>
            {t("find")}
          </button>
        </div>
      </form>
    </search>
  );
}
