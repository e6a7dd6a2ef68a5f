import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { ImpactRow } from "@/lib/backend/impact";
import { formatBasisPoints, formatMinor } from "@/lib/money";
import { monthToDate } from "@/lib/month";
import layout from "@/ui/layout.module.css";
import styles from "./impact.module.css";

interface Props {
  locale: Locale;
  month: string;
  rows: readonly ImpactRow[];
}

/** Cost, support, sales and coverage of the latest closed month, side by side; small groups kept back. */
export async function ClosedMonth({ locale, month, rows }: Props) {
  const [t, kinds, format] = await Promise.all([
    getTranslations("impact"),
    getTranslations("enterprise.placeKind"),
    getFormatter(),
  ]);
  const money = (amount_minor: bigint | null) =>
    amount_minor === null ? null : formatMinor(amount_minor, locale);
  const measures = rows.map((row) => ({
    row,
    name: row.group === "network" ? t("places.all") : placeKindName(row.key, kinds),
    cells: [
      row.seats === null ? null : format.number(row.seats),
      row.hours === null ? null : format.number(row.hours),
      money(row.cost_minor),
      money(row.public_support_minor),
    ],
  }));
  return (
    <section className={layout.stack} aria-labelledby="platser">
      <h2 id="platser">
        {t("places.title", {
          month: format.dateTime(monthToDate(month), { month: "long", year: "numeric" }),
        })}
      </h2>
      <p className={layout.prose}>{t("places.text")}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className={styles.scroll} tabIndex={0} aria-label={t("places.table")}>
        <table className={layout.figures}>
          <caption className={layout.hidden}>{t("places.table")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("places.kind")}</th>
              {(["seats", "hours", "cost", "support", "funded", "coverage"] as const).map((key) => (
                <th scope="col" key={key} className={layout.number}>
                  {t(`places.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {measures.map(({ row, name, cells }) => (
              <tr key={row.group + row.key}>
                <th scope="row">{name}</th>
                {row.state === "shown" ? (
                  cells.map((cell, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
                    <td key={index} className={layout.number}>
                      {cell ?? "–"}
                    </td>
                  ))
                ) : (
                  <td colSpan={4}>{t(`places.${row.state}`)}</td>
                )}
                <td className={layout.number}>{formatMinor(row.funded_minor, locale)}</td>
                <td className={layout.number}>
                  {row.coverage_bp === null ? "–" : formatBasisPoints(row.coverage_bp, locale)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function placeKindName(
  key: string,
  kinds: (kind: "work_training" | "entry_level_job") => string,
): string {
  return key === "work_training" || key === "entry_level_job" ? kinds(key) : key;
}
