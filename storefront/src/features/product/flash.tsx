import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { toErrorWord } from "@/lib/error-word";
import { paths } from "@/lib/paths";
import { Notice } from "@/ui/notice";
import styles from "./flash.module.css";

interface Props {
  locale: Locale;
  /** Pieces just added, as the address says. */
  added: string | undefined;
  /** What went wrong, as the address says. */
  failure: string | undefined;
}

/** What came of "add to cart". The region is always there, so that a change in it is read aloud. */
export async function Flash({ locale, added, failure }: Props) {
  const [t, errors] = await Promise.all([getTranslations("product"), getTranslations("errors")]);
  return (
    <div aria-live="polite" className={styles.flash}>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {added && !failure && (
        <Notice tone="done">
          {t("added")} <a href={paths.cart(locale)}>{t("toCart")}</a>
        </Notice>
      )}
    </div>
  );
}
