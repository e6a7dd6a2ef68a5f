import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import styles from "./breadcrumbs.module.css";
import { JsonLd } from "./json-ld";
import { type Crumb, crumbsThing } from "./things";

interface Props {
  locale: Locale;
  /** From below the home page; the last is the page itself, and no link. */
  crumbs: readonly Crumb[];
}

/** The way to a page, for its reader and for whoever reads by machine. */
export async function Breadcrumbs({ locale, crumbs }: Props) {
  const t = await getTranslations("found");
  const all = [{ label: t("home"), href: paths.home(locale) }, ...crumbs];
  return (
    <>
      <nav aria-label={t("crumbs")}>
        <ol className={styles.crumbs}>
          {all.map(({ label, href }, index) => (
            <li key={href}>
              {index < all.length - 1 ? (
                <a href={href}>{label}</a>
              ) : (
                <span aria-current="page">{label}</span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <JsonLd data={crumbsThing(all)} />
    </>
  );
}
