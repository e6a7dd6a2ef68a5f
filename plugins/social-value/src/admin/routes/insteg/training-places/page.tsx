import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button } from "@medusajs/ui";
import { useCallback, useState } from "react";
import { useNavigate } from "react-router-dom";
import { FilterChoice } from "../../../components/choice";
import { Crumb } from "../../../components/crumb";
import { EnterpriseFilter } from "../../../components/entity-choice";
import { Fetched } from "../../../components/fetched";
import { MonthStepper } from "../../../components/month-stepper";
import { Pager } from "../../../components/pager";
import { SearchBox } from "../../../components/search-box";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { formatMonth } from "../../../lib/format";
import { currentMonth, isMonth } from "../../../lib/month";
import { PLACE_KINDS } from "../../../lib/place-kinds";
import type { FiguresTotal, Page, PlaceInMonth } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { useRole } from "../../../lib/use-role";
import { PlaceForm } from "./place-form";
import { PlaceTable } from "./place-table";

type Answer = Page & { training_places: PlaceInMonth[]; month: string; total: FiguresTotal };

function TrainingPlacesPage() {
  const { t, locale } = useWords();
  const { may } = useRole();
  const navigate = useNavigate();
  const [isCreating, setCreating] = useState(false);
  const { get, set, offset } = useFilters();
  const [q, kind, enterprise_id] = [get("q"), get("kind"), get("enterprise_id")];
  const month = isMonth(get("month")) ? get("month") : currentMonth();
  const onSearch = useCallback((text: string) => set({ q: text }), [set]);
  const query = useFetched<Answer>("/admin/training-places", {
    q,
    kind,
    enterprise_id,
    month,
    offset,
  });
  return (
    <Section
      level="h1"
      title={`${t("nav.places")}, ${formatMonth(month, locale)}`}
      lead={`${t("place.lead")} ${t("place.coverageHint")}.`}
      actions={
        may("POST /admin/training-places") ? (
          <Button size="small" onClick={() => setCreating(true)}>
            {t("common.create")}
          </Button>
        ) : null
      }
    >
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <MonthStepper month={month} onMonth={(next) => set({ month: next })} />
        <SearchBox value={q} onSearch={onSearch} />
        <FilterChoice
          label={t("common.kind")}
          value={kind}
          onChange={(chosen) => set({ kind: chosen })}
          options={PLACE_KINDS.map((one) => ({ value: one, label: t(`place.kinds.${one}`) }))}
        />
        <EnterpriseFilter
          label={t("place.enterprise")}
          value={enterprise_id}
          onChange={(chosen) => set({ enterprise_id: chosen })}
        />
      </div>
      <Fetched
        query={query}
        empty={({ count }) =>
          count === 0 && (q || kind || enterprise_id ? t("common.noHits") : t("place.empty"))
        }
      >
        {(answer) => (
          <>
            <PlaceTable places={answer.training_places} total={answer.total} month={answer.month} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
      {isCreating ? (
        <PlaceForm
          onClose={() => setCreating(false)}
          onSaved={({ id }) => navigate(`/insteg/training-places/${id}`)}
        />
      ) : null}
    </Section>
  );
}

export const config = defineRouteConfig({
  label: "nav.places",
  translationNs: "insteg",
  rank: 8,
});
export const handle = { breadcrumb: () => <Crumb word="nav.places" /> };

export default TrainingPlacesPage;
