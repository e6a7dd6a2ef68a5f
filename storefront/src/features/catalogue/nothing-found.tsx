import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { GoodsFound } from "@/lib/backend/search";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { PageState } from "@/ui/page-state";
import chips from "./chips.module.css";
import { type CatalogueFilter, countChoices, toQuery, wordsAlone } from "./filter";

interface Props {
  locale: Locale;
  filter: CatalogueFilter;
  found: GoodsFound;
}

/** Nothing was found: another spelling, words that are there, fewer choices, other ways on. */
export async function NothingFound({ locale, filter, found }: Props) {
  const t = await getTranslations("catalogue.empty");
  const { q } = filter;
  const hrefOf = (words: string | undefined) => paths.products(locale, toQuery(wordsAlone(words)));
  if (found.count > 0) {
    return (
      <PageState level="part" title={t("page.title")} text={t("page.text")}>
        <a className={button.quiet} href={paths.products(locale, toQuery({ ...filter, page: 1 }))}>
          {t("page.first")}
        </a>
      </PageState>
    );
  }
  const isNarrowed = countChoices(filter) > 0;
  const { instead, words = [] } = found.help ?? {};
  const text = isNarrowed ? t("text") : t(q ? "wordsText" : "noneText");
  return (
    <PageState level="part" title={q ? t("words", { q }) : t("title")} text={text}>
      {instead && (
        <p className={layout.lead}>
          {t.rich("instead", {
            words: instead,
            link: (label) => (
              <a href={hrefOf(instead)}>
                <strong>{label}</strong>
              </a>
            ),
          })}
        </p>
      )}
      {words.length > 0 && (
        <div className={`${layout.stack} ${layout.tight}`}>
          <p id="ord">{t("foundWords")}</p>
          <ul className={chips.chips} aria-labelledby="ord">
            {words.map((word) => (
              <li key={word}>
                <a className={chips.chip} href={hrefOf(word)}>
                  {word}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <ul className={chips.chips}>
        {isNarrowed && q && (
          <li>
            <a className={button.quiet} href={hrefOf(q)}>
              {t("wordsAlone", { q })}
            </a>
          </li>
        )}
        <li>
          <a className={button.quiet} href={paths.products(locale)}>
            {t("all")}
          </a>
        </li>
        <li>
          <a className={button.quiet} href={paths.valueChains(locale)}>
            {t("chains")}
          </a>
        </li>
        <li>
          <a className={button.quiet} href={paths.enterprises(locale)}>
            {t("enterprises")}
          </a>
        </li>
      </ul>
    </PageState>
  );
}
