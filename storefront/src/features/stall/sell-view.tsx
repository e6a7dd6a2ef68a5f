import { type PaymentKind, paidAtStall } from "@insteg/domain";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Locale } from "@/i18n/routing";
import { formatMinor } from "@/lib/money";
import { type Cart, goodsAt, isFull, linesOf, totalOf, withMore } from "./cart";
import { CartPanel } from "./cart-panel";
import { EmptyStall } from "./empty-stall";
import { GoodsGrid } from "./goods-grid";
import { PayPanel } from "./pay-panel";
import styles from "./stall.module.css";
import { type KeptLine, keepSale } from "./store";
import { UndoLast } from "./undo-last";
import type { Stall } from "./use-stall";

const NO_GOODS: Cart = new Map();

/**
 * The purchase that is being paid, as it was when that began: the goods may be read anew meanwhile. Its
 * key is made once, however often somebody presses.
 */
interface Paying {
  key: string;
  kind: PaymentKind;
  enterprise_id: string;
  sales_channel_id: string;
  lines: KeptLine[];
  total_minor: bigint;
  swish_number: string | null;
}

/** The goods, what is bought, and how it is paid. */
export function SellView({ stall, locale }: { stall: Stall; locale: Locale }) {
  const t = useTranslations("stall");
  const { catalogue, refresh } = stall;
  const [chosenChannel, chooseChannel] = useState<string>();
  const [cart, setCart] = useState(NO_GOODS);
  const [paying, setPaying] = useState<Paying>();
  const [news, setNews] = useState("");

  const finish = async () => {
    if (!paying) return;
    const { key, kind, enterprise_id, sales_channel_id, lines: bought } = paying;
    const paid_minor = paidAtStall(paying.total_minor, kind);
    const number = await keepSale({
      key,
      enterprise_id,
      sales_channel_id,
      sold_at: new Date().toISOString(),
      payment_kind: kind,
      total_minor: Number(paying.total_minor),
      paid_minor: Number(paid_minor),
      lines: bought,
    });
    setPaying(undefined);
    setCart(NO_GOODS);
    setNews(t("saved", { number, amount: formatMinor(paid_minor, locale) }));
    void refresh();
  };

  // The same element all the time: only what changes in it is read out.
  const newsLine = (
    <p key="news" role="status" className={styles.news}>
      {news}
    </p>
  );
  // It is paid to the end, whatever becomes of the goods meanwhile.
  if (paying) {
    return (
      <div className={styles.sell}>
        {newsLine}
        <PayPanel
          kind={paying.kind}
          reference={paying.key.slice(0, 6).toUpperCase()}
          total_minor={paying.total_minor}
          swishNumber={paying.swish_number}
          locale={locale}
          onDone={finish}
          onCancel={() => setPaying(undefined)}
        />
      </div>
    );
  }
  if (!catalogue) return catalogue === null ? <EmptyStall closed={[]} /> : null;
  const channel =
    catalogue.channels.find((one) => one.id === chosenChannel) ?? catalogue.channels[0];
  if (!channel) return <EmptyStall closed={catalogue.closed_channels ?? []} />;
  const goods = goodsAt(catalogue, channel.id);
  const lines = linesOf(cart, goods);
  const total_minor = totalOf(lines);

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
      {newsLine}
      <GoodsGrid
        goods={goods}
        cart={cart}
        locale={locale}
        onAdd={(id) => {
          setNews(isFull(cart, id) ? t("cart.full") : "");
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
        onPay={(kind) =>
          setPaying({
            key: crypto.randomUUID(),
            kind,
            enterprise_id: catalogue.enterprise_id,
            sales_channel_id: channel.id,
            lines,
            total_minor,
            swish_number: catalogue.swish_number,
          })
        }
      />
      <UndoLast
        stall={stall}
        locale={locale}
        onDone={(number) => setNews(t("reversed", { number }))}
      />
    </div>
  );
}
