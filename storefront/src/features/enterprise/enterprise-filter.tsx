import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { type EnterpriseList, enterpriseKinds } from "@/lib/backend/enterprise";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import styles from "./enterprise-filter.module.css";

interface Props {
  locale: Locale;
  municipalities: EnterpriseList["municipalities"];
  municipality: string | undefined;
  kind: string | undefined;
}

export async function EnterpriseFilter({ locale, municipalities, municipality, kind }: Props) {
  const t = await getTranslations("enterprise");
  const sorted = [...municipalities].sort((a, b) => a.name.localeCompare(b.name, locale));
  return (
    <form action={paths.enterprises(locale)} method="get" className={styles.form}>
      <div className={field.field}>
        <label className={field.label} htmlFor="kommun">
          {t("filter.municipality")}
        </label>
        <select className={field.input} id="kommun" name="kommun" defaultValue={municipality ?? ""}>
          <option value="">{t("filter.allMunicipalities")}</option>
          {sorted.map(({ code, name, count }) => (
            <option key={code} value={code}>
              {name} ({count})
            </option>
          ))}
        </select>
      </div>
      <div className={field.field}>
        <label className={field.label} htmlFor="slag">
          {t("filter.kind")}
        </label>
        <select className={field.input} id="slag" name="slag" defaultValue={kind ?? ""}>
          <option value="">{t("filter.allKinds")}</option>
          {enterpriseKinds.map((value) => (
            <option key={value} value={value}>
              {t(`kind.${value}`)}
            </option>
          ))}
        </select>
      </div>
      <button type="submit" className={button.quiet}>
        {t("filter.apply")}
      </button>
    </form>
  );
}
