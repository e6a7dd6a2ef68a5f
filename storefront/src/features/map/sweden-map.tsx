import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import styles from "./map.module.css";
import type { MapCounty } from "./map-places";
import sweden from "./sweden.json";

const margin = 12;

/** Sweden, drawn: a mark for each municipality that has enterprises, larger where there are more. */
export async function SwedenMap({ locale, counties }: { locale: Locale; counties: MapCounty[] }) {
  const t = await getTranslations("map");
  const withEnterprises = new Set(counties.map(({ code }) => code));
  const marks = counties.flatMap(({ places }) => places.filter(({ at }) => at !== null));
  return (
    // A picture of many links: what it is called must be told, and the links be reached.
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no fieldset
    <svg
      className={styles.map}
      viewBox={`${-margin} ${-margin} ${sweden.width + 2 * margin} ${sweden.height + 2 * margin}`}
      role="group"
      aria-label={t("picture")}
    >
      <g>
        {sweden.counties.map(({ code, d }) => (
          <path
            key={code}
            d={d}
            className={withEnterprises.has(code) ? styles.present : styles.county}
          />
        ))}
      </g>
      {marks.map(({ code, name, count, at }) => (
        <a
          key={code}
          className={styles.mark}
          href={paths.enterprises(locale, { kommun: code })}
          aria-label={t("mark", { name, count })}
        >
          <title>{t("mark", { name, count })}</title>
          {/* A larger circle that is not seen, for fingers. */}
          <circle className={styles.target} cx={at?.[0]} cy={at?.[1]} r={13} />
          <circle className={styles.dot} cx={at?.[0]} cy={at?.[1]} r={Math.min(9, 4 + count)} />
        </a>
      ))}
    </svg>
  );
}
