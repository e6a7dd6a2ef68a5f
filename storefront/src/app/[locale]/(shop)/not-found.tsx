import { getLocale, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import { PageState } from "@/ui/page-state";

export default async function NotFound() {
  const t = await getTranslations("notFound");
  const locale = (await getLocale()) as Locale;
  return (
    <PageState title={t("title")} text={t("text")}>
      <a className={button.button} href={paths.products(locale)}>
        {t("toProducts")}
      </a>
    </PageState>
  );
}
