import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { isOver, type Trace } from "@/lib/backend/trace";
import { formatMinor } from "@/lib/money";
import { TraceLabel } from "@/ui/trace-label";
import styles from "./order-state.module.css";

interface Props {
  locale: Locale;
  trace: Trace;
}

/**
 * What the purchase will give, or has given. Only earned money that has reached a place is said to
 * have funded; what waits in a reserve is told beside it. A cancelled order gives no more than what
 * was booked before.
 */
export async function OrderState({ locale, trace }: Props) {
  const t = await getTranslations("order");
  const { status, preliminary, contribution_minor, reserve_minor, undivided } = trace;
  const words = status === "expected" && undivided.length > 0 ? "expectedUndivided" : status;
  return (
    <section className={styles.state} aria-labelledby="lage">
      <h2 id="lage">{t(status === "canceled" ? "canceledTitle" : "stateTitle")}</h2>
      <ul className={styles.badges}>
        <li className={`${styles.badge} ${status === "earned" ? styles.done : styles.waiting}`}>
          {t(`status.${status}`)}
        </li>
        {preliminary && status !== "expected" && (
          <li className={`${styles.badge} ${styles.waiting}`}>{t("preliminary")}</li>
        )}
      </ul>
      {(!isOver(status) || contribution_minor > 0n) && (
        <TraceLabel
          size="large"
          state={status === "earned" ? "earned" : "expected"}
          amount={formatMinor(contribution_minor - reserve_minor, locale)}
        >
          {t(`contribution.${words}`)}
        </TraceLabel>
      )}
      {reserve_minor > 0n && (
        <p>{t(`reserved.${status}`, { amount: formatMinor(reserve_minor, locale) })}</p>
      )}
      <p>{t(`explain.${status}`)}</p>
      {status === "partly_earned" && trace.expected_contribution_minor > 0n && (
        <p>
          {t("stillExpected", { amount: formatMinor(trace.expected_contribution_minor, locale) })}
        </p>
      )}
      {preliminary && status !== "expected" && <p>{t("preliminaryText")}</p>}
    </section>
  );
}
