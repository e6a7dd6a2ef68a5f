import type { ReactNode } from "react";
import { Link } from "react-router-dom";
import { NameLink } from "../../../components/name-link";
import { ScrollFrame } from "../../../components/scroll-frame";
import { useWords } from "../../../i18n/use-words";
import { linesOfPlace } from "../../../lib/addresses";
import { shadeColour, shadeOf } from "../../../lib/coverage-shade";
import type { Matrix } from "../../../lib/figure-types";
import { formatMonth, formatShortMonth, formatWholePercent } from "../../../lib/format";

/** Places down, months across, each cell a link to the order lines behind it. The names stay in sight. */
export function CoverageTable({ matrix, caption }: { matrix: Matrix; caption: string }) {
  const { t, locale } = useWords();
  const { months, rows, totals } = matrix;
  return (
    <ScrollFrame label={caption}>
      <table className="w-full border-separate border-spacing-0.5 px-4 pb-3">
        <thead>
          <tr>
            <NameHead>{t("place.place")}</NameHead>
            {months.map((month) => (
              <th
                key={month}
                scope="col"
                className="txt-xsmall text-ui-fg-subtle whitespace-nowrap px-1 py-2 font-normal"
              >
                <abbr className="no-underline" title={formatMonth(month, locale)}>
                  {formatShortMonth(month, locale)}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ place, cells }) => (
            <tr key={place.id}>
              <NameHead isRow>
                <NameLink to={`/insteg/training-places/${place.id}`}>{place.name}</NameLink>
                <span className="txt-xsmall text-ui-fg-subtle block">{place.enterprise.name}</span>
              </NameHead>
              {cells.map((cell) => (
                <CoverageCell
                  key={cell.month}
                  coverage_bp={cell.coverage_bp}
                  name={place.name}
                  month={cell.month}
                  to={linesOfPlace(place.id, cell.month)}
                />
              ))}
            </tr>
          ))}
          <tr>
            <NameHead isRow>{t("figure.coverage.allPlaces")}</NameHead>
            {totals.map((total) => (
              <CoverageCell
                key={total.month}
                coverage_bp={total.coverage_bp}
                name={t("figure.coverage.allPlaces")}
                month={total.month}
                to={`/insteg/overview?month=${total.month}`}
              />
            ))}
          </tr>
        </tbody>
      </table>
    </ScrollFrame>
  );
}

/** A heading of the first column, which stays while the months scroll by. */
function NameHead({ children, isRow = false }: { children: ReactNode; isRow?: boolean }) {
  return (
    <th
      scope={isRow ? "row" : "col"}
      className="txt-small bg-ui-bg-base sticky left-0 z-10 w-36 min-w-36 py-1 pl-2 pr-3 text-left font-medium sm:w-56 sm:min-w-56"
    >
      {children}
    </th>
  );
}

interface CoverageCellProps {
  coverage_bp: number | null;
  name: string;
  month: string;
  to: string;
}

function CoverageCell({ coverage_bp, name, month, to }: CoverageCellProps) {
  const { t, locale } = useWords();
  const coverage =
    coverage_bp === null ? t("common.none") : formatWholePercent(coverage_bp, locale);
  const words = t("figure.coverage.cell", {
    place: name,
    month: formatMonth(month, locale),
    coverage,
  });
  return (
    <td className="p-0 text-center">
      <Link
        to={to}
        aria-label={words}
        title={words}
        className="txt-small text-ui-fg-base focus-visible:shadow-borders-focus block min-w-14 rounded px-2 py-2 tabular-nums outline-none hover:underline"
        style={coverage_bp === null ? undefined : { background: shadeColour(shadeOf(coverage_bp)) }}
      >
        {coverage}
      </Link>
    </td>
  );
}
