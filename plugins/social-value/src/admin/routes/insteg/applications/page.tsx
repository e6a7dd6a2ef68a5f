import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Table } from "@medusajs/ui";
import { useCallback } from "react";
import { FilterChoice } from "../../../components/choice";
import { Crumb } from "../../../components/crumb";
import { Fetched } from "../../../components/fetched";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { ScrollTable } from "../../../components/scroll-table";
import { SearchBox } from "../../../components/search-box";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import { type ApplicationRow, type Applications, STATUSES } from "../../../lib/application-types";
import { formatDay } from "../../../lib/format";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { KindFilter } from "../enterprises/kind-filter";
import { ApplicationBadge } from "./status-badge";

function ApplicationsPage() {
  const { t } = useWords();
  const { get, set, offset } = useFilters();
  const [q, kind, status] = [get("q"), get("kind"), get("status")];
  const onSearch = useCallback((text: string) => set({ q: text }), [set]);
  const query = useFetched<Applications>("/admin/applications", { q, kind, status, offset });
  const counts = query.data?.counts ?? {};
  return (
    <Section level="h1" title={t("nav.applications")} lead={t("application.lead")}>
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <SearchBox value={q} onSearch={onSearch} />
        <FilterChoice
          label={t("application.status")}
          value={status}
          onChange={(chosen) => set({ status: chosen })}
          options={STATUSES.map((one) => ({
            value: one,
            label: t("application.statusCount", {
              status: t(`application.statuses.${one}`),
              count: counts[one] ?? 0,
            }),
          }))}
        />
        <KindFilter value={kind} onChange={(chosen) => set({ kind: chosen })} />
      </div>
      <Fetched
        query={query}
        empty={({ count }) =>
          count === 0 && (q || kind || status ? t("common.noHits") : t("application.empty"))
        }
      >
        {(answer) => (
          <>
            <ApplicationTable applications={answer.applications} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function ApplicationTable({ applications }: { applications: ApplicationRow[] }) {
  const { t, locale } = useWords();
  return (
    <ScrollTable
      caption={t("nav.applications")}
      columns={[
        { label: t("common.name") },
        { label: t("common.kind") },
        { label: t("enterprise.municipality") },
        { label: t("application.status") },
        { label: t("application.submitted") },
      ]}
    >
      {applications.map((one) => (
        <Table.Row key={one.id}>
          <Table.Cell className="whitespace-nowrap">
            <NameLink to={`/insteg/applications/${one.id}`}>{one.name}</NameLink>
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">{t(`enterprise.kinds.${one.kind}`)}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">{one.municipality.name}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            <ApplicationBadge status={one.status} />
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {one.submitted_at ? formatDay(one.submitted_at, locale) : t("common.none")}
          </Table.Cell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}

export const config = defineRouteConfig({
  label: "nav.applications",
  translationNs: "insteg",
  rank: 5,
});
export const handle = { breadcrumb: () => <Crumb word="nav.applications" /> };

export default ApplicationsPage;
