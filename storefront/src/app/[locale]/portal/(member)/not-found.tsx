import { getLocale, getTranslations } from "next-intl/server";
import { isLocale, routing } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import { PageState } from "@/ui/page-state";

/** What the enterprise has not, or not any longer; another's is told of in the same words. */
export default async function NotFound() {
  const [t, locale] = await Promise.all([getTranslations("portal.notFound"), getLocale()]);
  return (
    <PageState title={t("title")} text={t("text")}>
      <a
        className={button.button}
        href={paths.portal(isLocale(locale) ? locale : routing.defaultLocale)}
      >
        {t("home")}
      </a>
    </PageState>
  );
}
