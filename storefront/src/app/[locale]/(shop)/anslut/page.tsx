import { getTranslations } from "next-intl/server";
import { startApplication } from "@/features/application/details-actions";
import { detailsContent } from "@/features/application/details-content";
import { DetailsForm } from "@/features/application/details-form";
import { readApplicationKey } from "@/lib/application-cookie";
import { getApplicationForm } from "@/lib/backend/application";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { paths } from "@/lib/paths";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import styles from "./page.module.css";

const meanings = ["sell", "trace", "free", "review"] as const;

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("apply");
  return pageMetadata(paths.apply(locale), t("title"), t("lead"));
}

export default async function ApplyPage({ params }: LocaleProps) {
  const [{ locale }, t, key] = await Promise.all([
    params,
    getTranslations("apply"),
    readApplicationKey(),
  ]);
  const { data: form, outage } = await orOutage(getApplicationForm(locale));
  if (outage) return outage;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.lead}>{t("lead")}</p>
      {key && (
        <Notice tone="plain">
          {t("started")} <a href={paths.applyStatus(locale)}>{t("toStatus")}</a>
        </Notice>
      )}
      <div className={styles.columns}>
        <section className={`${layout.stack} ${styles.meaning}`} aria-labelledby="betyder">
          <h2 id="betyder">{t("meaningTitle")}</h2>
          <ul className={styles.meanings}>
            {meanings.map((meaning) => (
              <li key={meaning}>{t(`meaning.${meaning}`)}</li>
            ))}
          </ul>
          <p className={layout.soft}>{t("steps")}</p>
        </section>
        <section className={layout.stack} aria-labelledby="ansok">
          <h2 id="ansok" className={layout.hidden}>
            {t("formTitle")}
          </h2>
          <p>{t("step", { step: 1 })}</p>
          <DetailsForm
            action={startApplication}
            initial={untouched()}
            content={await detailsContent(locale, form, t("next"))}
          />
          <p className={layout.soft}>{t("keep")}</p>
        </section>
      </div>
    </div>
  );
}
