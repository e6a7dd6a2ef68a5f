import { notFound } from "next/navigation";
import { getFormatter, getTranslations } from "next-intl/server";
import { AnswerSection } from "@/features/portal/chains/answer-section";
import { ChangeList } from "@/features/portal/chains/change-list";
import { StageList } from "@/features/portal/chains/stage-list";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { getOwnChain } from "@/lib/backend/own-chain";
import { toErrorWord } from "@/lib/error-word";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orNull, orOutage } from "@/ui/outage";
import styles from "./page.module.css";

const news = ["ja", "nej", "invandning"] as const;

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.chains"))("one"));
}

export default async function ChainPage({ params, searchParams }: LocaleProps<{ id: string }>) {
  const [{ locale, id }, search, t, errors, format] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.chains"),
    getTranslations("errors"),
    getFormatter(),
  ]);
  const { data, outage } = await orOutage(
    Promise.all([
      loadMe(),
      orNull(asMember((token) => getOwnChain(token, decodeURIComponent(id), locale))),
    ]),
  );
  if (outage) return outage;
  const [{ member, enterprise }, chain] = data;
  if (!chain) notFound();
  const { in_force, proposal } = chain;
  const isRewriting = proposal?.state === "changed";
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "long" });
  const failure = firstParam(search, "fel");
  const done = news.find((one) => one === firstParam(search, "klart"));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <p>
        <a href={paths.portalChains(locale)}>{t("back")}</a>
      </p>
      <header className={`${layout.stack} ${layout.tight}`}>
        <h1>{chain.name}</h1>
        {chain.description && <p className={layout.prose}>{chain.description}</p>}
      </header>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {!failure && done && <Notice tone="done">{t(`done.${done}`)}</Notice>}
      <SuspendedNotice enterprise={enterprise} />
      {isRewriting && <Notice tone="plain">{t("rewriting")}</Notice>}
      {proposal && !isRewriting && (
        <>
          <ChangeList locale={locale} chain={chain} />
          <AnswerSection
            chain={chain}
            proposal={proposal}
            isOwner={member.role === "owner"}
            mayChange={!enterprise.suspended_at}
          />
        </>
      )}
      <div className={styles.beside}>
        {proposal && (
          <section className={`${layout.stack} ${layout.tight}`} aria-labelledby="forslag">
            <h2 id="forslag">{t("proposed")}</h2>
            <p className={layout.soft}>
              {t("proposedSince", { number: proposal.number, date: day(proposal.asked_at) })}
            </p>
            <p className={layout.soft}>
              {t("agreed", { agreed: proposal.agreed_count, asked: proposal.asked_count })}
            </p>
            <StageList locale={locale} stages={proposal.stages} />
          </section>
        )}
        <section className={`${layout.stack} ${layout.tight}`} aria-labelledby="galler">
          <h2 id="galler">{t("inForce")}</h2>
          {in_force ? (
            <>
              <p className={layout.soft}>
                {t("inForceSince", { number: in_force.number, date: day(in_force.published_at) })}
              </p>
              <StageList locale={locale} stages={in_force.stages} />
            </>
          ) : (
            <p>{t("noneInForce")}</p>
          )}
        </section>
      </div>
    </div>
  );
}
