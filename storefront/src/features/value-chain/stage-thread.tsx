import { getTranslations } from "next-intl/server";
import { toneOf } from "@/features/trace/money-parts";
import type { Locale } from "@/i18n/routing";
import type { ChainStage } from "@/lib/backend/value-chain";
import { formatBasisPoints } from "@/lib/money";
import { paths } from "@/lib/paths";
import styles from "./stage-thread.module.css";

interface Props {
  locale: Locale;
  stages: readonly ChainStage[];
  /** Side by side where there is room. */
  isAcross?: boolean;
}

/** The stages of a chain along a thread, each with its maker and its share of the value. */
export async function StageThread({ locale, stages, isAcross }: Props) {
  const t = await getTranslations("chain");
  return (
    <ol className={isAcross ? `${styles.thread} ${styles.across}` : styles.thread}>
      {stages.map((stage, index) => (
        <li key={stage.id} className={styles.stage}>
          <span className={`${styles.knot} ${styles[toneOf(index)]}`} aria-hidden="true" />
          <p className={styles.activity}>{stage.activity}</p>
          <p>
            <a href={paths.enterprise(locale, stage.enterprise.handle)}>{stage.enterprise.name}</a>,{" "}
            {stage.enterprise.municipality.name}
          </p>
          <svg
            className={styles.bar}
            viewBox="0 0 1000 8"
            preserveAspectRatio="none"
            aria-hidden="true"
          >
            <rect className={styles.whole} width={1000} height={8} />
            <rect
              className={styles[`${toneOf(index)}Fill`]}
              width={stage.share_bp / 10}
              height={8}
            />
            <rect
              className={styles.contribution}
              x={(stage.share_bp / 10) * (1 - stage.contribution_bp / 10_000)}
              width={(stage.share_bp / 10) * (stage.contribution_bp / 10_000)}
              height={8}
            />
          </svg>
          <p className={styles.share}>
            {t("share", { share: formatBasisPoints(stage.share_bp, locale) })}
            {stage.contribution_bp > 0 && (
              <span className={styles.given}>
                {t("contribution", { share: formatBasisPoints(stage.contribution_bp, locale) })}
              </span>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
