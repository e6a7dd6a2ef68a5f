import type { Segments } from "@/lib/backend/search";
import styles from "./marked.module.css";

/** A text with the words that the search matched marked in it. */
export function Marked({ segments }: { segments: Segments }) {
  let at = 0;
  return segments.map(({ text, is_match }) => {
    const key = at;
    at += text.length;
    return is_match ? (
      <mark key={key} className={styles.mark}>
        {text}
      </mark>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}
