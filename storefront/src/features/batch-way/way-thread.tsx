import { getFormatter } from "next-intl/server";
import type { ReactNode } from "react";
import { dayToDate } from "@/lib/day";
import styles from "./way-thread.module.css";

export interface WayStep {
  key: string;
  on_date: string;
  /** Whether it is a hand-over, which is drawn in another shape. */
  isPassed: boolean;
  what: ReactNode;
  who: ReactNode;
}

/** The steps of a batch along a thread, each with its day. */
export async function WayThread({ steps }: { steps: readonly WayStep[] }) {
  const format = await getFormatter();
  return (
    <ol className={styles.thread}>
      {steps.map((step) => (
        <li key={step.key} className={styles.step}>
          <span
            className={`${styles.knot} ${step.isPassed ? styles.passed : ""}`}
            aria-hidden="true"
          />
          <p className={styles.day}>
            <time dateTime={step.on_date}>
              {format.dateTime(dayToDate(step.on_date), { dateStyle: "long" })}
            </time>
          </p>
          <p className={styles.what}>{step.what}</p>
          <p>{step.who}</p>
        </li>
      ))}
    </ol>
  );
}
