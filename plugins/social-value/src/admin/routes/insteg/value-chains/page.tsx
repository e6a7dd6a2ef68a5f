import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, StatusBadge, Table } from "@medusajs/ui";
import { useCallback, useState } from "react";
import { useNavigate } from "react-router-dom";
import { Crumb } from "../../../components/crumb";
import { DemoBadge } from "../../../components/demo-badge";
import { Fetched } from "../../../components/fetched";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { SearchBox } from "../../../components/search-box";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Page, ValueChain } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { useRole } from "../../../lib/use-role";
import { ChainForm } from "./chain-form";
import { draftOf, inForceOf } from "./versions";

type Answer = Page & { value_chains: ValueChain[] };

function ValueChainsPage() {
  const { t } = useWords();
  const { may } = useRole();
  const navigate = useNavigate();
  const [isCreating, setCreating] = useState(false);
  const { get, set, offset } = useFilters();
  const q = get("q");
  const onSearch = useCallback((text: string) => set({ q: text }), [set]);
  const query = useFetched<Answer>("/admin/value-chains", { q, offset });
  return (
    <Section
      level="h1"
      title={t("nav.chains")}
      lead={t("chain.lead")}
      actions={
        may("POST /admin/value-chains") ? (
          <Button size="small" onClick={() => setCreating(true)}>
            {t("common.create")}
          </Button>
        ) : null
      }
    >
      <div className="px-6 py-3">
        <SearchBox value={q} onSearch={onSearch} />
      </div>
      <Fetched
        query={query}
        empty={({ count }) => count === 0 && (q ? t("common.noHits") : t("chain.empty"))}
      >
        {(answer) => (
          <>
            <ChainTable chains={answer.value_chains} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
      {isCreating ? (
        <ChainForm
          onClose={() => setCreating(false)}
          onSaved={({ id }) => navigate(`/insteg/value-chains/${id}`)}
        />
      ) : null}
    </Section>
  );
}

function ChainTable({ chains }: { chains: ValueChain[] }) {
  const { t } = useWords();
  return (
    <ScrollTable
      caption={t("nav.chains")}
      columns={[
        { label: t("common.name") },
        { label: t("chain.inForce") },
        { label: t("chain.draft") },
        { label: t("chain.stages"), isNumber: true },
      ]}
    >
      {chains.map((chain) => {
        const inForce = inForceOf(chain);
        return (
          <Table.Row key={chain.id}>
            <Table.Cell>
              <span className="flex items-center gap-2 whitespace-nowrap">
                <NameLink to={`/insteg/value-chains/${chain.id}`}>{chain.name}</NameLink>
                <DemoBadge isDemo={chain.is_demo} />
              </span>
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap">
              <StatusBadge color={inForce ? "green" : "grey"}>
                {inForce
                  ? t("chain.inForceNumber", { number: inForce.number })
                  : t("chain.neverPublished")}
              </StatusBadge>
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap">
              {draftOf(chain) ? t("chain.hasDraft") : t("common.none")}
            </Table.Cell>
            <NumberCell>{inForce?.stages.length ?? t("common.none")}</NumberCell>
          </Table.Row>
        );
      })}
    </ScrollTable>
  );
}

export const config = defineRouteConfig({
  label: "nav.chains",
  translationNs: "insteg",
  rank: 7,
});
export const handle = { breadcrumb: () => <Crumb word="nav.chains" /> };

export default ValueChainsPage;
