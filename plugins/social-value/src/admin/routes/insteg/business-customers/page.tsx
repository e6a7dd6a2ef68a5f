import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Table } from "@medusajs/ui";
import { useCallback, useState } from "react";
import { useNavigate } from "react-router-dom";
import { FilterChoice } from "../../../components/choice";
import { Crumb } from "../../../components/crumb";
import { Fetched } from "../../../components/fetched";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { ScrollTable } from "../../../components/scroll-table";
import { SearchBox } from "../../../components/search-box";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { BusinessCustomer } from "../../../lib/trade-types";
import type { Page } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { useRole } from "../../../lib/use-role";
import { BUSINESS_KINDS, CustomerForm } from "./customer-form";

type Answer = Page & { business_customers: BusinessCustomer[] };

/** Who buys on account. */
function BusinessCustomersPage() {
  const { t } = useWords();
  const { may } = useRole();
  const navigate = useNavigate();
  const [isCreating, setCreating] = useState(false);
  const { get, set, offset } = useFilters();
  const [q, kind] = [get("q"), get("kind")];
  const onSearch = useCallback((text: string) => set({ q: text }), [set]);
  const query = useFetched<Answer>("/admin/business-customers", { q, kind, offset });
  return (
    <Section
      level="h1"
      title={t("nav.businessCustomers")}
      lead={t("trade.customersLead")}
      actions={
        may("POST /admin/business-customers") ? (
          <Button size="small" onClick={() => setCreating(true)}>
            {t("common.create")}
          </Button>
        ) : null
      }
    >
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <SearchBox value={q} onSearch={onSearch} />
        <FilterChoice
          label={t("common.kind")}
          value={kind}
          onChange={(chosen) => set({ kind: chosen })}
          options={BUSINESS_KINDS.map((one) => ({ value: one, label: t(`trade.kinds.${one}`) }))}
        />
      </div>
      <Fetched
        query={query}
        empty={({ count }) =>
          count === 0 && (q || kind ? t("common.noHits") : t("trade.customersEmpty"))
        }
      >
        {(answer) => (
          <>
            <CustomerTable customers={answer.business_customers} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
      {isCreating ? (
        <CustomerForm
          onClose={() => setCreating(false)}
          onSaved={({ id }) => navigate(`/insteg/business-customers/${id}`)}
        />
      ) : null}
    </Section>
  );
}

function CustomerTable({ customers }: { customers: BusinessCustomer[] }) {
  const { t } = useWords();
  return (
    <ScrollTable
      caption={t("nav.businessCustomers")}
      columns={[
        { label: t("common.name") },
        { label: t("common.kind") },
        { label: t("enterprise.organisationNumber") },
        { label: t("trade.invoiceEmail") },
      ]}
    >
      {customers.map((one) => (
        <Table.Row key={one.id}>
          <Table.Cell className="whitespace-nowrap">
            <NameLink to={`/insteg/business-customers/${one.id}`}>{one.name}</NameLink>
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">{t(`trade.kinds.${one.kind}`)}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">{one.organisation_number}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">{one.invoice_email}</Table.Cell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}

export const config = defineRouteConfig({
  label: "nav.businessCustomers",
  translationNs: "insteg",
  rank: 8.7,
});
export const handle = { breadcrumb: () => <Crumb word="nav.businessCustomers" /> };

export default BusinessCustomersPage;
