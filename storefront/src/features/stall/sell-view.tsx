import { type PaymentKind, paidAtStall } from "@insteg/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/i18n/routing";
import { formatMinor } from "@/lib/money";
import { type Cart, linesOf, totalOf, withMore } from "./cart";
import { CartPanel } from "./cart-panel";
import { EmptyStall } from "./empty-stall";
import { GoodsGrid } from "./goods-grid";
import { PayPanel } from "./pay-panel";
import styles from "./stall.module.css";
import { keepSale } from "./store";
import { UndoLast } from "./undo-last";
import type { Stall } from "./use-stall";

const NO_GOODS: Cart = new Map();

/** The goods, what is bought, and how it is paid. */
export function SellView({ stall, locale }: { stall: Stall; locale: Locale }) {
  const t = useTranslations("stall");
  const { catalogue, refresh } = stall;
  const [chosenChannel, chooseChannel] = useState<string>();
  const [cart, setCart] = useState(NO_GOODS);
  /** The purchase that is being paid: its key is made once, however often somebody presses. */
  const [paying, setPaying] = useState<{ key: string; kind: PaymentKind }>();
  const [news, setNews] = useState("");
  if (!catalogue) return catalogue === null ? <EmptyStall /> : null;
  const channel =
    catalogue.channels.find((one) => one.id === chosenChannel) ?? catalogue.channels[0];
  if (!channel) return <EmptyStall />;
  const goods = catalogue.goods.filter((one) => one.channel_ids.includes(channel.id));
  const lines = linesOf(cart, goods);
  const total_minor = totalOf(lines);

  const finish = async () => {
    if (!paying) return;
    const paid_minor = paidAtStall(total_minor, paying.kind);
    const number = await keepSale({
      key: paying.key,
      enterprise_id: catalogue.enterprise_id,
      sales_channel_id: channel.id,
      sold_at: new Date().toISOString(),
      payment_kind: paying.kind,
      total_minor: Number(total_minor),
      paid_minor: Number(paid_minor),
      lines,
    });
    setPaying(undefined);
    setCart(NO_GOODS);
    setNews(t("saved", { number, amount: formatMinor(paid_minor, locale) }));
    void refresh();
  };

  return (
    <div className={styles.sell}>
      {catalogue.channels.length > 1 && (
        <label className={styles.channel}>
          {t("channel")}
          <select value={channel.id} onChange={(event) => chooseChannel(event.target.value)}>
            {catalogue.channels.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <p role="status" className={styles.news}>
        {news}
      </p>
      {paying ? (
        <PayPanel
          kind={paying.kind}
          reference={paying.key.slice(0, 6).toUpperCase()}
          total_minor={total_minor}
          swishNumber={catalogue.swish_number}
          locale={locale}
          onDone={finish}
          onCancel={() => setPaying(undefined)}
        />
      ) : (
        <>
          <GoodsGrid
            goods={goods}
            cart={cart}
            locale={locale}
            onAdd={(id) => {
              setNews("");
              setCart(withMore(cart, id, 1));
            }}
          />
          {lines.length > 0 && (
            <a className={styles.toCart} href="#kopet">
              {t("cart.title")}: {formatMinor(total_minor, locale)}
            </a>
          )}
          <CartPanel
            lines={lines}
            total_minor={total_minor}
            locale={locale}
            onChange={(id, pieces) => setCart(withMore(cart, id, pieces))}
            onClear={() => setCart(NO_GOODS)}
            onPay={(kind) => setPaying({ key: crypto.randomUUID(), kind })}
          />
          <UndoLast
            stall={stall}
            locale={locale}
            onDone={(number) => setNews(t("reversed", { number }))}
          />
        </>
      )}
    </div>
  );
}
