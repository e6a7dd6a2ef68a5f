import { getTranslations } from "next-intl/server";
import { parsePage } from "@/features/catalogue/filter";
import styles from "@/features/portal/figures.module.css";
import { LineList } from "@/features/portal/money/line-list";
import { MoneySummary } from "@/features/portal/money/money-summary";
import { MoneyWords } from "@/features/portal/money/money-words";
import { asMember } from "@/features/portal/session";
import { getMoney, getPayoutAccount, lineStates, listLines } from "@/lib/backend/money";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import { PageState } from "@/ui/page-state";
import { Pagination } from "@/ui/pagination";

const pageSize = 20;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.money"))("title"));
}

export default async function MoneyPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.money"),
  ]);
  const state = lineStates.find((one) => one === firstParam(search, "visa"));
  const page = parsePage(search);
  const asked = { state, limit: pageSize, offset: (page - 1) * pageSize };
  const { data, outage } = await orOutage(
    asMember((token) =>
      Promise.all([getMoney(token), listLines(token, asked, locale), getPayoutAccount(token)]),
    ),
  );
  if (outage) return outage;
  const [money, { lines, count }, { account, provider }] = data;
  const isReached = provider === "stripe" ? account.stripe : (account.iban ?? account.bankgiro);
  const choices = [undefined, ...lineStates];
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      <p className={layout.prose}>
        {t.rich("lead", { link: (text) => <a href="#sa-raknas">{text}</a> })}
      </p>
      <section className={layout.stack} aria-labelledby="nu">
        <h2 id="nu" className={layout.hidden}>
          {t("now")}
        </h2>
        {!isReached && (
          <Notice tone="plain">
            {t.rich("noAccount", {
              link: (text) => <a href={paths.portalPayoutAccount(locale)}>{text}</a>,
            })}
          </Notice>
        )}
        <MoneySummary locale={locale} money={money} />
        <p className={styles.links}>
          <a href={paths.portalPayouts(locale)}>{t("toPayouts")}</a>
          <a href={paths.portalInvoices(locale)}>{t("toInvoices")}</a>
          <a href={paths.portalPayoutAccount(locale)}>{t("toAccount")}</a>
        </p>
      </section>
      <section className={layout.stack} aria-labelledby="rader">
        <h2 id="rader">{t("lines")}</h2>
        <p className={layout.prose}>{t("linesText")}</p>
        <nav aria-label={t("filter")}>
          <ul className={styles.choices}>
            {choices.map((choice) => (
              <li key={choice ?? "all"}>
                <a
                  href={`${paths.portalMoney(locale, { visa: choice })}#rader`}
                  aria-current={choice === state ? "true" : undefined}
                >
                  {choice ? t(`state.${choice}`) : t("all")}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className={layout.soft} role="status">
          {t("count", { count })}
        </p>
        {lines.length === 0 ? (
          <PageState
            level="part"
            title={t(state ? "emptyState.title" : "empty.title")}
            text={t(state ? "emptyState.text" : "empty.text")}
          />
        ) : (
          <LineList locale={locale} lines={lines} />
        )}
        <Pagination
          page={page}
          pageCount={Math.ceil(count / pageSize)}
          hrefOf={(sida) => `${paths.portalMoney(locale, { visa: state, sida })}#rader`}
        />
      </section>
      <MoneyWords locale={locale} />
    </div>
  );
}
