import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import type { OwnChainStage } from "@/lib/backend/own-chain";
import { formatBasisPoints } from "@/lib/money";
import layout from "@/ui/layout.module.css";
import styles from "./stage-list.module.css";

interface Props {
  locale: Locale;
  stages: readonly OwnChainStage[];
}

/** The stages of a version with their shares; the enterprise's own stand out. */
export async function StageList({ locale, stages }: Props) {
  const t = await getTranslations("portal.chains");
  return (
    <ol className={styles.list}>
      {stages.map((stage) => (
        <li key={stage.position} className={`${styles.stage} ${stage.is_own ? styles.own : ""}`}>
          <p className={styles.activity}>
            {stage.activity}, {stage.enterprise}
            {stage.is_own && ` (${t("you")})`}
          </p>
          <p className={layout.soft}>
            {t("ofValue", { share: formatBasisPoints(stage.share_bp, locale) })} ·{" "}
            {stage.contribution_bp > 0
              ? t("toTraining", { share: formatBasisPoints(stage.contribution_bp, locale) })
              : t("noTraining")}
          </p>
        </li>
      ))}
    </ol>
  );
}
