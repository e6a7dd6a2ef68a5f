import { Button } from "@medusajs/ui";
import { useState } from "react";
import { useParams } from "react-router-dom";
import { Crumb } from "../../../../components/crumb";
import { DemoBadge } from "../../../../components/demo-badge";
import { Facts } from "../../../../components/facts";
import { Fetched } from "../../../../components/fetched";
import { NameLink } from "../../../../components/name-link";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import type { PlaceWithMonths } from "../../../../lib/types";
import { useFetched } from "../../../../lib/use-api";
import { useRole } from "../../../../lib/use-role";
import { MonthTable } from "../month-table";
import { PlaceForm } from "../place-form";
import { TermsForm } from "../terms-form";

function TrainingPlacePage() {
  const { t } = useWords();
  const { may } = useRole();
  const { id = "" } = useParams();
  const [open, setOpen] = useState<"place" | "terms" | null>(null);
  const query = useFetched<{ training_place: PlaceWithMonths }>(`/admin/training-places/${id}`);
  const place = query.data?.training_place;
  const close = () => setOpen(null);
  return (
    <>
      <Section
        level="h1"
        title={
          <span className="flex flex-wrap items-center gap-2">
            {place?.name ?? t("nav.places")}
            <DemoBadge isDemo={place?.is_demo ?? false} />
          </span>
        }
        actions={
          may("POST /admin/training-places/:id") ? (
            <Button
              size="small"
              variant="secondary"
              disabled={!place}
              onClick={() => setOpen("place")}
            >
              {t("common.edit")}
            </Button>
          ) : null
        }
      >
        <Fetched query={query}>{(answer) => <PlaceFacts place={answer.training_place} />}</Fetched>
      </Section>
      {place ? (
        <Section
          title={t("place.months")}
          lead={`${t("place.monthsLead")} ${t("place.coverageHint")}.`}
          actions={
            may("POST /admin/training-places/:id/months") ? (
              <Button size="small" onClick={() => setOpen("terms")}>
                {t("place.setTerms")}
              </Button>
            ) : null
          }
        >
          <MonthTable place={place} />
        </Section>
      ) : null}
      {open === "place" && place ? (
        <PlaceForm place={place} onClose={close} onSaved={close} />
      ) : null}
      {open === "terms" && place ? <TermsForm place={place} onClose={close} /> : null}
    </>
  );
}

function PlaceFacts({ place }: { place: PlaceWithMonths }) {
  const { t } = useWords();
  const { first_month: from, last_month: until } = place;
  return (
    <Facts
      facts={[
        { label: t("common.kind"), value: t(`place.kinds.${place.kind}`) },
        {
          label: t("place.enterprise"),
          value: (
            <NameLink to={`/insteg/enterprises/${place.enterprise_id}`}>
              {place.enterprise?.name ?? place.enterprise_id}
            </NameLink>
          ),
        },
        { label: t("place.seats"), value: String(place.seats) },
        {
          label: t("place.open"),
          value: until ? t("place.openBetween", { from, until }) : t("place.openFrom", { from }),
        },
      ]}
    />
  );
}

export const handle = { breadcrumb: () => <Crumb word="place.place" /> };

export default TrainingPlacePage;
