import { getTranslations } from "next-intl/server";
import { DepartureSection } from "@/features/portal/own-data/departure-section";
import { asMember, loadMe } from "@/features/portal/session";
import { getDeparture, ownTables } from "@/lib/backend/own-data";
import { toErrorWord } from "@/lib/error-word";
import { type LocaleProps, privateMetadata } from "@/lib/metadata";
import { firstParam, paths } from "@/lib/paths";
import layout from "@/ui/layout.module.css";
import { Notice } from "@/ui/notice";
import { orOutage } from "@/ui/outage";

export async function generateMetadata() {
  return privateMetadata((await getTranslations("portal.ownData"))("title"));
}

const DONE = ["bett", "stannar"] as const;

/** What is the enterprise's own: to fetch, and to take along when it leaves. Owners only. */
export default async function OwnDataPage({ params, searchParams }: LocaleProps) {
  const [{ locale }, search, t, errors] = await Promise.all([
    params,
    searchParams,
    getTranslations("portal.ownData"),
    getTranslations("errors"),
  ]);
  const { data: me, outage } = await orOutage(loadMe());
  if (outage) return outage;
  if (me.member.role !== "owner") {
    return (
      <div className={`${layout.stack} ${layout.roomy}`}>
        <h1>{t("title")}</h1>
        <p className={layout.prose}>{t("ownersOnly")}</p>
      </div>
    );
  }
  const { data: state, outage: second } = await orOutage(
    asMember((token) => getDeparture(token, locale)),
  );
  if (second) return second;
  const failure = firstParam(search, "fel");
  const done = DONE.find((one) => one === firstParam(search, "klart"));
  return (
    <div className={`${layout.stack} ${layout.roomy}`}>
      <h1>{t("title")}</h1>
      {failure && <Notice tone="error">{errors(toErrorWord(failure))}</Notice>}
      {!failure && done && <Notice tone="done">{t(`done.${done}`)}</Notice>}
      <p className={layout.prose}>{t("text")}</p>
      <p>
        <a href={paths.portalOwnFile(locale)}>{t("all")}</a>
      </p>
      <p className={layout.prose}>{t("tables")}</p>
      <ul className={layout.points}>
        {ownTables.map((table) => (
          <li key={table}>
            <a href={paths.portalOwnFile(locale, { tabell: table })}>{t(`table.${table}`)}</a>
          </li>
        ))}
      </ul>
      <DepartureSection state={state} />
    </div>
  );
}
