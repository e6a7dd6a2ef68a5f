import { useTranslations } from "next-intl";
import type { Locale } from "@/i18n/routing";
import { paths } from "@/lib/paths";
import { Notice } from "@/ui/notice";
import styles from "./stall.module.css";
import type { Stall } from "./use-stall";

/** Whether anything waits, and why. */
export function StallStatus({ stall, locale }: { stall: Stall; locale: Locale }) {
  const t = useTranslations("stall.status");
  const { kept, outcome, catalogue, refresh } = stall;
  const waits = kept.waiting_count > 0;
  return (
    <div className={styles.status}>
      <p role="status" className={waits ? styles.waiting : styles.sent}>
        {waits ? t("waiting", { count: kept.waiting_count }) : catalogue ? t("sent") : ""}
      </p>
      {waits && (
        <button
          type="button"
          className={styles.retry}
          aria-disabled={outcome === undefined}
          onClick={() => outcome !== undefined && void refresh()}
        >
          {outcome === undefined ? t("sending") : t("retry")}
        </button>
      )}
      {outcome === "offline" && <p className={styles.wide}>{t("offline")}</p>}
      {outcome === "signed_out" && (
        <div className={styles.wide}>
          <Notice tone="plain">
            {t.rich("signedOut", {
              link: (text) => (
                <a href={paths.signIn(locale, { vidare: paths.portalStall(locale) })}>{text}</a>
              ),
            })}
          </Notice>
        </div>
      )}
      {outcome === "refused" && (
        <div className={styles.wide}>
          <Notice tone="error">{t("trouble")}</Notice>
        </div>
      )}
      {kept.refused_count > 0 && (
        <div className={styles.wide}>
          <Notice tone="error">{t("refused", { count: kept.refused_count })}</Notice>
        </div>
      )}
      {kept.foreign_count > 0 && (
        <p className={styles.wide}>{t("foreign", { count: kept.foreign_count })}</p>
      )}
    </div>
  );
}
