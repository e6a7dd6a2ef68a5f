import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { formatMinor } from "@/lib/money";
import { monthToDate } from "@/lib/month";
import layout from "@/ui/layout.module.css";
import { largestOf, type MonthPart, scaleOf } from "./figures";
import styles from "./impact.module.css";

const height = 220;
const step_x = 56;
const axis = 70;
const foot = 34;

/** What each month got, as columns with a table beside; months that are not closed are hatched. */
export async function MonthChart({ locale, months }: { locale: Locale; months: MonthPart[] }) {
  const [t, format] = await Promise.all([getTranslations("impact"), getFormatter()]);
  const largest = largestOf(months);
  const { end_minor, step_minor } = scaleOf(largest);
  const width = axis + months.length * step_x;
  const yOf = (amount_minor: bigint) =>
    height - Number((amount_minor * BigInt(height * 10)) / end_minor) / 10;
  const lines = Array.from(
    { length: Number(end_minor / step_minor) + 1 },
    (_, index) => BigInt(index) * step_minor,
  );
  const nameOf = (month: string, style: "short" | "long") =>
    format.dateTime(monthToDate(month), { month: style, year: "numeric" });
  return (
    <figure className={layout.stack}>
      {/* A region that scrolls must be reachable by the keyboard. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
      <section className={styles.scroll} tabIndex={0} aria-label={t("months.title")}>
        <svg
          className={styles.chart}
          viewBox={`0 -10 ${width} ${height + foot + 10}`}
          width={width}
          height={height + foot + 10}
          role="img"
          aria-label={t("months.picture")}
        >
          <defs>
            <pattern
              id="preliminart"
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect className={styles.faint} width="6" height="6" />
              <rect className={styles.column} width="3" height="6" />
            </pattern>
          </defs>
          {lines.map((amount_minor) => (
            <g key={String(amount_minor)}>
              <line
                className={styles.line}
                x1={axis}
                x2={width}
                y1={yOf(amount_minor)}
                y2={yOf(amount_minor)}
              />
              <text className={styles.text} x={axis - 8} y={yOf(amount_minor) + 4} textAnchor="end">
                {format.number(Number(amount_minor / 100n))}
              </text>
            </g>
          ))}
          {months.map(({ month, funded_minor, is_closed }, index) => {
            const top = funded_minor > 0n ? yOf(funded_minor) : height;
            const left = axis + index * step_x;
            return (
              <g key={month}>
                <rect
                  className={is_closed ? styles.column : undefined}
                  fill={is_closed ? undefined : "url(#preliminart)"}
                  x={left + 9}
                  y={top}
                  width={step_x - 18}
                  height={height - top}
                />
                <text
                  className={styles.text}
                  x={left + step_x / 2}
                  y={height + 20}
                  textAnchor="middle"
                >
                  {format.dateTime(monthToDate(month), { month: "short" })}
                </text>
              </g>
            );
          })}
        </svg>
      </section>
      <figcaption className={`${layout.small} ${layout.soft}`}>{t("months.caption")}</figcaption>
      <details>
        <summary>{t("asTable")}</summary>
        <table className={layout.figures}>
          <caption className={layout.hidden}>{t("months.title")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("month")}</th>
              <th scope="col" className={layout.number}>
                {t("funded")}
              </th>
              <th scope="col">{t("state")}</th>
            </tr>
          </thead>
          <tbody>
            {months.map(({ month, funded_minor, is_closed }) => (
              <tr key={month}>
                <th scope="row">{nameOf(month, "long")}</th>
                <td className={layout.number}>{formatMinor(funded_minor, locale)}</td>
                <td>{t(is_closed ? "closed" : "preliminary")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
