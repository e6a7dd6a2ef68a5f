import { defineRouteConfig } from "@medusajs/admin-sdk";
import { StatusBadge, Table } from "@medusajs/ui";
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
import { formatDay, formatKronor } from "../../../lib/format";
import { GOODS_STATUSES, type GoodsList, type ReviewedGoods } from "../../../lib/goods-types";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { GoodsActions } from "./goods-actions";

const COLOURS = { proposed: "blue", published: "green", rejected: "red", draft: "grey" } as const;

/** How the address says that goods are shown wherever they stand: what waits is shown unless it does. */
const EVERY = "every";

function GoodsPage() {
  const { t } = useWords();
  const { get, set, offset } = useFilters();
  const [q, status] = [get("q"), get("status") || "proposed"];
  const onSearch = useCallback((text: string) => set({ q: text }), [set]);
  const query = useFetched<GoodsList>("/admin/goods", {
    ...{ q, offset },
    status: status === EVERY ? GOODS_STATUSES.join(",") : status,
  });
  const counts = query.data?.counts ?? {};
  return (
    <Section level="h1" title={t("nav.goods")} lead={t("goods.lead")}>
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <SearchBox value={q} onSearch={onSearch} />
        <FilterChoice
          label={t("goods.status")}
          value={status === EVERY ? "" : status}
          onChange={(chosen) => set({ status: chosen || EVERY })}
          options={GOODS_STATUSES.map((one) => ({
            value: one,
            label: t("goods.statusCount", {
              status: t(`goods.statuses.${one}`),
              count: counts[one] ?? 0,
            }),
          }))}
        />
      </div>
      <Fetched
        query={query}
        empty={({ count }) =>
          count === 0 && t(q || status !== "proposed" ? "common.noHits" : "goods.empty")
        }
      >
        {(answer) => (
          <>
            <GoodsTable goods={answer.goods} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function GoodsTable({ goods }: { goods: ReviewedGoods[] }) {
  const { t, locale } = useWords();
  return (
    <ScrollTable
      caption={t("nav.goods")}
      columns={[
        { label: t("goods.title") },
        { label: t("goods.enterprise") },
        { label: t("goods.price") },
        { label: t("goods.status") },
        { label: t("goods.sent") },
        { label: t("goods.decision") },
      ]}
    >
      {goods.map((one) => (
        <Table.Row key={one.id}>
          <Table.Cell>
            <NameLink to={`/products/${one.id}`}>{one.title}</NameLink>
            <p className="text-ui-fg-subtle line-clamp-2 max-w-md">{one.story}</p>
          </Table.Cell>
          <Table.Cell>
            <NameLink to={`/insteg/enterprises/${one.enterprise.id}`}>
              {one.enterprise.name}
            </NameLink>
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            <Price goods={one} />
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            <StatusBadge color={COLOURS[one.status]}>
              {t(`goods.statuses.${one.status}`)}
            </StatusBadge>
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {one.submitted_at ? formatDay(one.submitted_at, locale) : t("common.none")}
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            <GoodsActions goods={one} />
          </Table.Cell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}

function Price({ goods }: { goods: ReviewedGoods }) {
  const { t, locale } = useWords();
  const { lowest_price_minor: lowest, highest_price_minor: highest } = goods;
  if (lowest === null || highest === null) {
    return t("common.none");
  }
  return lowest === highest
    ? formatKronor(lowest, locale)
    : t("goods.priceRange", {
        lowest: formatKronor(lowest, locale),
        highest: formatKronor(highest, locale),
      });
}

export const config = defineRouteConfig({
  label: "nav.goods",
  translationNs: "insteg",
  rank: 5.5,
});
export const handle = { breadcrumb: () => <Crumb word="nav.goods" /> };

export default GoodsPage;
