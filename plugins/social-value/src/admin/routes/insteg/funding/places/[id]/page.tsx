import { useParams } from "react-router-dom";
import { Crumb } from "../../../../../components/crumb";
import { CursorPager } from "../../../../../components/cursor-pager";
import { Fetched } from "../../../../../components/fetched";
import { MonthStepper } from "../../../../../components/month-stepper";
import { NameLink } from "../../../../../components/name-link";
import { Section } from "../../../../../components/section";
import { useWords } from "../../../../../i18n/use-words";
import type { PlaceLines } from "../../../../../lib/figure-types";
import { formatKronor, formatMonth } from "../../../../../lib/format";
import type { TrainingPlace } from "../../../../../lib/types";
import { useFetched } from "../../../../../lib/use-api";
import { useFigureFilters } from "../../../../../lib/use-figure-filters";
import { LineTable } from "./line-table";
import { PlaceMonth } from "./place-month";

const ROWS = 25;

/** A place in a month: its figures, and the very order lines that funded it. */
function PlaceLinesPage() {
  const { t, locale } = useWords();
  const { id = "" } = useParams();
  const { month, get, set } = useFigureFilters([]);
  const after = get("after");
  const place = useFetched<{ training_place: TrainingPlace }>(`/admin/training-places/${id}`);
  const lines = useFetched<PlaceLines>(`/admin/figures/places/${id}/lines`, {
    month,
    after,
    limit: ROWS,
  });
  const monthName = formatMonth(month, locale);
  return (
    <>
      <Section
        level="h1"
        title={`${place.data?.training_place.name ?? t("place.place")}, ${monthName}`}
        lead={place.data?.training_place.enterprise?.name}
        actions={
          <span className="txt-small">
            <NameLink to={`/insteg/training-places/${id}`}>{t("figure.line.toPlace")}</NameLink>
          </span>
        }
      >
        <div className="flex flex-wrap gap-2 px-6 py-3">
          <MonthStepper month={month} onMonth={(next) => set({ month: next })} />
        </div>
        <PlaceMonth placeId={id} month={month} />
      </Section>
      <Section
        title={t("figure.line.title", { month: monthName })}
        lead={`${t("figure.line.lead")} ${t("figure.unit", { period: monthName })}.`}
      >
        <Fetched
          query={lines}
          empty={({ rows }) => rows.length === 0 && !after && t("figure.line.empty")}
        >
          {(answer) => (
            <>
              <p className="txt-small flex flex-wrap gap-x-2 px-6 py-3">
                <span className="text-ui-fg-subtle">{t("figure.line.total")}:</span>
                <strong className="font-medium tabular-nums">
                  {formatKronor(answer.funded_minor, locale)}
                </strong>
              </p>
              <LineTable
                lines={answer.rows}
                caption={t("figure.line.title", { month: monthName })}
              />
              <CursorPager
                after={after}
                next={answer.next}
                nextLabel={t("figure.line.next")}
                onAfter={(cursor) => set({ after: cursor })}
              />
            </>
          )}
        </Fetched>
      </Section>
    </>
  );
}

export const handle = { breadcrumb: () => <Crumb word="place.place" /> };

export default PlaceLinesPage;
