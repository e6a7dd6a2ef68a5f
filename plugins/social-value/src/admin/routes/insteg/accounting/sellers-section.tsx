import { Input, Table } from "@medusajs/ui";
import { useId } from "react";
import { ExportButtons } from "../../../components/export-buttons";
import { Fetched } from "../../../components/fetched";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Sellers } from "../../../lib/figure-types";
import { formatAmount } from "../../../lib/format";
import { currentMonth } from "../../../lib/month";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";

const PAGE = 50;
const FIRST_YEAR = 2020;

/** What every seller was credited with in a year: what the platform's report of its sellers is made from. */
export function SellersSection() {
  const { t } = useWords();
  const { get, set, offset } = useFilters();
  const id = useId();
  const thisYear = Number(currentMonth().slice(0, 4));
  const year = isYear(get("year"), thisYear) ? get("year") : String(thisYear);
  const query = useFetched<Sellers>("/admin/figures/sellers", { year, limit: PAGE, offset });
  return (
    <Section title={t("figure.accounting.sellers")} lead={t("figure.accounting.sellersLead")}>
      <div className="flex flex-wrap items-center gap-4 px-6 py-4">
        <label htmlFor={id} className="txt-small text-ui-fg-subtle">
          {t("figure.accounting.year")}
        </label>
        <Input
          id={id}
          type="number"
          size="small"
          className="w-24"
          min={FIRST_YEAR}
          max={thisYear}
          value={year}
          onChange={({ target }) =>
            isYear(target.value, thisYear) && set({ year: target.value, offset: 0 })
          }
        />
        <ExportButtons table="sellers" title={t("figure.accounting.sellers")} params={{ year }} />
      </div>
      <Fetched
        query={query}
        empty={({ count }) => count === 0 && t("figure.accounting.sellersEmpty", { year })}
      >
        {(answer) => (
          <>
            <SellersTable sellers={answer} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function SellersTable({ sellers }: { sellers: Sellers }) {
  const { t, locale } = useWords();
  const number = { isNumber: true };
  return (
    <ScrollTable
      caption={t("figure.accounting.sellers")}
      columns={[
        { label: t("figure.accounting.seller") },
        ...[1, 2, 3, 4].map((quarter) => ({
          label: t("figure.accounting.quarter", { quarter }),
          unit: "kr",
          ...number,
        })),
        { label: t("figure.accounting.wholeYear"), unit: "kr", ...number },
        { label: t("figure.accounting.fees"), unit: "kr", ...number },
        { label: t("figure.accounting.sales"), ...number },
      ]}
    >
      {sellers.rows.map(({ enterprise, organisation_number, quarters, total }) => (
        <Table.Row key={enterprise.id}>
          <Table.Cell className="py-2">
            {enterprise.name}
            <span className="text-ui-fg-subtle block whitespace-nowrap tabular-nums">
              {t("figure.accounting.organisationNumber")}{" "}
              {organisation_number ?? t("figure.accounting.noNumber")}
            </span>
          </Table.Cell>
          {[1, 2, 3, 4].map((quarter) => (
            <NumberCell key={quarter}>
              {formatAmount(quarters[quarter - 1]?.consideration_minor ?? 0, locale)}
            </NumberCell>
          ))}
          <NumberCell isStrong>{formatAmount(total.consideration_minor, locale)}</NumberCell>
          <NumberCell>{formatAmount(total.fees_minor, locale)}</NumberCell>
          <NumberCell>{total.sales}</NumberCell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}

function isYear(text: string, last: number): boolean {
  const year = Number(text);
  return /^\d{4}$/.test(text) && year >= FIRST_YEAR && year <= last;
}
