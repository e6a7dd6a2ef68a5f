import { getTranslations } from "next-intl/server";
import styles from "@/features/quote/quote.module.css";
import { askForQuote } from "@/features/quote/quote-actions";
import { requestContent } from "@/features/quote/request-content";
import { TradeGoodsList } from "@/features/quote/trade-goods-list";
import { changeWish } from "@/features/quote/wish-actions";
import { parseWishes, type Wishes } from "@/features/quote/wishes";
import type { Locale } from "@/i18n/routing";
import { listTradeGoods } from "@/lib/backend/quote";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import { readWishesText } from "@/lib/quote-cookie";
import { ActionForm } from "@/ui/action-form";
import button from "@/ui/button.module.css";
import { untouched } from "@/ui/form-state";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("trade.request"))("title"));
}

export default async function QuoteRequestPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, trade, wishesText] = await Promise.all([
    params,
    searchParams,
    getTranslations("trade.request"),
    getTranslations("trade"),
    readWishesText(),
  ]);
  const wishes = parseWishes(wishesText);
  const { data: goods, outage } = await orOutage(goodsOf(locale, wishes));
  if (outage) return outage;
  if (!wishes || wishes.lines.length === 0) {
    return (
      <PageState title={t("empty.title")} text={t("empty.text")}>
        <a className={button.button} href={paths.trade(locale)}>
          {t("empty.toGoods")}
        </a>
      </PageState>
    );
  }
  const known = new Set(goods.map((one) => one.variant_id));
  const gone = wishes.lines.some(({ variant_id }) => !known.has(variant_id));
  const { fields, words } = await requestContent();
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.trade(locale, { kanal: wishes.channel_id })}>{t("back")}</a>
      </p>
      <h1>{t("title")}</h1>
      {firstParam(search, "fel") && <Notice tone="error">{trade("quantityWrong")}</Notice>}
      {gone && <Notice tone="error">{t("gone")}</Notice>}
      <div className={styles.columns}>
        <section className={layout.stack} aria-labelledby="varor">
          <h2 id="varor">{t("goods")}</h2>
          <p className={layout.soft}>{t("goodsHint")}</p>
          <TradeGoodsList
            locale={locale}
            goods={goods}
            channelId={wishes.channel_id}
            wished={new Map(wishes.lines.map((line) => [line.variant_id, line.quantity]))}
            action={changeWish}
            isRequest
          />
        </section>
        <section className={layout.stack} aria-labelledby="uppgifter">
          <h2 id="uppgifter">{t("details")}</h2>
          <ActionForm action={askForQuote} initial={untouched()} fields={fields} words={words} />
          <p className={`${layout.soft} ${layout.prose}`}>{t("privacy")}</p>
        </section>
      </div>
    </div>
  );
}

async function goodsOf(locale: Locale, wishes: Wishes | null) {
  if (!wishes || wishes.lines.length === 0) return [];
  const ids = wishes.lines.map((line) => line.variant_id).join(",");
  const query = { sales_channel_id: wishes.channel_id, ids };
  return (await listTradeGoods(locale, query)).goods;
}
