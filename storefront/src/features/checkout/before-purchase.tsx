import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";

/** What a buyer is to know before the button binds: the right of withdrawal, and the terms. */
export async function BeforePurchase({ locale }: { locale: Locale }) {
  const t = await getTranslations("beforePurchase");
  return (
    <div className={`${layout.small} ${layout.soft}`}>
      <p>
        {t.rich("withdrawal", {
          link: (words) => <a href={paths.withdraw(locale)}>{words}</a>,
        })}
      </p>
      <p>{t.rich("terms", { link: (words) => <a href={paths.terms(locale)}>{words}</a> })}</p>
    </div>
  );
}
