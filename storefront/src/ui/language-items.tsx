import { useTranslations } from "next-intl";
import { type Locale, locales } from "@/i18n/routing";
import { inLocale } from "@/lib/paths";

/** The page that is shown in each other language, as items of a list. */
export function LanguageItems({ locale, address }: { locale: Locale; address: string }) {
  const t = useTranslations("shell.language");
  return locales
    .filter((other) => other !== locale)
    .map((other) => (
      <li key={other}>
        <a href={inLocale(address, other)} lang={other} hrefLang={other}>
          {t(other)}
        </a>
      </li>
    ));
}
