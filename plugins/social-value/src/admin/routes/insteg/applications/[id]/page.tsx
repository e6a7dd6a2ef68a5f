import { useParams } from "react-router-dom";
import { Crumb } from "../../../../components/crumb";
import { Facts } from "../../../../components/facts";
import { Fetched } from "../../../../components/fetched";
import { NameLink } from "../../../../components/name-link";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import type { ReviewedApplication } from "../../../../lib/application-types";
import { formatDay } from "../../../../lib/format";
import { useFetched } from "../../../../lib/use-api";
import { ApplicationBadge } from "../status-badge";
import { CriteriaSection } from "./criteria-section";
import { DecisionActions } from "./decision-actions";

function ApplicationPage() {
  const { t } = useWords();
  const { id = "" } = useParams();
  const query = useFetched<{ application: ReviewedApplication }>(`/admin/applications/${id}`);
  const application = query.data?.application;
  return (
    <>
      <Section
        level="h1"
        title={
          <span className="flex flex-wrap items-center gap-2">
            {application?.name ?? t("application.one")}
            {application ? <ApplicationBadge status={application.status} /> : null}
          </span>
        }
        actions={application ? <DecisionActions application={application} /> : null}
      >
        <Fetched query={query}>
          {(answer) => <ApplicationFacts application={answer.application} />}
        </Fetched>
      </Section>
      {application ? <CriteriaSection application={application} /> : null}
    </>
  );
}

function ApplicationFacts({ application: one }: { application: ReviewedApplication }) {
  const { t, locale } = useWords();
  const decided = one.decided_at
    ? t("application.decidedBy", {
        date: formatDay(one.decided_at, locale),
        who: one.decided_by ?? t("common.none"),
      })
    : null;
  return (
    <Facts
      facts={[
        { label: t("common.kind"), value: t(`enterprise.kinds.${one.kind}`) },
        {
          label: t("enterprise.organisationNumber"),
          value: one.is_sole_trader ? t("application.soleTrader") : one.organisation_number,
        },
        {
          label: t("enterprise.municipality"),
          value: `${one.municipality.name} (${one.municipality.code})`,
        },
        { label: t("application.contact"), value: one.contact_name },
        { label: t("application.email"), value: one.email },
        { label: t("application.phone"), value: one.phone },
        { label: t("enterprise.website"), value: one.website },
        { label: t("enterprise.story"), value: one.story },
        {
          label: t("application.submitted"),
          value: one.submitted_at ? formatDay(one.submitted_at, locale) : null,
        },
        ...(one.message ? [{ label: t("application.message"), value: one.message }] : []),
        ...(decided ? [{ label: t("application.decided"), value: decided }] : []),
        ...(one.decision_reason
          ? [{ label: t("application.reason"), value: one.decision_reason }]
          : []),
        ...(one.enterprise_id
          ? [
              {
                label: t("application.enterprise"),
                value: (
                  <NameLink to={`/insteg/enterprises/${one.enterprise_id}`}>{one.name}</NameLink>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

export const handle = { breadcrumb: () => <Crumb word="application.one" /> };

export default ApplicationPage;
