import { Button, Checkbox, StatusBadge, Table, Text, toast } from "@medusajs/ui";
import { useCallback, useState } from "react";
import { FilterChoice } from "../../../../components/choice";
import { Fetched } from "../../../../components/fetched";
import { NameLink } from "../../../../components/name-link";
import { Pager } from "../../../../components/pager";
import { ScrollTable } from "../../../../components/scroll-table";
import { SearchBox } from "../../../../components/search-box";
import { Section } from "../../../../components/section";
import { useWords } from "../../../../i18n/use-words";
import {
  CHANNEL_GOODS_STATES,
  type Channel,
  type ChannelGoods,
  type ChannelGoodsList,
} from "../../../../lib/channel-types";
import { useFetched, useSave } from "../../../../lib/use-api";
import { useFilters } from "../../../../lib/use-filters";
import { useProblem } from "../../../../lib/use-problem";
import { useRole } from "../../../../lib/use-role";

const COLOURS = { in: "green", taken_out: "red", outside: "grey" } as const;

/** The goods of a channel's enterprises: which are sold in it, and a way to let in and take out many. */
export function GoodsSection({ channel }: { channel: Channel }) {
  const { t } = useWords();
  const { get, set, offsetOf } = useFilters();
  const [q, state] = [get("goods_q"), get("goods_state")];
  const offset = offsetOf("goods_offset");
  const onSearch = useCallback((text: string) => set({ goods_q: text }), [set]);
  const path = `/admin/channels/${channel.id}/goods`;
  const query = useFetched<ChannelGoodsList>(path, { q, state, offset });
  return (
    <Section title={t("channel.goods")} lead={t("channel.goodsLead")}>
      <div className="flex flex-wrap gap-2 px-6 py-3">
        <SearchBox value={q} onSearch={onSearch} />
        <FilterChoice
          label={t("channel.goodsState")}
          value={state}
          onChange={(chosen) => set({ goods_state: chosen })}
          options={CHANNEL_GOODS_STATES.map((one) => ({
            value: one,
            label: t(`channel.goodsStates.${one}`),
          }))}
        />
      </div>
      <Fetched
        query={query}
        empty={({ count }) =>
          count === 0 && (q || state ? t("common.noHits") : t("channel.goodsEmpty"))
        }
      >
        {(answer) => (
          <>
            <GoodsTable
              key={answer.goods.map((one) => one.product_id).join()}
              path={path}
              goods={answer.goods}
            />
            <Pager page={answer} onOffset={(next) => set({ goods_offset: next })} />
          </>
        )}
      </Fetched>
    </Section>
  );
}

function GoodsTable({ path, goods }: { path: string; goods: ChannelGoods[] }) {
  const { t } = useWords();
  const problem = useProblem();
  const mayChange = useRole().may("POST /admin/channels/:id/goods");
  const save = useSave<{ let_in?: string[]; take_out?: string[] }>(path);
  const [chosen, setChosen] = useState<string[]>([]);
  const send = (change: { let_in?: string[]; take_out?: string[] }) =>
    save.mutate(change, {
      onSuccess: () => {
        toast.success(t("channel.goodsSaved"));
        setChosen([]);
      },
      onError: (error) => toast.error(problem(error)),
    });
  const areAll = chosen.length === goods.length;
  return (
    <>
      {mayChange ? (
        <div className="flex flex-wrap items-center gap-2 px-6 py-3">
          <Button
            size="small"
            variant="transparent"
            onClick={() => setChosen(areAll ? [] : goods.map((one) => one.product_id))}
          >
            {t("channel.chooseAll")}
          </Button>
          <Text size="small" className="text-ui-fg-subtle" aria-live="polite">
            {t("channel.chosen", { count: chosen.length })}
          </Text>
          <Button
            size="small"
            variant="secondary"
            disabled={chosen.length === 0}
            isLoading={save.isPending}
            onClick={() => send({ let_in: chosen })}
          >
            {t("channel.letIn")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={chosen.length === 0}
            isLoading={save.isPending}
            onClick={() => send({ take_out: chosen })}
          >
            {t("channel.takeOut")}
          </Button>
        </div>
      ) : null}
      <ScrollTable
        caption={t("channel.goods")}
        columns={[
          { label: t("channel.good") },
          { label: t("channel.enterprise") },
          { label: t("channel.goodsState") },
        ]}
      >
        {goods.map((one) => (
          <Table.Row key={one.product_id}>
            <Table.Cell>
              <span className="flex items-center gap-3 whitespace-nowrap">
                {mayChange ? (
                  <Checkbox
                    aria-label={t("channel.choose", { title: one.title })}
                    checked={chosen.includes(one.product_id)}
                    onCheckedChange={(isChosen) =>
                      setChosen((before) =>
                        isChosen === true
                          ? [...before, one.product_id]
                          : before.filter((id) => id !== one.product_id),
                      )
                    }
                  />
                ) : null}
                <NameLink to={`/products/${one.product_id}`}>{one.title}</NameLink>
              </span>
            </Table.Cell>
            <Table.Cell className="whitespace-nowrap">{one.enterprise.name}</Table.Cell>
            <Table.Cell className="whitespace-nowrap">
              <StatusBadge color={COLOURS[one.state]}>
                {t(`channel.goodsStates.${one.state}`)}
              </StatusBadge>
            </Table.Cell>
          </Table.Row>
        ))}
      </ScrollTable>
    </>
  );
}
