import { Button, Drawer, Text, toast } from "@medusajs/ui";
import { useCallback, useState } from "react";
import { Fetched } from "../../../components/fetched";
import { Pager } from "../../../components/pager";
import { SearchBox } from "../../../components/search-box";
import { useWords } from "../../../i18n/use-words";
import { formatKronor } from "../../../lib/format";
import type { OneQuote, TradeGoods } from "../../../lib/trade-types";
import type { Page } from "../../../lib/types";
import { useFetched } from "../../../lib/use-api";

/** Goods of the quote's channel, at what its customer pays, to be added one by one. */
export function GoodsPicker({
  quote,
  onPick,
  onClose,
}: {
  quote: OneQuote;
  onPick: (goods: TradeGoods) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [{ q, offset }, setAsked] = useState({ q: "", offset: 0 });
  const onSearch = useCallback((text: string) => setAsked({ q: text, offset: 0 }), []);
  const query = useFetched<Page & { goods: TradeGoods[] }>("/admin/trade-goods", {
    ...{ q, offset, limit: 10, sales_channel_id: quote.sales_channel_id },
    business_customer_id: quote.business_customer_id ?? undefined,
  });
  return (
    <Drawer open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Drawer.Content>
        <div className="border-ui-border-base border-b px-6 py-4">
          <Drawer.Title>{t("trade.addGoods")}</Drawer.Title>
          <Drawer.Description className="text-ui-fg-subtle txt-small mt-1">
            {t("trade.addGoodsLead")}
          </Drawer.Description>
        </div>
        <Drawer.Body className="flex-1 overflow-y-auto p-0">
          <div className="px-6 py-3">
            <SearchBox value={q} onSearch={onSearch} />
          </div>
          <Fetched query={query} empty={({ count }) => count === 0 && t("trade.noGoods")}>
            {(answer) => (
              <>
                <ul className="divide-y">
                  {answer.goods.map((one) => (
                    <GoodsItem key={one.variant_id} goods={one} onPick={onPick} />
                  ))}
                </ul>
                <Pager page={answer} onOffset={(next) => setAsked({ q, offset: next })} />
              </>
            )}
          </Fetched>
        </Drawer.Body>
        <Drawer.Footer>
          <Button size="small" variant="secondary" onClick={onClose}>
            {t("common.close")}
          </Button>
        </Drawer.Footer>
      </Drawer.Content>
    </Drawer>
  );
}

function GoodsItem({ goods, onPick }: { goods: TradeGoods; onPick: (goods: TradeGoods) => void }) {
  const { t, locale } = useWords();
  const name = [goods.title, goods.variant_title].filter(Boolean).join(", ");
  const said = [
    goods.enterprise_name,
    goods.net_minor === null
      ? null
      : `${formatKronor(goods.net_minor, locale)} ${t("trade.net").toLowerCase()}`,
    goods.stock === null ? null : t("trade.stock", { count: String(goods.stock) }),
  ];
  return (
    <li className="flex items-center justify-between gap-3 px-6 py-3">
      <div className="min-w-0">
        <Text size="small" weight="plus">
          {name}
        </Text>
        <Text size="small" className="text-ui-fg-subtle">
          {said.filter(Boolean).join(" · ")}
        </Text>
      </div>
      <Button
        size="small"
        variant="secondary"
        aria-label={`${t("trade.add")}: ${name}`}
        onClick={() => {
          onPick(goods);
          toast.success(`${t("trade.added")}: ${name}`);
        }}
      >
        {t("trade.add")}
      </Button>
    </li>
  );
}
