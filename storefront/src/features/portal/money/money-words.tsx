import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";

const words = ["expected", "earned", "due", "paid", "reserve"] as const;

/** What the page's words mean, in plain words, and where it says how all is computed. */
export async function MoneyWords({ locale }: { locale: Locale }) {
  const t = await getTranslations("portal.money.words");
  return (
    <section id="sa-raknas" className={`${layout.stack} ${layout.prose}`} aria-labelledby="orden">
      <h2 id="orden">{t("title")}</h2>
      <dl className={`${layout.stack} ${layout.tight}`}>
        {words.map((word) => (
          <div key={word}>
            <dt>
              <strong>{t(`${word}.term`)}</strong>
            </dt>
            <dd>{t(`${word}.text`)}</dd>
          </div>
        ))}
      </dl>
      <p>
        <a href={paths.about(locale)}>{t("toAbout")}</a>
      </p>
    </section>
  );
}
