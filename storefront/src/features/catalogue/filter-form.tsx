import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { Facets, FacetValue } from "@/lib/backend/search";
import { paths } from "@/lib/paths";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import { type CatalogueFilter, countChoices, defaultSort, type ListKey } from "./filter";
import styles from "./filter-form.module.css";
import { PriceFields } from "./price-fields";
import { valuesOf } from "./values";

interface Props {
  locale: Locale;
  filter: CatalogueFilter;
  facets: Facets;
}

const sheetId = "filter";
const groups = ["kategori", "plats", "kommun", "kedja", "foretag", "material"] as const;
const openAtOnce: readonly ListKey[] = ["kategori", "plats"];
/** So many values stand there at once; the rest a press away. */
const shownAtOnce = 8;

/** The button that opens the filters on a phone; where there is room they always stand open. */
export async function FilterButton({ filter }: { filter: CatalogueFilter }) {
  const t = await getTranslations("catalogue");
  const count = countChoices(filter);
  return (
    <button type="button" popoverTarget={sheetId} className={`${button.quiet} ${styles.opener}`}>
      {count > 0 ? t("narrowCount", { count }) : t("narrow")}
    </button>
  );
}

/**
 * A plain GET form: the address is the filter, and nothing needs JavaScript. On a phone it is a sheet
 * that the browser itself opens over the goods and closes again by Escape or a press beside it.
 */
export async function FilterForm({ locale, filter, facets }: Props) {
  const t = await getTranslations("catalogue");
  const { q, sort } = filter;
  return (
    <form
      action={paths.products(locale)}
      method="get"
      id={sheetId}
      popover="auto"
      className={styles.sheet}
      aria-label={t("narrow")}
    >
      <div className={styles.head}>
        <h2>{t("narrow")}</h2>
        <button
          type="button"
          popoverTarget={sheetId}
          popoverTargetAction="hide"
          className={button.link}
        >
          {t("close")}
        </button>
      </div>
      {q && <input type="hidden" name="q" value={q} />}
      {sort !== defaultSort(q) && <input type="hidden" name="sortera" value={sort} />}
      <label className={styles.choice}>
        <input type="checkbox" name="lager" value="ja" defaultChecked={filter.inStock} />
        <span>{t("inStock")}</span>
      </label>
      {groups.slice(0, 2).map((key) => (
        <Group key={key} name={key} locale={locale} filter={filter} facets={facets} />
      ))}
      <PriceFields locale={locale} filter={filter} range={facets.price} />
      {groups.slice(2).map((key) => (
        <Group key={key} name={key} locale={locale} filter={filter} facets={facets} />
      ))}
      <div className={styles.apply}>
        <button type="submit" className={`${button.button} ${button.block}`}>
          {t("apply")}
        </button>
      </div>
    </form>
  );
}

/** One thing to choose by: the values that there are, each with how many goods it would show. */
async function Group({ name, locale, filter, facets }: Props & { name: ListKey }) {
  const t = await getTranslations("catalogue");
  const values = await valuesOf(name, filter, facets, locale);
  if (values.length === 0) return null;
  const chosen = filter.lists[name];
  const isOpen = chosen.length > 0 || openAtOnce.includes(name);
  const first = values.slice(0, shownAtOnce);
  const rest = values.slice(shownAtOnce);
  return (
    <details className={styles.group} open={isOpen}>
      <summary>{t(`filter.${name}`)}</summary>
      <fieldset>
        <legend className={styles.spoken}>{t(`filter.${name}`)}</legend>
        <Choices name={name} values={first} chosen={chosen} />
        {rest.length > 0 && (
          <details className={styles.rest} open={rest.some(({ value }) => chosen.includes(value))}>
            <summary>{t("moreValues", { count: rest.length })}</summary>
            <Choices name={name} values={rest} chosen={chosen} />
          </details>
        )}
      </fieldset>
    </details>
  );
}

interface ChoicesProps {
  name: ListKey;
  values: readonly FacetValue[];
  chosen: readonly string[];
}

function Choices({ name, values, chosen }: ChoicesProps) {
  return (
    <ul>
      {values.map(({ value, label, count }) => (
        <li key={value}>
          <label className={styles.choice}>
            <input
              type="checkbox"
              name={name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <span>{label}</span>
            <span className={`${styles.count} ${field.hint}`}>{count}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}
