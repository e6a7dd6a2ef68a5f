import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Facets } from "@/lib/backend/search";
import { paths } from "@/lib/paths";
import styles from "./chips.module.css";
import {
  type CatalogueFilter,
  listKeyNames,
  toQuery,
  withoutValue,
  withoutWords,
  wordsAlone,
} from "./filter";
import { formatKronor } from "./kronor";
import { valuesOf } from "./values";

interface Props {
  locale: Locale;
  filter: CatalogueFilter;
  facets: Facets;
}

interface Chip {
  key: string;
  label: string;
  rest: CatalogueFilter;
}

/** What is chosen, each with a link that takes it away. */
export async function Chips({ locale, filter, facets }: Props) {
  const t = await getTranslations("catalogue");
  const narrowing = await narrowingChips({ locale, filter, facets });
  const words: Chip[] = filter.q
    ? [{ key: "q", label: `”${filter.q}”`, rest: withoutWords(filter) }]
    : [];
  const chips = [...words, ...narrowing];
  if (chips.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label={t("chosen")}>
      {chips.map(({ key, label, rest }) => (
        <li key={key}>
          <a
            className={styles.chip}
            href={paths.products(locale, toQuery(rest))}
            aria-label={t("remove", { name: label })}
          >
            {label} <span aria-hidden="true">×</span>
          </a>
        </li>
      ))}
      {narrowing.length > 1 && (
        <li>
          <a className={styles.clear} href={paths.products(locale, toQuery(wordsAlone(filter.q)))}>
            {t("clear")}
          </a>
        </li>
      )}
    </ul>
  );
}

async function narrowingChips({ locale, filter, facets }: Props): Promise<Chip[]> {
  const t = await getTranslations("catalogue");
  const lists = await Promise.all(
    listKeyNames.map(async (key) => {
      const known = await valuesOf(key, filter, facets, locale);
      return filter.lists[key].map((value) => ({
        key: `${key}:${value}`,
        label: known.find((one) => one.value === value)?.label ?? value,
        rest: withoutValue(filter, key, value),
      }));
    }),
  );
  const { from, to, inStock } = filter;
  const price = [from, to].map((kronor) => kronor !== undefined && formatKronor(kronor, locale));
  const rest = { ...filter, page: 1 };
  const chips: Chip[] = lists.flat();
  if (price[0] || price[1]) {
    const label =
      price[0] && price[1]
        ? t("price.between", { from: price[0], to: price[1] })
        : price[0]
          ? t("price.atLeast", { from: price[0] })
          : t("price.atMost", { to: price[1] || "" });
    chips.push({ key: "pris", label, rest: { ...rest, from: undefined, to: undefined } });
  }
  if (inStock) chips.push({ key: "lager", label: t("inStock"), rest: { ...rest, inStock: false } });
  return chips;
}
