import { defineRouteConfig } from "@medusajs/admin-sdk";
import { Button, Table } from "@medusajs/ui";
import { useCallback, useState } from "react";
import { useNavigate } from "react-router-dom";
import { Crumb } from "../../../components/crumb";
import { Fetched } from "../../../components/fetched";
import { NameLink } from "../../../components/name-link";
import { Pager } from "../../../components/pager";
import { NumberCell, ScrollTable } from "../../../components/scroll-table";
import { SearchBox } from "../../../components/search-box";
import { Section } from "../../../components/section";
import { useWords } from "../../../i18n/use-words";
import type { Channel, ChannelList } from "../../../lib/channel-types";
import { formatPercent } from "../../../lib/format";
import { useFetched } from "../../../lib/use-api";
import { useFilters } from "../../../lib/use-filters";
import { useRole } from "../../../lib/use-role";
import { ChannelForm } from "./channel-form";
import { ChannelState } from "./channel-state";

function ChannelsPage() {
  const { t } = useWords();
  const { may } = useRole();
  const navigate = useNavigate();
  const [isCreating, setCreating] = useState(false);
  const { get, set, offset } = useFilters();
  const q = get("q");
  const onSearch = useCallback((text: string) => set({ q: text }), [set]);
  const query = useFetched<ChannelList>("/admin/channels", { q, offset });
  return (
    <Section
      level="h1"
      title={t("nav.channels")}
      lead={t("channel.lead")}
      actions={
        may("POST /admin/channels") ? (
          <Button size="small" onClick={() => setCreating(true)}>
            {t("common.create")}
          </Button>
        ) : null
      }
    >
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <SearchBox value={q} onSearch={onSearch} />
      </div>
      <Fetched
        query={query}
        empty={({ count }) => count === 0 && (q ? t("common.noHits") : t("channel.empty"))}
      >
        {(answer) => (
          <>
            <ChannelTable channels={answer.channels} />
            <Pager page={answer} onOffset={(next) => set({ offset: next })} />
          </>
        )}
      </Fetched>
      {isCreating ? (
        <ChannelForm
          onClose={() => setCreating(false)}
          onSaved={({ id }) => navigate(`/insteg/channels/${id}`)}
        />
      ) : null}
    </Section>
  );
}

function ChannelTable({ channels }: { channels: Channel[] }) {
  const { t, locale } = useWords();
  return (
    <ScrollTable
      caption={t("nav.channels")}
      columns={[
        { label: t("channel.name") },
        { label: t("common.kind") },
        { label: t("channel.state") },
        { label: t("channel.enterprises") },
        { label: t("channel.goodsCount"), isNumber: true },
        { label: t("channel.commission"), isNumber: true },
      ]}
    >
      {channels.map((one) => (
        <Table.Row key={one.id}>
          <Table.Cell className="whitespace-nowrap">
            <NameLink to={`/insteg/channels/${one.id}`}>{one.name}</NameLink>
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {one.kind ? t(`channel.kinds.${one.kind}`) : t("channel.notChosen")}
          </Table.Cell>
          <Table.Cell>
            <ChannelState channel={one} />
          </Table.Cell>
          <Table.Cell className="whitespace-nowrap">
            {one.takes_all_enterprises
              ? t("common.all")
              : t("channel.enterprisesCount", { count: one.enterprise_ids.length })}
          </Table.Cell>
          <NumberCell>{one.goods_count}</NumberCell>
          <NumberCell>{formatPercent(one.commission_bp, locale)}</NumberCell>
        </Table.Row>
      ))}
    </ScrollTable>
  );
}

export const config = defineRouteConfig({
  label: "nav.channels",
  translationNs: "insteg",
  rank: 6.5,
});
export const handle = { breadcrumb: () => <Crumb word="nav.channels" /> };

export default ChannelsPage;
