import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Table } from "@medusajs/ui";
import { useCallback, useState } from "react";
import { useNavigate } from "react-router-dom";
import { Crumb } from "../../../components/crumb";
import { DemoBadge } from "../../../components/demo-badge";
import { Fetched } from "../../../components/fetched";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { ScrollTable } from "../../../components/scroll-table";
import { SearchBox } from "../../../components/search-box";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Enterprise, Page } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { useRole } from "../../../lib/use-role";
import { EnterpriseForm } from "./enterprise-form";
import { KindFilter } from "./kind-filter";
import { VatStatus } from "./vat-status";

type Answer = Page & { enterprises: Enterprise[] };

function EnterprisesPage() {
  const { t } = useWords();
  const { may } = useRole();
  const navigate = useNavigate();
  const [isCreating, setCreating] = useState(false);
  const { get, set, offset } = useFilters();
  const [q, kind] = [get("q"), get("kind")];
  const onSearch = useCallback((text: string) => set({ q: text }), [set]);
  const query = useFetched<Answer>("/admin/enterprises", { q, kind, offset });
  return (
    <Section
      level="h1"
      title={t("nav.enterprises")}
      lead={t("enterprise.lead")}
      actions={
        may("POST /admin/enterprises") ? (
          <Button size="small" onClick={() => setCreating(true)}>
            {t("common.create")}
          </Button>
        ) : null
      }
    >
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <SearchBox value={q} onSearch={onSearch} />
        <KindFilter value={kind} onChange={(chosen) => set({ kind: chosen })} />
      </div>
      <Fetched
        query={query}
        empty={({ count }) =>
          count === 0 && (q || kind ? t("common.noHits") : t("enterprise.empty"))
        }
      >
        {(answer) => (
          <>
            <EnterpriseTable enterprises={answer.enterprises} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
      {isCreating ? (
        <EnterpriseForm
          onClose={() => setCreating(false)}
          onSaved={({ id }) => navigate(`/insteg/enterprises/${id}`)}
        />
      ) : null}
    </Section>
  );
}

function EnterpriseTable({ enterprises }: { enterprises: Enterprise[] }) {
  const { t } = useWords();
  return (
    <ScrollTable
      caption={t("nav.enterprises")}
      columns={[
        { label: t("common.name") },
        { label: t("common.kind") },
        { label: t("enterprise.municipality") },
        { label: t("enterprise.vat") },
      ]}
    >
      {enterprises.map((one) => (
        <Table.Row key={one.id}>
          <Table.Cell>
            <span className="flex items-center gap-2 whitespace-nowrap">
              <NameLink to={`/insteg/enterprises/${one.id}`}>{one.name}</NameLink>
              <DemoBadge isDemo={one.is_demo} />
            </span>
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">{t(`enterprise.kinds.${one.kind}`)}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">{one.municipality_name}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            <VatStatus enterprise={one} />
          </Table.Cell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}

export const config = defineRouteConfig({
  label: "nav.enterprises",
  translationNs: "insteg",
  rank: 6,
});
export const handle = { breadcrumb: () => <Crumb word="nav.enterprises" /> };

export default EnterprisesPage;
