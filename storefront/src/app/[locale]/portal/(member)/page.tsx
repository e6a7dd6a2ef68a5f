import { getTranslations } from "next-intl/server";
import { OverviewFigures } from "@/features/portal/overview-figures";
import { asMember, loadMe } from "@/features/portal/session";
import { SuspendedNotice } from "@/features/portal/suspended-notice";
import { listConsignments } from "@/lib/backend/consignment";
import { listMembers } from "@/lib/backend/member";
import { getMoney } from "@/lib/backend/money";
import { listOwnChains } from "@/lib/backend/own-chain";
import { listPlaces } from "@/lib/backend/place";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import { thisMonth } from "@/lib/this-month";
import button from "@/ui/button.module.css";
import facts from "@/ui/facts.module.css";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";
import styles from "./page.module.css";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal"))("name"));
}

export default async function PortalPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, words, chainWords] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.overview"),
    getTranslations("enterprise"),
    getTranslations("portal.chains"),
  ]);
  const month = thisMonth();
  const { data, outage } = await orOutage(
    Promise.all([
      loadMe(),
      asMember(listMembers),
      asMember(getMoney),
      asMember((token) => listPlaces(token, locale, { first_month: month, last_month: month })),
      asMember((token) => listConsignments(token, { limit: 1, offset: 0 })),
      asMember((token) => listOwnChains(token, { limit: 1, offset: 0 }, locale)),
    ]),
  );
  if (outage) return outage;
  const [{ member, enterprise }, { members, invitations }, money, places, { counts }, chains] =
    data;
  const mayChange = member.role === "owner" && !enterprise.suspended_at;
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title", { name: member.name })}</h1>
      {firstParam(search, "klart") === "valkommen" && (
        <Notice tone="done">{t("welcome", { enterprise: enterprise.name })}</Notice>
      )}
      <SuspendedNotice enterprise={enterprise} />
      {chains.waiting_count > 0 && (
        <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="forslag">
          <h2 id="forslag">{t("chainsTitle")}</h2>
          <p className={layout.lead}>{chainWords("waiting", { count: chains.waiting_count })}</p>
          <p>
            <a className={button.button} href={paths.portalChains(locale)}>
              {t("toChains")}
            </a>
          </p>
        </section>
      )}
      <OverviewFigures locale={locale} money={money} total={places.totals[0]} />
      <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="att-packa">
        <h2 id="att-packa">{t("toPackTitle")}</h2>
        <p className={layout.lead}>{t("toPack", { count: counts.to_pack ?? 0 })}</p>
        {(counts.packed ?? 0) > 0 && <p>{t("toPackWaiting", { count: counts.packed ?? 0 })}</p>}
        <p>
          <a className={button.button} href={paths.portalConsignments(locale)}>
            {t("toConsignments")}
          </a>
        </p>
      </section>
      <div className={styles.cards}>
        <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="foretaget">
          <h2 id="foretaget">{enterprise.name}</h2>
          {enterprise.tagline && <p>{enterprise.tagline}</p>}
          <dl className={facts.facts}>
            <dt>{words("kindLabel")}</dt>
            <dd>{words(`kind.${enterprise.kind}`)}</dd>
            <dt>{words("municipality")}</dt>
            <dd>{enterprise.municipality.name}</dd>
            {enterprise.organisation_number && (
              <>
                <dt>{words("organisationNumber")}</dt>
                <dd>{enterprise.organisation_number}</dd>
              </>
            )}
            {enterprise.website && (
              <>
                <dt>{words("website")}</dt>
                <dd>{enterprise.website}</dd>
              </>
            )}
          </dl>
          {!enterprise.suspended_at && (
            <p>
              <a href={paths.enterprise(locale, enterprise.handle)}>{t("toPublic")}</a>
            </p>
          )}
        </section>
        <section className={`${layout.sheet} ${layout.stack}`} aria-labelledby="medlemmar">
          <h2 id="medlemmar">{t("members")}</h2>
          <p>{t("memberCount", { count: members.length })}</p>
          {invitations.length > 0 && <p>{t("invitationCount", { count: invitations.length })}</p>}
          <p>
            <a href={paths.portalMembers(locale)}>
              {t(mayChange ? "toMembersOwner" : "toMembers")}
            </a>
          </p>
        </section>
      </div>
    </div>
  );
}
