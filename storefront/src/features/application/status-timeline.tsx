import { getFormatter, getTranslations } from "next-intl/server";
import type { Application } from "@/lib/backend/application";
import styles from "./status-timeline.module.css";
import { timelineOf } from "./timeline";

/** The steps from a written application to a decision, with the one that is under way. */
export async function StatusTimeline({ application }: { application: Application }) {
  const [t, format] = await Promise.all([getTranslations("apply.timeline"), getFormatter()]);
  return (
    <ol className={styles.steps}>
      {timelineOf(application).map(({ name, state, at }) => (
        <li
          key={name}
          className={`${styles.step} ${styles[state]}`}
          aria-current={state === "now" ? "step" : undefined}
        >
          <span className={styles.name}>{t(`${name}.${state}`)}</span>
          {at && (
            <span className={styles.time}>
              {format.dateTime(new Date(at), { dateStyle: "long", timeStyle: "short" })}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
