import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnChain } from "@/lib/backend/own-chain";
import { formatBasisPoints } from "@/lib/money";
import layout from "@/ui/layout.module.css";
import { type ChainChange, chainChanges } from "./chain-changes";

/** What the proposal changes for the enterprise, in sentences. */
export async function ChangeList({ locale, chain }: { locale: Locale; chain: OwnChain }) {
  const t = await getTranslations("portal.chains.change");
  const percent = (bp: number) => formatBasisPoints(bp, locale);
  const words = (change: ChainChange) =>
    "stage" in change
      ? t(change.kind, {
          activity: change.stage.activity,
          share: percent(change.stage.share_bp),
          contribution: percent(change.stage.contribution_bp),
        })
      : t(change.kind, {
          activity: change.activity,
          before: percent(change.before_bp),
          after: percent(change.after_bp),
        });
  const changes = chainChanges(chain).map(words);
  return (
    <section className={`${layout.stack} ${layout.tight}`} aria-labelledby="andras">
      <h2 id="andras">{t("title")}</h2>
      {changes.length === 0 && <p>{t("none")}</p>}
      <ul className={`${layout.stack} ${layout.tight}`}>
        {changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </section>
  );
}
