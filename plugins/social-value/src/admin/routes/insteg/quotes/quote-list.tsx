import { QUOTE_STATES } from "@insteg/domain";
import { Table } from "@medusajs/ui";
import { useCallback } from "react";
import { FilterChoice } from "../../../components/choice";
import { Fetched } from "../../../components/fetched";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { SearchBox } from "../../../components/search-box";
import { useWords } from "../../../i18n/use-words";
import { formatAmount, formatDay } from "../../../lib/format";
import type { QuoteRow } from "../../../lib/trade-types";
import type { Page } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { QuoteBadge } from "./state-badge";

/** Quotes, all or a customer's, the latest first. */
export function QuoteList({ customerId }: { customerId?: string }) {
  const { t } = useWords();
  const { get, set, offset } = useFilters();
  const [q, state] = [get("q"), get("state")];
  const onSearch = useCallback((text: string) => set({ q: text }), [set]);
  const query = useFetched<Page & { quotes: QuoteRow[] }>("/admin/quotes", {
    ...{ q, state, offset, business_customer_id: customerId },
  });
  return (
    <>
      <div className="flex flex-wrap gap-2 px-6 py-3">
        {customerId ? null : <SearchBox value={q} onSearch={onSearch} />}
        <FilterChoice
          label={t("trade.state")}
          value={state}
          onChange={(chosen) => set({ state: chosen })}
          options={QUOTE_STATES.map((one) => ({ value: one, label: t(`trade.states.${one}`) }))}
        />
      </div>
      <Fetched
        query={query}
        empty={({ count }) => count === 0 && (q ? t("common.noHits") : t("trade.quotesEmpty"))}
      >
        {(answer) => (
          <>
            <QuoteTable quotes={answer.quotes} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
    </>
  );
}

function QuoteTable({ quotes }: { quotes: QuoteRow[] }) {
  const { t, locale } = useWords();
  return (
    <ScrollTable
      caption={t("nav.quotes")}
      columns={[
        { label: t("trade.quote") },
        { label: t("trade.buyer") },
        { label: t("trade.state") },
        { label: t("trade.asked") },
        { label: t("trade.validUntil") },
        { label: t("trade.sum"), unit: t("trade.withoutVat"), isNumber: true },
      ]}
    >
      {quotes.map((one) => (
        <Table.Row key={one.id}>
          <Table.Cell className="whitespace-nowrap">
            <NameLink to={`/insteg/quotes/${one.id}`}>
              {t("trade.numbered", { number: String(one.number) })}
            </NameLink>
          </Table.Cell>
          <Table.Cell className="min-w-40">{one.buyer.name}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            <QuoteBadge state={one.state} />
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">{formatDay(one.created_at, locale)}</Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {one.valid_until ?? t("common.none")}
          </Table.Cell>
          <NumberCell>{formatAmount(one.totals.net_minor, locale)}</NumberCell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}
