import { getFormatter, getTranslations } from "next-intl/server";
import { mailLinkContent } from "@/features/mail-link/mail-link-content";
import { MailLinkForm } from "@/features/mail-link/mail-link-form";
import { closeQuote, openQuote } from "@/features/quote/quote-actions";
import { QuoteAnswers } from "@/features/quote/quote-answers";
import { QuoteFacts } from "@/features/quote/quote-facts";
import { QuoteLines } from "@/features/quote/quote-lines";
import { BackendError } from "@/lib/backend/errors";
import { getQuote, type Quote } from "@/lib/backend/quote";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import { type QuoteKey, readQuoteKey } from "@/lib/quote-cookie";
import button from "@/ui/button.module.css";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import { SubmitButton } from "@/ui/submit-button";

const news = ["skickad", "godkand", "avbojd"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("trade.quote"))("title"));
}

export default async function QuotePage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, link, key, format] = await Promise.all([
    params,
    searchParams,
    getTranslations("trade.quote"),
    mailLinkContent(),
    readQuoteKey(),
    getFormatter(),
  ]);
  const { data: quote, outage } = await orOutage(load(key));
  if (outage) return outage;
  if (!quote) {
    return (
      <div className={`${layout.stack} ${layout.roomy}`}>
        <h1>{t("title")}</h1>
        <p className={layout.prose}>{t("none")}</p>
        <MailLinkForm action={openQuote} {...link} />
        <p>
          <a href={paths.trade(locale)}>{t("toTrade")}</a>
        </p>
      </div>
    );
  }
  // A civil date, the same wherever the server stands.
  const day = quote.valid_until
    ? format.dateTime(new Date(`${quote.valid_until}T00:00:00Z`), {
        dateStyle: "long",
        timeZone: "UTC",
      })
    : "";
  const done = news.find((one) => one === firstParam(search, "klart"));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <header className={`${layout.stack} ${layout.tight}`}>
        <h1>{t(quote.sent_at ? "numbered" : "request", { number: String(quote.number) })}</h1>
        <p className={layout.lead}>{quote.buyer.name}</p>
      </header>
      <MailLinkForm action={openQuote} isOpen {...link} />
      {done && <Notice tone="done">{t(`done.${done}`)}</Notice>}
      <p className={layout.prose}>{t(`state.${quote.state}`, { day })}</p>
      {quote.reason && <p className={layout.prose}>{t("reason", { reason: quote.reason })}</p>}
      {quote.state === "accepted" && <OrderOf locale={locale} quote={quote} />}
      {quote.note && (
        <section
          className={`${layout.sheet} ${layout.stack} ${layout.tight}`}
          aria-labelledby="ord"
        >
          <h2 id="ord">{t("note")}</h2>
          <p>{quote.note}</p>
        </section>
      )}
      <section className={layout.stack} aria-labelledby="varor">
        <h2 id="varor">{t("goods")}</h2>
        <QuoteLines locale={locale} quote={quote} />
        {quote.sent_at && (
          <p>
            <a className={button.quiet} href={paths.quotePdf(locale)}>
              {t("pdf")}
            </a>
          </p>
        )}
      </section>
      {quote.state === "sent" && <QuoteAnswers quote={quote} />}
      <QuoteFacts quote={quote} />
      <form action={closeQuote} className={`${layout.stack} ${layout.tight}`}>
        <p className={`${layout.soft} ${layout.prose}`}>{t("closeText")}</p>
        <div>
          <SubmitButton className={button.quiet} label={t("close")} pendingLabel={t("closing")} />
        </div>
      </form>
    </div>
  );
}

async function OrderOf({ locale, quote }: { locale: "sv" | "en"; quote: Quote }) {
  const t = await getTranslations("trade.quote");
  const { order_id, trace_token } = quote;
  return order_id && trace_token ? (
    <p>
      <a className={button.button} href={paths.order(locale, order_id, trace_token)}>
        {t("toOrder")}
      </a>
    </p>
  ) : (
    <Notice tone="plain">{t("orderWaiting")}</Notice>
  );
}

/** A key that opens nothing, any longer, is as none. */
async function load(key: QuoteKey | undefined): Promise<Quote | null> {
  if (!key) return null;
  try {
    return await getQuote(key);
  } catch (error) {
    if (error instanceof BackendError && error.code === "quote_not_found") return null;
    throw error;
  }
}
