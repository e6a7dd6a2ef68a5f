import { getTranslations } from "next-intl/server";
import styles from "@/features/quote/quote.module.css";
import { TradeGoodsList } from "@/features/quote/trade-goods-list";
import { wishFor } from "@/features/quote/wish-actions";
import { parseWishes } from "@/features/quote/wishes";
import type { Locale } from "@/i18n/routing";
import { listTradeChannels, listTradeGoods } from "@/lib/backend/quote";
import { toErrorWord } from "@/lib/error-word";
import { type LocaleProps, pageMetadata } from "@/lib/metadata";
import { firstParam, paths, type SearchParams } from "@/lib/paths";
import { readQuoteKey, readWishesText } from "@/lib/quote-cookie";
import button from "@/ui/button.module.css";
import field from "@/ui/field.module.css";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

const pageSize = 20;

export async function generateMetadata({ params }: LocaleProps) {
  const { locale } = await params;
  const t = await getTranslations("trade");
  return pageMetadata(paths.trade(locale), t("title"), t("lead"));
}

export default async function TradePage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, errors, wishesText, key] = await Promise.all([
    params,
    searchParams,
    getTranslations("trade"),
    getTranslations("errors"),
    readWishesText(),
    readQuoteKey(),
  ]);
  const q = firstParam(search, "q")?.slice(0, 200);
  const page = Math.max(1, Number.parseInt(firstParam(search, "sida") ?? "1", 10) || 1);
  const { data, outage } = await orOutage(load(locale, search, q, page));
  if (outage) return outage;
  const { channels, channel, list } = data;
  const wishes = parseWishes(wishesText);
  const own = wishes && wishes.channel_id === channel?.id ? wishes.lines : [];
  const failure = firstParam(search, "fel");
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <header className={`${layout.stack} ${layout.tight}`}>
        <h1>{t("title")}</h1>
        <p className={layout.lead}>{t("lead")}</p>
      </header>
      <ol className={styles.steps}>
        <li>{t("step.choose")}</li>
        <li>{t("step.quote")}</li>
        <li>{t("step.order")}</li>
      </ol>
      {key && (
        <Notice tone="plain">
          {t("hasQuote")} <a href={paths.quote(locale)}>{t("toQuote")}</a>
        </Notice>
      )}
      {failure && (
        <Notice tone="error">
          {failure === "wishes_full" ? t("wishesFull") : wordsFor(failure, t, errors)}
        </Notice>
      )}
      {!channel || !list ? (
        <PageState level="part" title={t("closed.title")} text={t("closed.text")} />
      ) : (
        <>
          {channels.length > 1 && (
            <nav aria-label={t("channels")} className={styles.channels}>
              {channels.map(({ id, name }) => (
                <a
                  key={id}
                  className={button.quiet}
                  href={paths.trade(locale, { kanal: id })}
                  aria-current={id === channel.id ? "true" : undefined}
                >
                  {name}
                </a>
              ))}
            </nav>
          )}
          <search>
            <form action={paths.trade(locale)} method="get" className={styles.search}>
              <label className={field.label} htmlFor="q">
                {t("search")}
              </label>
              <input className={field.input} type="search" id="q" name="q" defaultValue={q} />
              {channels.length > 1 && <input type="hidden" name="kanal" value={channel.id} />}
              <button type="submit" className={button.quiet}>
                {t("searchButton")}
              </button>
            </form>
          </search>
          {list.goods.length === 0 ? (
            <PageState
              level="part"
              title={t(q ? "noHits.title" : "closed.title")}
              text={t(q ? "noHits.text" : "closed.text")}
            />
          ) : (
            <TradeGoodsList
              locale={locale}
              goods={list.goods}
              channelId={channel.id}
              wished={new Map(own.map((line) => [line.variant_id, line.quantity]))}
              action={wishFor}
              place={{ q, sida: page > 1 ? page : undefined }}
            />
          )}
          <Pagination
            page={page}
            pageCount={Math.ceil(list.count / pageSize)}
            hrefOf={(sida) => paths.trade(locale, { kanal: channel.id, q, sida })}
          />
          {own.length > 0 && (
            <div className={styles.wishes} role="status">
              <span>{t("wished", { count: own.length })}</span>
              <a className={button.button} href={paths.tradeRequest(locale)}>
                {t("toRequest")}
              </a>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function wordsFor(
  failure: string,
  t: Awaited<ReturnType<typeof getTranslations<"trade">>>,
  errors: Awaited<ReturnType<typeof getTranslations<"errors">>>,
): string {
  return failure === "quantity" ? t("quantityWrong") : errors(toErrorWord(failure));
}

async function load(locale: Locale, search: SearchParams, q: string | undefined, page: number) {
  const channels = await listTradeChannels(locale);
  const wanted = firstParam(search, "kanal");
  const channel = channels.find(({ id }) => id === wanted) ?? channels[0];
  const offset = (page - 1) * pageSize;
  const list = channel
    ? await listTradeGoods(locale, {
        ...{ sales_channel_id: channel.id, limit: pageSize, offset },
        ...(q && { q }),
      })
    : null;
  return { channels, channel, list };
}
