import { getTranslations } from "next-intl/server";
import styles from "@/features/consignment/consignment-tabs.module.css";
import type { Locale } from "@/i18n/routing";
import { type BatchState, batchStates } from "@/lib/backend/batch";
import { paths } from "@/lib/paths";
import { stateParams } from "./state-params";

interface Props {
  locale: Locale;
  current: BatchState;
  counts: Partial<Record<BatchState, number>>;
}

/** How many batches there are of each state. */
export async function BatchTabs({ locale, current, counts }: Props) {
  const t = await getTranslations("portal.batches");
  return (
    <nav aria-label={t("tabs")}>
      <ul className={styles.tabs}>
        {batchStates.map((state) => (
          <li key={state}>
            <a
              className={styles.tab}
              href={paths.portalBatches(locale, { visa: stateParams[state] })}
              aria-current={state === current ? "page" : undefined}
            >
              {t(`tab.${state}`)} <span className={styles.count}>{counts[state] ?? 0}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
