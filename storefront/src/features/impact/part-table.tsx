import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { formatMinor } from "@/lib/money";
import layout from "@/ui/layout.module.css";
import { largestOf, type Part } from "./figures";
import styles from "./impact.module.css";

interface Props {
  locale: Locale;
  caption: string;
  /** What a row is: "Värdekedja". */
  head: string;
  parts: readonly Part[];
  hrefOf?: (part: Part) => string | undefined;
}

/** Parts of a whole with their amounts, each with a bar as long as its part of the largest. */
export async function PartTable({ locale, caption, head, parts, hrefOf }: Props) {
  const t = await getTranslations("impact");
  if (parts.length === 0) return <p className={layout.soft}>{t("noneInPeriod")}</p>;
  const largest = largestOf(parts);
  return (
    <table className={layout.figures}>
      <caption className={layout.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{head}</th>
          <th scope="col" className={layout.number}>
            {t("funded")}
          </th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => {
          const href = hrefOf?.(part);
          const width =
            part.funded_minor > 0n ? Number((part.funded_minor * 1000n) / (largest || 1n)) / 10 : 0;
          return (
            <tr key={part.key}>
              <th scope="row" className={styles.part}>
                {href ? <a href={href}>{part.name}</a> : part.name}
                <svg
                  className={styles.bar}
                  viewBox="0 0 100 4"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect className={styles.faint} width="100" height="4" />
                  <rect className={styles.column} width={width} height="4" />
                </svg>
              </th>
              <td className={layout.number}>{formatMinor(part.funded_minor, locale)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
