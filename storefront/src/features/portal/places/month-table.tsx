import { getFormatter, getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { PlaceMonth } from "@/lib/backend/place";
import { formatMinor } from "@/lib/money";
import { monthToDate } from "@/lib/month";
import layout from "@/ui/layout.module.css";
import { coverageText } from "./coverage-bar";

interface Props {
  locale: Locale;
  caption: string;
  months: readonly PlaceMonth[];
  /** where a month's own page is; none: the months lead nowhere */
  hrefOf?: (month: string) => string;
  chosen?: string;
}

/** Months down: seats, what is lacking and coverage; narrow enough for a phone. */
export async function MonthTable({ locale, caption, months, hrefOf, chosen }: Props) {
  const [t, format] = await Promise.all([getTranslations("portal.places"), getFormatter()]);
  return (
    <table className={layout.figures}>
      <caption className={layout.hidden}>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("month")}</th>
          <th scope="col" className={layout.number}>
            {t("seats")}
          </th>
          <th scope="col" className={layout.number}>
            {t("gap")}
          </th>
          <th scope="col" className={layout.number}>
            {t("coverage")}
          </th>
        </tr>
      </thead>
      <tbody>
        {months.map((one) => {
          const name = format.dateTime(monthToDate(one.month), { year: "numeric", month: "short" });
          return (
            <tr key={one.month}>
              <th scope="row">
                {hrefOf ? (
                  <a
                    href={hrefOf(one.month)}
                    aria-current={one.month === chosen ? "true" : undefined}
                    aria-label={t("chooseMonth", { month: name })}
                  >
                    {name}
                  </a>
                ) : (
                  name
                )}
                {one.is_closed && (
                  <span className={`${layout.soft} ${layout.small}`}> {t("closed")}</span>
                )}
              </th>
              <td className={layout.number}>{one.occupied_seats}</td>
              <td className={layout.number}>
                {one.cost_minor > 0n ? formatMinor(one.gap_minor, locale) : t("none")}
              </td>
              <td className={layout.number}>{coverageText(one, locale)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
