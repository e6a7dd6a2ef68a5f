import type { ReactNode } from "react";
import styles from "./notice.module.css";

interface Props {
  tone: "error" | "done" | "plain";
  children: ReactNode;
}

/** A message that a screen reader reads at once when it appears. */
export function Notice({ tone, children }: Props) {
  return (
    <div
      role={tone === "error" ? "alert" : "status"}
      className={`${styles.notice} ${styles[tone]}`}
    >
      {children}
    </div>
  );
}
