import { getTranslations } from "next-intl/server";
import type { Locale } from "@/i18n/routing";
import { type ConsignmentState, consignmentStates } from "@/lib/backend/consignment";
import { paths } from "@/lib/paths";
import styles from "./consignment-tabs.module.css";
import { stateParams } from "./state-params";

interface Props {
  locale: Locale;
  current: ConsignmentState | undefined;
  counts: Partial<Record<ConsignmentState, number>>;
}

/** What there is of each state; `current` is none while an order number is searched for. */
export async function ConsignmentTabs({ locale, current, counts }: Props) {
  const t = await getTranslations("portal.consignments");
  return (
    <nav aria-label={t("tabs")}>
      <ul className={styles.tabs}>
        {consignmentStates.map((state) => (
          <li key={state}>
            <a
              className={styles.tab}
              href={paths.portalConsignments(locale, { visa: stateParams[state] })}
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
