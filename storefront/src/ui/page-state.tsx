import type { ReactNode } from "react";
import styles from "./page-state.module.css";

interface Props {
  title: string;
  text: string;
  /** What the reader can do now. */
  children?: ReactNode;
  /** The state is the whole page, or only a part of one. */
  level?: "page" | "part";
}

/** An empty, missing or broken state: what happened and what to do. A loose thread is its sign. */
export function PageState({ title, text, children, level = "page" }: Props) {
  const Title = level === "page" ? "h1" : "h2";
  return (
    <div className={styles.state}>
      <svg
        viewBox="0 0 240 60"
        width={240}
        height={60}
        aria-hidden="true"
        className={styles.thread}
      >
        <path d="M4 40c30-34 54 20 84 0s8-40 30-30 2 44 40 30 40-22 78-6" />
        <circle cx="236" cy="34" r="4" />
      </svg>
      <Title>{title}</Title>
      <p>{text}</p>
      {children}
    </div>
  );
}
